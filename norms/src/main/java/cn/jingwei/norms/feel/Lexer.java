package cn.jingwei.norms.feel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts an expression into tokens. The FEEL name {@code list contains} is one token. */
final class Lexer {

    private static final Pattern TOKEN = Pattern.compile("""
            (?<space>\\s+)|(?<name>list\\s+contains\\b|[\\p{L}_][\\p{L}\\p{N}_]*)|(?<number>\\d+(?:\\.(?!\\.)\\d+)?)\
            |"(?<text>[^"\\\\\\n]*)"|(?<symbol>\\.\\.|!=|<=|>=|[-+*/=<>(),.\\[\\]])""");

    private Lexer() {
    }

    static List<Token> tokens(String expression) {
        var tokens = new ArrayList<Token>();
        var matcher = TOKEN.matcher(expression);
        var offset = 0;
        while (offset < expression.length()) {
            if (!matcher.region(offset, expression.length()).lookingAt()) {
                throw new FeelException(offset, "feel.character", expression.substring(offset, offset + 1));
            }
            if (matcher.group("name") != null) {
                tokens.add(new Token(Token.Type.NAME, matcher.group("name").replaceAll("\\s+", " "), offset));
            } else if (matcher.group("number") != null) {
                tokens.add(new Token(Token.Type.NUMBER, matcher.group("number"), offset));
            } else if (matcher.group("text") != null) {
                tokens.add(new Token(Token.Type.TEXT, matcher.group("text"), offset));
            } else if (matcher.group("symbol") != null) {
                tokens.add(new Token(Token.Type.SYMBOL, matcher.group("symbol"), offset));
            }
            offset = matcher.end();
        }
        tokens.add(new Token(Token.Type.END, "", expression.length()));
        return tokens;
    }
}
