package cn.jingwei.norms.feel;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A function of the subset that is not FEEL's own, defined in FEEL. Whoever hands an expression to another tool hands
 * over the definitions with it.
 */
public enum DefinedFunction {

    CONTAINS_ALL("every one in wanted satisfies set != null and list contains(set, one)", "set", "wanted"),
    INTERSECTS("some one in others satisfies set != null and list contains(set, one)", "set", "others"),
    EMPTY("set = null or count(set) = 0", "set");

    private final String body;
    private final String[] parameters;

    DefinedFunction(String body, String... parameters) {
        this.body = body;
        this.parameters = parameters;
    }

    /** The name by which expressions call it. */
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    public List<String> parameters() {
        return Arrays.asList(parameters);
    }

    /** What it gives, as a FEEL expression of its parameters. */
    public String body() {
        return body;
    }

    /** The FEEL expression whose value is the function. */
    public String definition() {
        return "function(" + String.join(", ", parameters) + ") " + body;
    }
}
