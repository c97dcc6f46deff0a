package cn.jingwei.platform.project.rest;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import cn.jingwei.platform.project.FocusId;
import cn.jingwei.platform.project.act.Submission;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

/** An act as a program tries it. */
@Schema(name = "Act", description = "An act to be done. Numbers are exact decimals: send 0.1, never a rounded 0.1000000001.")
record ActBody(
        @Schema(description = "Id of the act in the dictionary, e.g. declaration.submit", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String act,
        @Schema(description = "What the act is about; for an act that opens something new, what it is opened under",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable Long focus,
        @Schema(description = "Fact id to value: true/false, number, text (dates as YYYY-MM-DD), list of texts, or null for known to be none. "
                + "What is left out stays unknown.", additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
        @Nullable Map<String, @Nullable Object> fields,
        @Schema(description = "The date on the paper; today if absent, never later than today") @Nullable LocalDate claimedOn,
        @Schema(description = "Of what is opened; obligatory for a new project") @Nullable String title,
        @Schema(description = "Number of the paper; obligatory when a recorder enters a body's decision") @Nullable String number,
        @Schema(description = "In writing; obligatory for acts of judgement and where norms stand against the act in principle") @Nullable String reason,
        @Schema(description = "The duty that a report says was fulfilled") @Nullable Long duty,
        @Schema(description = "As If-Match: the version of the project that the sender has seen") @Nullable Long version) {

    /** @param match the version of the If-Match header, if there is one */
    Submission submission(String key, @Nullable Long match) {
        var errors = new ArrayList<Problem.Error>();
        if (act == null || act.isBlank()) {
            errors.add(new Problem.Error("act", "project.rest.missing", List.of()));
        }
        if (focus == null) {
            errors.add(new Problem.Error("focus", "project.rest.missing", List.of()));
        }
        if (match != null && version != null && !match.equals(version)) {
            errors.add(new Problem.Error("version", "project.rest.two-versions", List.of()));
        }
        errors.addAll(unfit(values()));
        Stream.of(Texts.unfit("act", act), Texts.unfit("title", title), Texts.unfit("number", number), Texts.unfit("reason", reason))
                .flatMap(Function.identity()).forEach(errors::add);
        if (act == null || focus == null || !errors.isEmpty()) {
            throw Problem.unreadable(errors);
        }
        return new Submission(key, act, new FocusId(focus), values(), claimedOn, title, number, reason, duty, match == null ? version : match);
    }

    private Map<String, @Nullable Object> values() {
        return fields == null ? Map.of() : fields;
    }

    /** Values that no fact can have. */
    static List<Problem.Error> unfit(Map<String, @Nullable Object> values) {
        return values.entrySet().stream().filter(entry -> !isFit(entry.getValue(), true))
                .map(entry -> new Problem.Error(entry.getKey(), "project.rest.value", List.of())).toList();
    }

    private static boolean isFit(@Nullable Object value, boolean mayBeList) {
        return switch (value) {
            case null -> mayBeList;
            case String _, Boolean _, BigDecimal _, BigInteger _, Integer _, Long _ -> true;
            case List<?> list -> mayBeList && list.stream().allMatch(one -> isFit(one, false));
            default -> false;
        };
    }
}
