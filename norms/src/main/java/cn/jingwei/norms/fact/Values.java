package cn.jingwei.norms.fact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Turns the values of JSON and of forms into the coding of a {@link Row} and back. A truth is a {@link Boolean}, a number a
 * {@link BigDecimal}, a date and a choice a {@link String}, a set or list a {@link List} of these, null is "known to be none".
 */
public final class Values {

    private static final int LONGEST = 64;

    private Values() {
    }

    /** What became of a value that somebody stated. */
    public sealed interface Reading {

        record Good(Coded value) implements Reading {
        }

        /** Not a value of the fact; the key {@code value.*} names the message. */
        record Bad(String key, List<Object> arguments) implements Reading {
        }
    }

    /**
     * Every value may also be given as the word that people write for it.
     *
     * @throws IllegalArgumentException if a number went through binary floating point, or the value is no part of JSON
     */
    public static Reading read(Fact fact, @Nullable Object value) {
        if (value == null) {
            return fact.nullable() ? new Reading.Good(Coding.none(fact)) : new Reading.Bad("value.null", List.of(fact.id()));
        }
        var words = new ArrayList<String>();
        var given = value instanceof List<?> list ? list : List.of(value);
        var takesMany = fact.type() instanceof FactType.ChoiceSet || fact.type() instanceof FactType.Numbers;
        if (value instanceof List<?> && !takesMany) {
            return new Reading.Bad("value.one-expected", List.of(fact.id()));
        }
        for (var one : given) {
            var word = word(one);
            if (word.isBlank()) {
                return new Reading.Bad("value.blank", List.of(fact.id()));
            }
            words.add(word.length() > LONGEST ? word.substring(0, LONGEST) + "…" : word);
        }
        return encode(fact, words);
    }

    private static Reading encode(Fact fact, List<String> words) {
        try {
            return new Reading.Good(Coding.encode(fact, words));
        } catch (Coding.BadValue e) {
            return new Reading.Bad(e.key(), List.of(e.arguments()));
        }
    }

    private static String word(@Nullable Object value) {
        return switch (value) {
            case String text -> text.strip();
            case Boolean truth -> truth.toString();
            case BigDecimal number -> number.toString();
            case BigInteger number -> new BigDecimal(number).toString();
            case Integer number -> number.toString();
            case Long number -> number.toString();
            case null -> "";
            default -> throw new IllegalArgumentException(value.getClass().getName());
        };
    }

    /** @throws IllegalArgumentException if the fact is unknown */
    public static @Nullable Object write(Fact fact, Facts facts) {
        return write(fact, facts.coded(fact));
    }

    /** @throws IllegalArgumentException if the value is unknown */
    public static @Nullable Object write(Fact fact, Coded value) {
        if (!value.isKnown()) {
            throw new IllegalArgumentException(fact + " is unknown");
        }
        if (value.isNone()) {
            return null;
        }
        var words = Coding.decode(fact, value);
        return switch (fact.type()) {
            case FactType.Truth _ -> Boolean.valueOf(words.getFirst());
            case FactType.Number _ -> new BigDecimal(words.getFirst());
            case FactType.Date _, FactType.Choice _ -> words.getFirst();
            case FactType.ChoiceSet _ -> words;
            case FactType.Numbers _ -> words.stream().map(BigDecimal::new).toList();
        };
    }
}
