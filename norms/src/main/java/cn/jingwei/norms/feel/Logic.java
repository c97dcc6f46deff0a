package cn.jingwei.norms.feel;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.Row;

/** Kleene's connectives. */
public sealed interface Logic extends Expression {

    @Override
    default Kind kind() {
        return Kind.TRUTH;
    }

    record And(List<Expression> parts) implements Logic {

        @Override
        public long value(Row row) {
            var value = 1L;
            for (var part : parts) {
                var one = part.value(row);
                if (one == 0) {
                    return 0;
                }
                value = one == 1 ? value : Row.UNKNOWN;
            }
            return value;
        }

        @Override
        public String toString() {
            return parts.stream().map(part -> Brackets.around(part, Brackets.CONJUNCTION)).collect(Collectors.joining(" and "));
        }
    }

    record Or(List<Expression> parts) implements Logic {

        @Override
        public long value(Row row) {
            var value = 0L;
            for (var part : parts) {
                var one = part.value(row);
                if (one == 1) {
                    return 1;
                }
                value = one == 0 ? value : Row.UNKNOWN;
            }
            return value;
        }

        @Override
        public String toString() {
            return parts.stream().map(part -> Brackets.around(part, part instanceof Or ? Brackets.DISJUNCTION : Brackets.COMPARISON))
                    .collect(Collectors.joining(" or "));
        }
    }

    record Not(Expression part) implements Logic {

        @Override
        public long value(Row row) {
            var value = part.value(row);
            return value == Row.UNKNOWN ? value : 1 - value;
        }

        @Override
        public List<Expression> parts() {
            return List.of(part);
        }

        @Override
        public String toString() {
            return "not(" + part + ")";
        }
    }

    /** A choice between two values of one kind; an undecided condition leaves the value unknown. */
    record If(Expression condition, Expression then, Expression otherwise, Kind kind) implements Logic {

        @Override
        public long value(Row row) {
            var truth = condition.value(row);
            return truth == Row.UNKNOWN ? truth : truth == 1 ? then.value(row) : otherwise.value(row);
        }

        @Override
        public void unknowns(Row row, Set<Fact> into) {
            var truth = condition.value(row);
            (truth == Row.UNKNOWN ? condition : truth == 1 ? then : otherwise).unknowns(row, into);
        }

        @Override
        public List<Expression> parts() {
            return List.of(condition, then, otherwise);
        }

        @Override
        public String toString() {
            return "if " + condition + " then " + then + " else " + otherwise;
        }
    }
}
