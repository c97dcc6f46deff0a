package cn.jingwei.platform.journal;

/**
 * Who acted. All three are identifiers, never names: they stay when personal data are erased.
 *
 * @param person the natural person
 * @param post   the post in which the person acted
 * @param unit   the unit of that post
 */
public record Actor(String person, String post, String unit) {

    public Actor {
        Wording.require("person", person);
        Wording.require("post", post);
        Wording.require("unit", unit);
    }
}
