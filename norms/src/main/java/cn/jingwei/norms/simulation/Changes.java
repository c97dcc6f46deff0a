package cn.jingwei.norms.simulation;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import cn.jingwei.norms.fact.Coding;
import cn.jingwei.norms.fact.Row;
import cn.jingwei.norms.law.Norm;
import cn.jingwei.norms.ruling.Ask;

import de.siegmar.fastcsv.writer.CsvWriter;

/** The lines on single projects whose answers changed, as CSV. */
final class Changes {

    static final List<String> HEADER = List.of("id", "unit", "amount", "kind", "ask", "from", "to", "norms_before", "articles_before",
            "norms_after", "articles_after");

    private final StringWriter text = new StringWriter();
    private final CsvWriter writer = CsvWriter.builder().bufferSize(0).build(text);
    private final List<Integer> ends = new ArrayList<>();

    /** A project and the amount that it is counted with. */
    record Project(String id, String unit, long amount) {

        private String written() {
            return amount == Row.UNKNOWN || amount == Row.NULL ? "" : Coding.plain(amount);
        }
    }

    /** An answer and the norms that gave it. */
    record Answer(byte value, List<Norm> norms) {
    }

    void add(Project project, Ask ask, Answer before, Answer after) {
        writer.writeRecord(project.id(), project.unit(), project.written(), Tables.kind(ask), ask.id(),
                ask.answers().get(before.value()), ask.answers().get(after.value()),
                ids(before), articles(before), ids(after), articles(after));
        ends.add(text.getBuffer().length());
    }

    private static String ids(Answer answer) {
        return answer.norms().stream().map(Norm::id).collect(Collectors.joining("; "));
    }

    private static String articles(Answer answer) {
        return answer.norms().stream().map(norm -> norm.wording().cite()).distinct().collect(Collectors.joining("; "));
    }

    /** Number of lines. */
    int size() {
        return ends.size();
    }

    /** The first lines. */
    String first(long most) {
        return most >= size() ? text.toString() : most <= 0 ? "" : text.getBuffer().substring(0, ends.get((int) most - 1));
    }
}
