package cn.jingwei.platform.regulation;

import java.util.Optional;

/** How an instrument stands in a place on a day. */
public sealed interface Standing {

    /** It rules. */
    record Adopted(Lawbook lawbook) implements Standing {
    }

    /**
     * It does not rule any more.
     *
     * @param continued by which it still rules what was declared under it; without a transitional decision nothing does
     */
    record Ended(Adoption adoption, Optional<Lawbook> continued) implements Standing {
    }

    /** It never ruled here, or not yet. */
    record NotAdopted(String instrument) implements Standing {
    }
}
