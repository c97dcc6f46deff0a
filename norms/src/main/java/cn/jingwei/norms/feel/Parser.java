package cn.jingwei.norms.feel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Reads the subset of FEEL described in docs/feel.md. */
final class Parser {

    private static final Set<String> KEYWORDS = Set.of("and", "or", "between", "in", "if", "then", "else");

    /** Far more than anybody writes, far less than what exhausts the stack of whoever walks the expression. */
    private static final int DEEPEST = 200;

    private final List<Token> tokens;
    private int position;
    private int depth;

    private Parser(List<Token> tokens) {
        this.tokens = tokens;
    }

    static Syntax parse(String expression) {
        var parser = new Parser(Lexer.tokens(expression));
        var syntax = parser.disjunction();
        if (parser.peek().type() != Token.Type.END) {
            throw new FeelException(parser.peek().offset(), "feel.unexpected", parser.peek().text());
        }
        return syntax;
    }

    /** Notes that the expression grows one level deeper, as it does with every bracket and every further operand. */
    private void deeper() {
        if (++depth > DEEPEST) {
            throw new FeelException(peek().offset(), "feel.deep", DEEPEST);
        }
    }

    private Syntax disjunction() {
        deeper();
        var disjunction = chain(() -> chain(this::comparison, "and"), "or");
        depth--;
        return disjunction;
    }

    /** Operands joined by operators of one rank, grouped from the left. */
    private Syntax chain(Supplier<Syntax> operand, String... operators) {
        var outside = depth;
        var left = operand.get();
        while (Arrays.stream(operators).anyMatch(peek()::is)) {
            deeper();
            var operator = next();
            left = new Syntax.Binary(operator.text(), left, operand.get(), operator.offset());
        }
        depth = outside;
        return left;
    }

    private Syntax comparison() {
        var left = sum();
        var token = peek();
        if (token.is("between")) {
            next();
            var from = sum();
            expect("and");
            var range = new Syntax.Range(from, true, sum(), true, token.offset());
            return new Syntax.In(left, List.of(range), left.offset());
        }
        if (token.is("in")) {
            next();
            return new Syntax.In(left, tests(), left.offset());
        }
        if (isComparison(token)) {
            return new Syntax.Binary(next().text(), left, sum(), left.offset());
        }
        return left;
    }

    private static boolean isComparison(Token token) {
        return token.type() == Token.Type.SYMBOL && Set.of("=", "!=", "<", "<=", ">", ">=").contains(token.text());
    }

    private List<Syntax> tests() {
        var open = peek();
        if (!open.is("(")) {
            return List.of(test());
        }
        next();
        var first = test();
        if (peek().is("..")) {
            return List.of(rangeFrom(first, false, open.offset()));
        }
        var tests = new ArrayList<>(List.of(first));
        while (peek().is(",")) {
            next();
            tests.add(test());
        }
        expect(")");
        return tests;
    }

    private Syntax test() {
        var token = peek();
        if (isComparison(token)) {
            next();
            var end = sum();
            return switch (token.text()) {
                case "<", "<=" -> new Syntax.Range(null, false, end, token.text().equals("<="), token.offset());
                case ">", ">=" -> new Syntax.Range(end, token.text().equals(">="), null, false, token.offset());
                default -> throw new FeelException(token.offset(), "feel.unexpected", token.text());
            };
        }
        if (token.is("[") || token.is("]")) {
            next();
            return rangeFrom(sum(), token.is("["), token.offset());
        }
        return sum();
    }

    private Syntax rangeFrom(Syntax from, boolean included, int offset) {
        expect("..");
        var to = sum();
        var close = next();
        if (!close.is("]") && !close.is(")") && !close.is("[")) {
            throw new FeelException(close.offset(), "feel.expected", "]", close.text());
        }
        return new Syntax.Range(from, included, to, close.is("]"), offset);
    }

    private Syntax sum() {
        return chain(() -> chain(this::path, "*", "/"), "+", "-");
    }

    private Syntax path() {
        if (peek().is("-")) {
            deeper();
            var minus = next();
            return new Syntax.Binary("-", new Syntax.Number("0", minus.offset()), path(), minus.offset());
        }
        var of = primary();
        while (peek().is(".")) {
            deeper();
            var dot = next();
            of = new Syntax.Path(of, next().text(), dot.offset());
        }
        return of;
    }

    private Syntax primary() {
        var token = next();
        return switch (token.type()) {
            case NUMBER -> new Syntax.Number(token.text(), token.offset());
            case TEXT -> new Syntax.Text(token.text(), token.offset());
            case NAME -> name(token);
            case SYMBOL -> group(token);
            case END -> throw new FeelException(token.offset(), "feel.end");
        };
    }

    private Syntax name(Token token) {
        if (token.is("if")) {
            var condition = disjunction();
            expect("then");
            var then = disjunction();
            expect("else");
            return new Syntax.Conditional(condition, then, disjunction(), token.offset());
        }
        if (KEYWORDS.contains(token.text())) {
            throw new FeelException(token.offset(), "feel.unexpected", token.text());
        }
        if (peek().is("(")) {
            next();
            return new Syntax.Call(token.text(), listUntil(")"), token.offset());
        }
        return new Syntax.Name(token.text(), token.offset());
    }

    private Syntax group(Token token) {
        if (token.is("(")) {
            var inner = disjunction();
            expect(")");
            return inner;
        }
        if (token.is("[")) {
            return new Syntax.Members(listUntil("]"), token.offset());
        }
        throw new FeelException(token.offset(), "feel.unexpected", token.text());
    }

    private List<Syntax> listUntil(String close) {
        var list = new ArrayList<Syntax>();
        if (!peek().is(close)) {
            list.add(disjunction());
            while (peek().is(",")) {
                next();
                list.add(disjunction());
            }
        }
        expect(close);
        return list;
    }

    private Token peek() {
        return tokens.get(position);
    }

    private Token next() {
        var token = tokens.get(position);
        position = Math.min(position + 1, tokens.size() - 1);
        return token;
    }

    private void expect(String symbol) {
        var token = next();
        if (!token.is(symbol)) {
            throw token.type() == Token.Type.END ? new FeelException(token.offset(), "feel.end")
                    : new FeelException(token.offset(), "feel.expected", symbol, token.text());
        }
    }
}
