package cn.jingwei.platform.document;

import cn.jingwei.platform.journal.Sm3;

import org.jspecify.annotations.Nullable;

/**
 * One version of one kind of document of a focus; not withdrawn.
 *
 * @param version 1 for the first of its kind under the focus; numbers of withdrawn versions are not given again
 * @param inUse   an act refers to it, so it can no longer be withdrawn
 */
public record Document(DocumentId id, Label label, int version, Acting by, Body body, boolean inUse) {

    /** What was handed in. */
    public sealed interface Body {
    }

    /** A file whose content agrees with its name's extension. */
    public record Content(String name, FileType type, long size, Sm3 sm3) implements Body {
    }

    /**
     * "Not applicable, because …": stands for the document once a body has accepted it.
     *
     * @param verdict null as long as nobody has decided
     */
    public record Statement(String reason, @Nullable Verdict verdict) implements Body {
    }

    /** What a body says to a statement; given once. */
    public record Verdict(boolean accepted, String reason, Acting by) {
    }

    /** Whether it counts as attached: a file, or a statement that was accepted. */
    public boolean isPresent() {
        return switch (body) {
            case Content _ -> true;
            case Statement statement -> statement.verdict() != null && statement.verdict().accepted();
        };
    }

    /** Whether it is a statement on which nobody has decided. */
    public boolean isPending() {
        return body instanceof Statement statement && statement.verdict() == null;
    }
}
