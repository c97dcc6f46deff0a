package cn.jingwei.norms.feel;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.Row;

/** The atoms of a condition: nothing inside them is a condition again. */
public sealed interface Test extends Expression {

    @Override
    default Kind kind() {
        return Kind.TRUTH;
    }

    /** A boolean fact standing by itself; null is not true. */
    record Holds(Fact fact) implements Test, OneFact {

        @Override
        public long value(Row row) {
            var value = row.at(fact.slot());
            return value == Row.NULL ? 0 : value;
        }

        @Override
        public String toString() {
            return fact.id();
        }
    }

    /** Two terms of one kind; null equals null and is in no order with anything. */
    record Comparison(Operator operator, Expression left, Expression right) implements Test {

        @Override
        public long value(Row row) {
            var a = left.value(row);
            var b = right.value(row);
            if (operator.isOrdering() && (a == Row.NULL || b == Row.NULL)) {
                return 0;
            }
            return a == Row.UNKNOWN || b == Row.UNKNOWN ? Row.UNKNOWN : Expression.truth(operator.holds(Long.compare(a, b)));
        }

        @Override
        public List<Expression> parts() {
            return List.of(left, right);
        }

        @Override
        public String toString() {
            return Brackets.around(left, Brackets.SUM) + " " + operator + " " + Brackets.around(right, Brackets.SUM);
        }
    }

    /** A sum with constant factors compared with zero, exact in 128 bits; {@code source} is how it was written. */
    record Linear(Sum sum, Operator operator, Comparison source) implements Test {

        @Override
        public long value(Row row) {
            return sum.compare(row, operator);
        }

        @Override
        public List<Expression> parts() {
            return sum.terms();
        }

        /** The value of one fact at which both sides are equal, rounded down; empty if it does not matter or another is not known. */
        public OptionalLong balance(Fact fact, Row row) {
            return sum.balance(fact, row);
        }

        @Override
        public String toString() {
            return source.toString();
        }
    }

    /** A term is one of some constants, in the coding of its kind. */
    record Among(Expression term, long[] values, List<Expression> constants) implements Test {

        @Override
        public long value(Row row) {
            var value = term.value(row);
            return value == Row.UNKNOWN ? value : Expression.truth(Arrays.stream(values).anyMatch(v -> v == value));
        }

        @Override
        public List<Expression> parts() {
            return List.of(term);
        }

        @Override
        public String toString() {
            return Brackets.around(term, Brackets.SUM) + " in (" + constants.stream().map(Object::toString).collect(Collectors.joining(", ")) + ")";
        }
    }

    /** A set has all, or some, of the given members; or it is empty. A null set is empty. */
    record Members(Question question, Fact fact, List<Fact.Bit> bits, List<String> names) implements Test, OneFact {

        /** How the members are asked for; each names its FEEL function. */
        public enum Question {
            CONTAINS("list contains"), ALL("contains_all"), SOME("intersects"), EMPTY("empty");

            private final String function;

            Question(String function) {
                this.function = function;
            }
        }

        @Override
        public long value(Row row) {
            var first = row.at(fact.slot());
            if (first == Row.UNKNOWN) {
                return first;
            }
            var isNull = first == Row.NULL;
            return Expression.truth(switch (question) {
                case CONTAINS, ALL -> bits.isEmpty() || !isNull && bits.stream().allMatch(bit -> has(row, bit));
                case SOME -> !isNull && bits.stream().anyMatch(bit -> has(row, bit));
                case EMPTY -> isNull || isEmpty(row);
            });
        }

        private boolean isEmpty(Row row) {
            for (var i = 0; i < fact.width(); i++) {
                if (row.at(fact.slot() + i) != 0) {
                    return false;
                }
            }
            return true;
        }

        private static boolean has(Row row, Fact.Bit bit) {
            return (row.at(bit.slot()) & bit.mask()) != 0;
        }

        @Override
        public String toString() {
            var quoted = names.stream().map(n -> '"' + n + '"').collect(Collectors.joining(", "));
            return question.function + "(" + fact + switch (question) {
                case CONTAINS -> ", " + quoted;
                case ALL, SOME -> ", [" + quoted + "]";
                case EMPTY -> "";
            } + ")";
        }
    }
}
