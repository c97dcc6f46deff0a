package cn.jingwei.platform.project.page;

import java.util.List;
import java.util.Map;

import cn.jingwei.platform.project.view.ActForm;

import org.jspecify.annotations.Nullable;

/**
 * A field of the form of an act, as it is shown: with what was entered, and what is wrong with it.
 *
 * @param values as typed
 * @param isNone "known to be none" was ticked
 */
record FieldShown(ActForm.Field field, List<String> values, boolean isNone, @Nullable String error) {

    static List<FieldShown> all(ActForm form, Entry entry, Map<String, String> errors) {
        return form.fields().stream().map(field -> new FieldShown(field, entry.texts(field.fact()), entry.isNone(field.fact()), errors.get(field.fact()))).toList();
    }

    public String name() {
        return "f." + field.fact();
    }

    /** What is in a field for one text. */
    public String value() {
        return String.join(field.type().equals("numbers") ? " " : "", values);
    }

    /** Whether "none" can be said beside the values themselves. */
    public boolean hasNone() {
        return field.nullable() || field.type().equals("choices");
    }
}
