package cn.jingwei.norms.feel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import cn.jingwei.norms.fact.Coding;
import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.FactType;
import cn.jingwei.norms.fact.Row;

/** Values that are not conditions. Arithmetic with null gives null. */
public sealed interface Term extends Expression {

    /** {@code written} is the FEEL literal. Periods of days hold days, periods of months hold months. */
    record Constant(Kind kind, long raw, String written) implements Term {

        static final Constant NONE = new Constant(Kind.NULL, Row.NULL, "null");

        @Override
        public long value(Row row) {
            return raw;
        }

        @Override
        public List<Expression> parts() {
            return List.of();
        }

        @Override
        public String toString() {
            return written;
        }
    }

    record Given(Fact fact, Kind kind) implements Term, OneFact {

        @Override
        public long value(Row row) {
            return row.at(fact.slot());
        }

        @Override
        public String toString() {
            return fact.id();
        }
    }

    /** The date of the question, written {@code on}. */
    record Today() implements Term {

        @Override
        public Kind kind() {
            return Kind.DATE;
        }

        @Override
        public long value(Row row) {
            return row.on();
        }

        @Override
        public List<Expression> parts() {
            return List.of();
        }

        @Override
        public String toString() {
            return "on";
        }
    }

    /** A term computed from others: null if one of them is null, else unknown if one is unknown. */
    record Computed(Kind kind, Function function, List<Expression> parts) implements Term {

        private static final int LAST_YEAR = 9999;

        /** Works on known values only. */
        public enum Function {
            ADD(" + "), SUBTRACT(" - "), MULTIPLY(" * "), DIVIDE(" / "), LATER(" + "), EARLIER(" - "), DAYS_BETWEEN(" - "),
            DATE("date"), YEAR(".year"), MONTH(".month"), DAY(".day"), MIN("min"), MAX("max");

            private final String written;

            Function(String written) {
                this.written = written;
            }
        }

        @Override
        public long value(Row row) {
            var values = new long[parts.size()];
            var result = 0L;
            for (var i = 0; i < values.length; i++) {
                values[i] = parts.get(i).value(row);
                result = values[i] == Row.NULL || result == Row.NULL ? Row.NULL : values[i] == Row.UNKNOWN ? Row.UNKNOWN : result;
            }
            return result == 0 ? apply(values) : result;
        }

        private long apply(long[] v) {
            return switch (function) {
                case ADD -> v[0] + v[1];
                case SUBTRACT, DAYS_BETWEEN -> v[0] - v[1];
                case MULTIPLY, DIVIDE -> throw new IllegalStateException("only inside a comparison: " + this);
                case LATER -> shift(v[0], parts.get(1).kind(), v[1]);
                case EARLIER -> shift(v[0], parts.get(1).kind(), -v[1]);
                case DATE -> date(v);
                case YEAR -> LocalDate.ofEpochDay(v[0]).getYear() * Row.ONE;
                case MONTH -> LocalDate.ofEpochDay(v[0]).getMonthValue() * Row.ONE;
                case DAY -> LocalDate.ofEpochDay(v[0]).getDayOfMonth() * Row.ONE;
                case MIN -> Arrays.stream(v).min().orElseThrow();
                case MAX -> Arrays.stream(v).max().orElseThrow();
            };
        }

        private static long shift(long date, Kind unit, long amount) {
            return unit == Kind.DAYS ? date + amount : LocalDate.ofEpochDay(date).plus(Period.ofMonths((int) amount)).toEpochDay();
        }

        /** Null if there is no such day, or its year has more than four digits. */
        private static long date(long[] v) {
            try {
                var date = LocalDate.of(Math.toIntExact(v[0] / Row.ONE), Math.toIntExact(v[1] / Row.ONE), Math.toIntExact(v[2] / Row.ONE));
                return Math.abs(date.getYear()) > LAST_YEAR ? Row.NULL : date.toEpochDay();
            } catch (DateTimeException | ArithmeticException e) {
                return Row.NULL;
            }
        }

        @Override
        public String toString() {
            return switch (function) {
                case ADD, SUBTRACT, MULTIPLY, DIVIDE, LATER, EARLIER, DAYS_BETWEEN ->
                    Brackets.around(parts.getFirst(), Brackets.rank(function)) + function.written
                            + Brackets.around(parts.getLast(), Brackets.rank(function) + 1);
                case DATE, MIN, MAX ->
                    function.written + parts.stream().map(Object::toString).collect(Collectors.joining(", ", "(", ")"));
                case YEAR, MONTH, DAY -> Brackets.around(parts.getFirst(), Brackets.ATOM) + function.written;
            };
        }
    }

    /** Sum, smallest, largest or number of the members of a list of numbers, or number of members of a set. */
    record Total(Function function, Fact fact) implements Term, OneFact {

        /** What is taken of the list. */
        public enum Function {
            SUM, COUNT, MIN, MAX
        }

        @Override
        public Kind kind() {
            return Kind.NUMBER;
        }

        @Override
        public long value(Row row) {
            var raw = row.at(fact.slot());
            if (raw == Row.UNKNOWN || raw == Row.NULL) {
                return raw == Row.NULL && function == Function.COUNT ? 0 : raw;
            }
            var members = row.listAt(fact.slot());
            return switch (function) {
                case SUM -> members.length == 0 ? Row.NULL : Arrays.stream(members).reduce(0, Math::addExact);
                case COUNT -> count(row, members) * Row.ONE;
                case MIN -> Arrays.stream(members).min().orElse(Row.NULL);
                case MAX -> Arrays.stream(members).max().orElse(Row.NULL);
            };
        }

        private long count(Row row, long[] members) {
            if (!(fact.type() instanceof FactType.ChoiceSet)) {
                return members.length;
            }
            var count = 0;
            for (var i = 0; i < fact.width(); i++) {
                count += Long.bitCount(row.at(fact.slot() + i));
            }
            return count;
        }

        @Override
        public String toString() {
            return function.name().toLowerCase(Locale.ROOT) + "(" + fact + ")";
        }
    }

    /** A number constant in the scale of a row. */
    static Constant number(long scaled) {
        return new Constant(Kind.NUMBER, scaled, Coding.plain(scaled));
    }
}
