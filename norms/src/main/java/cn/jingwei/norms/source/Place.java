package cn.jingwei.norms.source;

/** Where something stands: file, line and column, both counted from 1. */
public record Place(String file, int line, int column) {

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
