package cn.jingwei.platform.project.rest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Texts that people write freely, as they arrive. */
final class Texts {

    private Texts() {
    }

    /** A text that cannot be kept: with characters that nobody sees, or with half a character. */
    static Stream<Problem.Error> unfit(String field, @Nullable String text) {
        return text == null || isFit(text) ? Stream.empty() : Stream.of(new Problem.Error(field, "project.rest.characters", List.of()));
    }

    /** The text itself, or a problem. */
    static @Nullable String fit(String field, @Nullable String text) {
        unfit(field, text).findFirst().ifPresent(error -> {
            throw Problem.unreadable(List.of(error));
        });
        return text;
    }

    private static boolean isFit(String text) {
        return text.chars().noneMatch(character -> Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t')
                && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
