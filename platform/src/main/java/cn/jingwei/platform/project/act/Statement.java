package cn.jingwei.platform.project.act;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.jingwei.norms.fact.Coded;
import cn.jingwei.norms.fact.Fact;
import cn.jingwei.norms.fact.Values;
import cn.jingwei.norms.law.Conduct;
import cn.jingwei.norms.law.Dictionary;
import cn.jingwei.platform.project.focus.Labels;

import org.jspecify.annotations.Nullable;

/** What the sender of a submission states, read against the act's own fields; every error is named at once. */
public final class Statement {

    private static final int LONGEST_TEXT = 2_000;

    private final Dictionary dictionary;
    private final Dictionary.Act act;
    private final Submission submission;
    private final List<Answer.FieldError> errors = new ArrayList<>();

    Statement(Dictionary dictionary, Dictionary.Act act, Submission submission) {
        this.dictionary = dictionary;
        this.act = act;
        this.submission = submission;
    }

    public List<Answer.FieldError> errors() {
        return List.copyOf(errors);
    }

    /** The fields as facts. A value that cannot be read and a fact that is no field of the act are errors. */
    public Map<Fact, Coded> fields() {
        var fields = new LinkedHashMap<Fact, Coded>();
        submission.fields().forEach((id, value) -> {
            var fact = act.conduct().fields().stream().filter(one -> one.id().equals(id)).findFirst();
            if (fact.isEmpty()) {
                var known = dictionary.facts().find(id).isPresent();
                error(id, known ? "project.field.not-of-act" : "project.field.unknown", id);
            } else {
                read(fact.get(), value).ifPresent(coded -> fields.put(fact.get(), coded));
            }
        });
        return fields;
    }

    private Optional<Coded> read(Fact fact, Object value) {
        if (value == null && !fact.nullable()) {
            error(fact.id(), "project.field.null", new Labels(dictionary).fact(fact));
            return Optional.empty();
        }
        if (value instanceof Double || value instanceof Float || value instanceof Map || value instanceof List<?> list && list.stream().anyMatch(Collection.class::isInstance)) {
            error(fact.id(), "project.field.form", new Labels(dictionary).fact(fact));
            return Optional.empty();
        }
        return switch (Values.read(fact, value)) {
            case Values.Reading.Good(var coded) -> Optional.of(coded);
            case Values.Reading.Bad(var key, var arguments) -> {
                error(fact.id(), "project." + key, arguments.stream().map(String::valueOf).toArray(String[]::new));
                yield Optional.empty();
            }
        };
    }

    /** What the act sets by itself: the date on the paper, the date on which it was received, constants. */
    public Map<Fact, Coded> sets(LocalDate claimed, LocalDate received) {
        var sets = new LinkedHashMap<Fact, Coded>();
        act.conduct().sets().forEach((fact, setting) -> sets.put(fact, switch (setting) {
            case Conduct.Setting.Claimed _ -> date(fact, claimed);
            case Conduct.Setting.Received _ -> date(fact, received);
            case Conduct.Setting.Constant(var value) -> value;
        }));
        return sets;
    }

    private static Coded date(Fact fact, LocalDate date) {
        return switch (Values.read(fact, date.toString())) {
            case Values.Reading.Good(var coded) -> coded;
            case Values.Reading.Bad(var key, _) -> throw new IllegalStateException(fact + " takes no date: " + key);
        };
    }

    /** The date on the paper, never later than the day on which it was received. */
    public LocalDate claimed(LocalDate received) {
        var claimed = submission.claimedOn() == null ? received : submission.claimedOn();
        if (claimed.isAfter(received)) {
            error("claimedOn", "project.field.future", received.toString());
        }
        return claimed;
    }

    public void requireTexts(boolean isTitled, boolean isRecorded) {
        if (isTitled && isBlank(submission.title())) {
            error("title", "project.field.title");
        }
        if (isRecorded && isBlank(submission.number())) {
            error("number", "project.field.number");
        }
        requireFit("title", submission.title());
        requireFit("number", submission.number());
        requireFit("reason", submission.reason());
        if (submission.key().isBlank() || submission.key().length() > 200) {
            error("key", "project.field.key");
        }
    }

    private void requireFit(String field, @Nullable String text) {
        if (text != null && text.length() > LONGEST_TEXT) {
            error(field, "project.field.long", String.valueOf(LONGEST_TEXT));
        } else if (text != null && text.codePoints().anyMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            error(field, "project.field.characters");
        }
    }

    public static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private void error(String field, String key, String... arguments) {
        errors.add(new Answer.FieldError(field, key, List.of(arguments)));
    }
}
