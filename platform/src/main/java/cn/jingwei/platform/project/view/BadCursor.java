package cn.jingwei.platform.project.view;

/** A cursor that no page of ours has given. */
public final class BadCursor extends IllegalArgumentException {

    BadCursor() {
        super("cursor");
    }
}
