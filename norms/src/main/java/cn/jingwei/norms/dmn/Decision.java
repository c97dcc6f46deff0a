package cn.jingwei.norms.dmn;

import java.util.List;

/**
 * A decision before it is written.
 *
 * @param about the label and the description, for people
 */
record Decision(String name, About about, Needs needs, FeelText feel, Logic logic) {

    /** What people read of it. */
    record About(String label, String description) {
    }

    /** How it is decided. */
    sealed interface Logic {

        /** By a decision table. */
        record ByTable(Table table) implements Logic {
        }

        /** By a FEEL expression that gives a text, from other decisions. */
        record ByFormula(String formula, List<String> decisions) implements Logic {
        }
    }

    static String id(String name) {
        return name.replace(' ', '.');
    }

    String type() {
        return switch (logic) {
            case Logic.ByTable(var table) -> table.type();
            case Logic.ByFormula _ -> "string";
        };
    }

    List<String> required() {
        return switch (logic) {
            case Logic.ByTable _ -> List.of();
            case Logic.ByFormula(_, var decisions) -> decisions;
        };
    }
}
