package cn.jingwei.platform.identity;

import cn.jingwei.platform.database.Jurisdiction;

/**
 * A natural person.
 *
 * @param login the name to sign in with, unique over all places
 * @param home  the place that registered the person; only its security administrator issues passwords
 */
public record Person(PersonId id, String login, String name, Jurisdiction home) {
}
