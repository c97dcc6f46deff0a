package cn.jingwei.norms.feel;

/** A word of an expression; {@link Type#END} closes it. */
record Token(Type type, String text, int offset) {

    enum Type {
        NAME, NUMBER, TEXT, SYMBOL, END
    }

    boolean is(String word) {
        return (type == Type.NAME || type == Type.SYMBOL) && text.equals(word);
    }
}
