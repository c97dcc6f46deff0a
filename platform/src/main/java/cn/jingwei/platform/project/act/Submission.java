package cn.jingwei.platform.project.act;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import cn.jingwei.platform.project.FocusId;

import org.jspecify.annotations.Nullable;

/**
 * An act as somebody tries it.
 *
 * @param key       chosen by the sender, the same for every repetition of the same request; 1 to 200 characters
 * @param act       id in the dictionary
 * @param focus     what the act is about; for an act that opens something new, what it is opened under
 * @param fields    fact id to value: truth, number, text, list of texts, or null for "known to be none"; absent is unknown
 * @param claimedOn the date on the paper; today if none is given
 * @param number    number of the paper, if there is one
 * @param reason    in writing: obligatory where a norm says "in principle" and for acts of judgement
 * @param duty      the duty that the act reports as fulfilled, only for a report of that kind
 * @param version   the version of the project that the sender has seen, if he wants it to be unchanged
 */
public record Submission(String key, String act, FocusId focus, Map<String, @Nullable Object> fields, @Nullable LocalDate claimedOn,
                         @Nullable String title, @Nullable String number, @Nullable String reason, @Nullable Long duty,
                         @Nullable Long version) {
}
