package cn.jingwei.norms.ruling;

import java.util.Arrays;
import java.util.List;

import cn.jingwei.norms.kernel.Bits;
import cn.jingwei.norms.kernel.Block;
import cn.jingwei.norms.kernel.Codes;
import cn.jingwei.norms.kernel.Columns;
import cn.jingwei.norms.kernel.Program;
import cn.jingwei.norms.law.Norm;

import org.jspecify.annotations.Nullable;

/** The answers to all questions of a {@link Batch} for up to {@link Block#ROWS} rows at a time, in memory that it uses again. */
public final class Sheet {

    private static final byte ALLOWED = (byte) Ruling.Outcome.ALLOWED.ordinal();
    private static final byte DENIED = (byte) Ruling.Outcome.DENIED.ordinal();
    private static final byte REFERRED = (byte) Ruling.Outcome.REFERRED.ordinal();
    private static final byte[] BY_TRUTH = byTruth();

    /** While the answer of a route is sought: nothing yet, or an earlier value is undecided. */
    private static final byte OPEN = -1;
    private static final byte BARRED = -2;

    private final Block block;
    private final Reasons reasons;
    private final List<Batch.Decision> decisions;
    private final Batch.@Nullable Validity validity;
    private final byte[][] answers;
    private final byte[] truth = new byte[Block.ROWS];
    private final byte[] inForce = new byte[Block.ROWS];

    Sheet(Program program, List<Batch.Decision> decisions, Batch.@Nullable Validity validity) {
        block = new Block(program);
        reasons = new Reasons(program, block);
        this.decisions = decisions;
        this.validity = validity;
        answers = new byte[decisions.size()][Block.ROWS];
    }

    private static byte[] byTruth() {
        var outcomes = new byte[3];
        outcomes[Block.FALSE] = ALLOWED;
        outcomes[Block.UNKNOWN] = REFERRED;
        outcomes[Block.TRUE] = DENIED;
        return outcomes;
    }

    /** Answers everything for {@code n} rows from {@code from} on. */
    public void run(Columns columns, int from, int n) {
        block.run(columns, from, n);
        decide();
    }

    /** As {@link #run(Columns, int, int)}, from rows that were classified before. */
    public void run(Codes codes, int from, int n) {
        block.run(codes, from, n);
        decide();
    }

    public int rows() {
        return block.rows();
    }

    /** The answers to one question, for the first {@link #rows()} rows; overwritten by the next run. */
    public byte[] answers(int ask) {
        return answers[ask];
    }

    /** Whether a norm of {@link Batch#norms()} is violated, or gives a value, in the coding of {@link Block}. */
    public void truth(Bits norm, byte[] into) {
        block.any(norm, into);
    }

    /** The norms that made the answer so: those violated, giving the value, undecided, or on validity. */
    public List<Norm> reasons(int ask, int row) {
        return reasons.of(decisions.get(ask), answers[ask][row], row, validity, inForce[row]);
    }

    private void decide() {
        reasons.clear();
        if (validity != null) {
            choose(validity.route(), inForce);
        }
        for (var i = 0; i < answers.length; i++) {
            switch (decisions.get(i)) {
                case Batch.Decision.Gate(var violations, _) -> rule(violations, answers[i]);
                case Batch.Decision.Choice choice -> choose(choice, answers[i]);
            }
        }
    }

    private void rule(Bits violations, byte[] outcomes) {
        block.any(violations, outcomes);
        for (var i = 0; i < block.rows(); i++) {
            outcomes[i] = BY_TRUTH[outcomes[i]];
        }
        if (validity != null) {
            for (var i = 0; i < block.rows(); i++) {
                outcomes[i] = inForce[i] == validity.outside() ? REFERRED : outcomes[i];
            }
        }
    }

    private void choose(Batch.Decision.Choice choice, byte[] chosen) {
        Arrays.fill(chosen, 0, block.rows(), OPEN);
        for (var value = 0; value < choice.values().size(); value++) {
            if (!choice.values().get(value).isEmpty()) {
                block.any(choice.values().get(value), truth);
                take((byte) value, chosen);
            }
        }
        var unknown = (byte) choice.values().size();
        for (var i = 0; i < block.rows(); i++) {
            chosen[i] = chosen[i] >= 0 ? chosen[i] : chosen[i] == BARRED ? unknown : (byte) (unknown + 1);
        }
    }

    private void take(byte value, byte[] chosen) {
        for (var i = 0; i < block.rows(); i++) {
            if (chosen[i] == OPEN && truth[i] != Block.FALSE) {
                chosen[i] = truth[i] == Block.TRUE ? value : BARRED;
            }
        }
    }
}
