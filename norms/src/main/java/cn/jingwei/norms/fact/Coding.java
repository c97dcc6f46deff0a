package cn.jingwei.norms.fact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import cn.jingwei.norms.source.YamlNode;

/** Turns written values into the coding of a {@link Row} and back. A value that does not fit is a {@link BadValue}, never rounded. */
public final class Coding {

    private static final BigDecimal LARGEST = new BigDecimal("9000000000");
    private static final long MOST = LARGEST.longValueExact() * Row.ONE;

    private Coding() {
    }

    /** A value that the type does not allow; the key names the message. */
    public static final class BadValue extends Exception {

        private final String key;
        private final transient List<Object> arguments;

        BadValue(String key, Object... arguments) {
            super(key + " " + List.of(arguments));
            this.key = key;
            this.arguments = List.of(arguments);
        }

        public String key() {
            return key;
        }

        public Object[] arguments() {
            return arguments.toArray();
        }
    }

    /** @throws BadValue if the words are not a value of the fact; a single value is one word, sets and lists take any number */
    public static Coded encode(Fact fact, List<String> words) throws BadValue {
        return switch (fact.type()) {
            case FactType.ChoiceSet set -> set(fact, set, words);
            case FactType.Numbers _ -> numbers(fact, words);
            default -> {
                if (words.size() != 1) {
                    throw new BadValue("value.one-expected", fact.id());
                }
                yield Coded.of(scalar(fact, words.getFirst()));
            }
        };
    }

    /** @throws cn.jingwei.norms.source.SourceException at the node if it is not a value of the fact */
    public static Coded read(Fact fact, YamlNode node) {
        try {
            return encode(fact, node.isList() ? node.list().stream().map(YamlNode::text).toList() : List.of(node.text()));
        } catch (BadValue e) {
            throw node.error(e.key(), e.arguments());
        }
    }

    /** "Known to be none". */
    public static Coded none(Fact fact) {
        var slots = new long[fact.width()];
        Arrays.fill(slots, Row.NULL);
        return Coded.of(slots);
    }

    private static long scalar(Fact fact, String word) throws BadValue {
        return switch (fact.type()) {
            case FactType.Truth _ -> switch (word) {
                case "true" -> 1;
                case "false" -> 0;
                default -> throw new BadValue("value.truth", fact.id(), word);
            };
            case FactType.Number number -> number(fact, word, number.whole());
            case FactType.Date _ -> date(fact, word);
            case FactType.Choice choice -> position(fact, choice.ids(), word);
            case FactType.ChoiceSet _, FactType.Numbers _ -> throw new IllegalStateException(fact.id());
        };
    }

    private static long date(Fact fact, String word) throws BadValue {
        try {
            if (word.length() == "2026-03-02".length()) {
                return LocalDate.parse(word).toEpochDay();
            }
        } catch (DateTimeException e) {
            // a word of the right length that is no date
        }
        throw new BadValue("value.date", fact.id(), word);
    }

    private static long number(Fact fact, String word, boolean whole) throws BadValue {
        BigDecimal number;
        try {
            number = new BigDecimal(word);
        } catch (NumberFormatException e) {
            throw new BadValue("value.number", fact.id(), word);
        }
        return scaled(number, whole ? 0 : Row.SCALE)
                .orElseThrow(() -> new BadValue(whole ? "value.whole" : "value.places", fact.id(), word));
    }

    /** Whether a scaled number is as small as one that people may state. */
    public static boolean isWithin(long scaled) {
        return scaled <= MOST && scaled >= -MOST;
    }

    /** A decimal in units of 10⁻⁸; empty if it is too large or has more places than allowed. */
    public static Optional<Long> scaled(BigDecimal number, int places) {
        if (number.abs().compareTo(LARGEST) > 0 || number.stripTrailingZeros().scale() > places) {
            return Optional.empty();
        }
        return Optional.of(number.setScale(Row.SCALE, RoundingMode.UNNECESSARY).unscaledValue().longValueExact());
    }

    private static long position(Fact fact, List<String> ids, String word) throws BadValue {
        var position = ids.indexOf(word);
        if (position < 0) {
            throw new BadValue("value.choice", fact.id(), word, String.join(", ", ids));
        }
        return position;
    }

    private static Coded set(Fact fact, FactType.ChoiceSet set, List<String> words) throws BadValue {
        var slots = new long[fact.width()];
        for (var word : words) {
            position(fact, set.ids(), word);
            var bit = fact.bit(word).orElseThrow();
            slots[bit.slot() - fact.slot()] |= bit.mask();
        }
        return Coded.of(slots);
    }

    private static Coded numbers(Fact fact, List<String> words) throws BadValue {
        var list = new long[words.size()];
        for (var i = 0; i < list.length; i++) {
            list[i] = number(fact, words.get(i), false);
        }
        return new Coded(new long[] {0}, list);
    }

    /** The value as people write it: one word, or the members of a set or list. Not for unknown or null. */
    public static List<String> decode(Fact fact, Row row) {
        var slots = new long[fact.width()];
        for (var i = 0; i < slots.length; i++) {
            slots[i] = row.at(fact.slot() + i);
        }
        return decode(fact, fact.type() instanceof FactType.Numbers ? new Coded(slots, row.listAt(fact.slot())) : Coded.of(slots));
    }

    /** As {@link #decode(Fact, Row)}. */
    static List<String> decode(Fact fact, Coded value) {
        var raw = value.slots()[0];
        return switch (fact.type()) {
            case FactType.Truth _ -> List.of(raw == 1 ? "true" : "false");
            case FactType.Number _ -> List.of(plain(raw));
            case FactType.Date _ -> List.of(LocalDate.ofEpochDay(raw).toString());
            case FactType.Choice choice -> List.of(choice.ids().get((int) raw));
            case FactType.ChoiceSet set -> set.ids().stream().filter(id -> has(fact, id, value)).toList();
            case FactType.Numbers _ -> Arrays.stream(value.list()).mapToObj(Coding::plain).toList();
        };
    }

    private static boolean has(Fact fact, String member, Coded value) {
        var bit = fact.bit(member).orElseThrow();
        return (value.slots()[bit.slot() - fact.slot()] & bit.mask()) != 0;
    }

    /** A scaled number without trailing zeros. */
    public static String plain(long scaled) {
        return BigDecimal.valueOf(scaled, Row.SCALE).stripTrailingZeros().toPlainString();
    }
}
