package cn.jingwei.platform.project.page;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import cn.jingwei.platform.project.FocusId;
import cn.jingwei.platform.project.act.Answer.FieldError;
import cn.jingwei.platform.project.act.Submission;
import cn.jingwei.platform.project.view.ActForm;

import org.jspecify.annotations.Nullable;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What somebody entered into the form of an act, as it was typed; here alone it becomes a submission. A blank field states nothing. Facts
 * are called {@code f.<fact>}, "known to be none" is {@code none.<fact>}.
 */
record Entry(MultiValueMap<String, String> typed) {

    /** With what is known already, except what only people's judgement can state: that is stated anew. */
    static Entry fresh(ActForm form, @Nullable Long duty) {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("key", UUID.randomUUID().toString());
        typed.add("version", String.valueOf(form.version()));
        if (duty != null) {
            typed.add("duty", String.valueOf(duty));
        }
        form.fields().stream().filter(field -> field.value() != null && !field.judgement()).forEach(field -> {
            var values = field.value() instanceof List<?> list ? list : List.of(field.value());
            values.forEach(value -> typed.add("f." + field.fact(), String.valueOf(value)));
        });
        return new Entry(typed);
    }

    /** The same under a new key, having seen this version. */
    Entry renewed(long version) {
        var renewed = new LinkedMultiValueMap<>(typed);
        renewed.set("key", UUID.randomUUID().toString());
        renewed.set("version", String.valueOf(version));
        return new Entry(renewed);
    }

    public String text(String name) {
        var text = typed.getFirst(name);
        return text == null ? "" : text;
    }

    List<String> texts(String fact) {
        return typed.getOrDefault("f." + fact, List.of()).stream().filter(text -> !Typed.isBlank(text)).map(String::strip).toList();
    }

    boolean isNone(String fact) {
        return typed.containsKey("none." + fact);
    }

    Submission submission(ActForm form) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        form.fields().forEach(field -> state(field, fields));
        return new Submission(text("key"), form.act(), new FocusId(form.focus()), fields, Typed.day(text("claimedOn")).orElse(null),
                Typed.text(text("title")), Typed.text(text("number")), Typed.text(text("reason")), Typed.id(text("duty")), Typed.id(text("version")));
    }

    private void state(ActForm.Field field, Map<String, @Nullable Object> fields) {
        var texts = texts(field.fact());
        if (isNone(field.fact())) {
            fields.put(field.fact(), field.nullable() ? null : List.of());
        } else if (!texts.isEmpty()) {
            fields.put(field.fact(), switch (field.type()) {
                case "choices" -> texts;
                case "numbers" -> texts.stream().flatMap(text -> Arrays.stream(text.split("[\\s;\\u3001\\uff1b]+"))).map(Typed::number).toList();
                case "number", "integer" -> Typed.number(texts.getFirst());
                case "date" -> Typed.date(texts.getFirst());
                default -> texts.getFirst();
            });
        }
    }

    /** What cannot be read before the fields are looked at. */
    List<FieldError> errors() {
        var claimed = text("claimedOn");
        return Typed.isBlank(claimed) || Typed.day(claimed).isPresent() ? List.of()
                : List.of(new FieldError("claimedOn", "project.value.date", List.of("claimedOn", claimed)));
    }
}
