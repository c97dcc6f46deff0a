package cn.jingwei.platform.regulation;

import cn.jingwei.norms.law.Pack;
import cn.jingwei.norms.ruling.Rulebook;
import cn.jingwei.platform.journal.Sm3;

/**
 * An instrument as it rules in a place: valid by adoption, with the place's calendar.
 *
 * @param hash over everything that a ruling depends on beside the facts: pack, dictionary, calendar, adoption, engine
 */
public record Lawbook(Pack pack, Rulebook rulebook, Sm3 hash, Adoption adoption) {
}
