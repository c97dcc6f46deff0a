package cn.jingwei.platform.project.attachment;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What is written on a document.
 *
 * @param kind      of the dictionary's documents
 * @param claimedOn the date on the paper
 * @param number    of the paper
 */
public record Filed(String kind, @Nullable LocalDate claimedOn, @Nullable String number) {

    /** A document of the kind, without date and number. */
    public static Filed as(String kind) {
        return new Filed(kind, null, null);
    }
}
