package cn.jingwei.norms.kernel;

import java.util.List;
import java.util.TreeMap;

import cn.jingwei.norms.fact.Row;
import cn.jingwei.norms.feel.Expression;
import cn.jingwei.norms.feel.Test;

/** A question about the members of one set, answered by the bits in those slots that matter: unknown, false or true. */
record Membership(Test.Members.Question question, List<Integer> slots, long[] masks) implements Column {

    private static final int FALSE = 1;
    private static final int TRUE = 2;

    static Membership of(Test.Members test) {
        var masks = new TreeMap<Integer, Long>();
        var set = test.fact();
        test.bits().forEach(bit -> masks.merge(bit.slot(), bit.mask(), (a, b) -> a | b));
        for (var i = 0; i < set.width() && test.question() == Test.Members.Question.EMPTY; i++) {
            masks.put(set.slot() + i, -1L);
        }
        masks.putIfAbsent(masks.isEmpty() ? set.slot() : masks.firstKey(), 0L);
        return new Membership(test.question(), List.copyOf(masks.keySet()), masks.values().stream().mapToLong(m -> m).toArray());
    }

    @Override
    public int classes() {
        return 3;
    }

    @Override
    public int classify(Row row) {
        var hasAll = true;
        var hasSome = false;
        for (var i = 0; i < masks.length; i++) {
            var members = row.at(slots.get(i));
            if (members == Row.UNKNOWN) {
                return UNKNOWN;
            }
            var found = found(members, masks[i]);
            hasAll &= found == masks[i];
            hasSome |= found != 0;
        }
        return switch (question) {
            case CONTAINS, ALL -> hasAll;
            case SOME -> hasSome;
            case EMPTY -> !hasSome;
        } ? TRUE : FALSE;
    }

    /** A null set is empty. */
    private static long found(long members, long mask) {
        return members == Row.NULL ? 0 : members & mask;
    }

    @Override
    public void classify(Columns rows, int from, int n, byte[] classes, int at) {
        if (masks.length == 1 && rows.store(slots.getFirst()) instanceof Store.Longs(var sets)) {
            inOneSlot(sets, from, n, classes, at);
            return;
        }
        var cursor = rows.cursor();
        for (var i = 0; i < n; i++) {
            classes[at + i] = (byte) classify(cursor.to(from + i));
        }
    }

    private void inOneSlot(long[] sets, int from, int n, byte[] classes, int at) {
        var mask = masks[0];
        var wanted = question == Test.Members.Question.ALL || question == Test.Members.Question.CONTAINS ? mask : 0;
        var equal = (byte) (question == Test.Members.Question.SOME ? FALSE : TRUE);
        var other = (byte) (question == Test.Members.Question.SOME ? TRUE : FALSE);
        for (var i = 0; i < n; i++) {
            var members = sets[from + i];
            classes[at + i] = members == Row.UNKNOWN ? UNKNOWN : found(members, mask) == wanted ? equal : other;
        }
    }

    @Override
    public boolean holds(Expression other, int cls) {
        return cls == TRUE;
    }
}
