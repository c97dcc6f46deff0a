package cn.jingwei.platform.project.focus;

/** The kinds of focus that exist without an act: the place, its units; and the one that a list is made of. */
public final class Kinds {

    public static final String JURISDICTION = "jurisdiction";
    public static final String UNIT = "unit";
    public static final String PROJECT = "project";

    private Kinds() {
    }
}
