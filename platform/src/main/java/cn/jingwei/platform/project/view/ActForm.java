package cn.jingwei.platform.project.view;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What an act asks of who does it.
 *
 * @param focus   to submit it with
 * @param about   label of what it is about or opened under
 * @param version of the project as it is now
 * @param titled  it opens a project, which needs a title
 * @param reason  a written reason is obligatory
 * @param number  the number of the paper is obligatory: a body's decision entered by its recorder
 */
public record ActForm(String act, String label, long focus, String about, @Nullable Long project, long version, boolean titled, boolean reason,
                      boolean number, List<Field> fields, List<DocumentNeed> documents) {

    /**
     * A fact to be stated.
     *
     * @param type    {@code truth}, {@code number}, {@code integer}, {@code date}, {@code choice}, {@code choices} or {@code numbers}
     * @param options label by value, for choices
     * @param value   what is known now, as in JSON
     * @param asked   articles that look at the fact when the act is ruled
     * @param others  further articles that look at it later
     */
    public record Field(String fact, String label, String meaning, String type, @Nullable String unit, Map<String, String> options,
                        @Nullable Object value, boolean judgement, boolean nullable, List<String> asked, boolean others) {
    }

    /**
     * A document that norms ask for, or a group of which one is enough.
     *
     * @param kinds    label by kind
     * @param there    one of them is attached
     * @param pending  one is said to be not applicable, and nobody has decided on that yet
     * @param articles that ask for it
     */
    public record DocumentNeed(Map<String, String> kinds, boolean there, boolean pending, List<String> articles) {
    }
}
