package cn.jingwei.norms.dmn;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import cn.jingwei.norms.law.Norm;

/**
 * A decision table before it is written.
 *
 * @param hitPolicy as DMN calls it
 * @param type      type of the decision
 */
record Table(String hitPolicy, String type, List<Output> outputs, List<Row> rows) {

    /** A column of results; {@code values} lists the allowed ones in FEEL, or is empty if any is. */
    record Output(String name, String type, String values) {
    }

    /** One rule, read from one norm; outputs are FEEL. */
    record Row(RuleCells cells, List<String> outputs, Norm norm) {
    }

    /** The inputs that have a column, in the order in which the rules speak of them. */
    Set<String> inputs() {
        var inputs = new LinkedHashSet<String>();
        rows.forEach(row -> inputs.addAll(row.cells().cells().keySet()));
        return inputs;
    }

    /** Whether rules have conditions on several inputs; a table has one column at least. */
    boolean hasConditions() {
        return inputs().isEmpty() || rows.stream().anyMatch(row -> !row.cells().condition().isEmpty());
    }
}
