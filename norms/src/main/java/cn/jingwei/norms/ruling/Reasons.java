package cn.jingwei.norms.ruling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import cn.jingwei.norms.kernel.Block;
import cn.jingwei.norms.kernel.Program;
import cn.jingwei.norms.law.Norm;

import org.jspecify.annotations.Nullable;

/** Finds the norms behind single answers of a block; the truth of a condition is looked up for all rows when it is first needed. */
final class Reasons {

    private final Program program;
    private final Block block;
    private final Map<Integer, byte[]> truths = new LinkedHashMap<>();

    Reasons(Program program, Block block) {
        this.program = program;
        this.block = block;
    }

    /** To be called when the block has other rows. */
    void clear() {
        truths.clear();
    }

    List<Norm> of(Batch.Decision decision, byte answer, int row, Batch.@Nullable Validity validity, byte inForce) {
        return switch (decision) {
            case Batch.Decision.Gate gate when validity != null && inForce == validity.outside() ->
                of(validity.route(), inForce, row, null, inForce);
            case Batch.Decision.Gate(_, var voices) -> answer == Ruling.Outcome.ALLOWED.ordinal() ? List.of()
                    : norms(voices, answer == Ruling.Outcome.DENIED.ordinal() ? Block.TRUE : Block.UNKNOWN, row);
            case Batch.Decision.Choice(var values, var voices) -> answer < values.size()
                    ? norms(voices.stream().filter(voice -> voice.value() == answer).toList(), Block.TRUE, row)
                    : norms(voices, Block.UNKNOWN, row);
        };
    }

    private List<Norm> norms(List<Batch.Voice> voices, byte truth, int row) {
        return voices.stream().filter(voice -> truths.computeIfAbsent(voice.condition(), this::truth)[row] == truth)
                .map(Batch.Voice::norm).distinct().toList();
    }

    private byte[] truth(int condition) {
        var truth = new byte[block.rows()];
        block.any(program.bits(List.of(condition)), truth);
        return truth;
    }
}
