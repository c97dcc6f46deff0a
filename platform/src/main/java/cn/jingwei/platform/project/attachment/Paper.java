package cn.jingwei.platform.project.attachment;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A document as people read it.
 *
 * @param kindLabel how the place calls its kind
 * @param about     title of what it belongs to, empty for the project itself
 * @param file      name and size of the file; absent for a statement that the document is not applicable
 * @param waiver    that statement
 * @param newest    of its kind under its focus
 * @param mine      the asking seat's unit handed it in
 */
public record Paper(long id, String kind, String kindLabel, long focus, String about, int version, @Nullable LocalDate claimedOn,
                    @Nullable String number, @Nullable File file, @Nullable Waiver waiver, String person, String unit, Instant receivedAt,
                    boolean inUse, boolean newest, boolean mine) {

    /**
     * @param bytes its length
     * @param sm3   hash of its content, in hex
     */
    public record File(String name, long bytes, String sm3) {
    }

    /** @param accepted null as long as nobody has decided */
    public record Waiver(String reason, @Nullable Boolean accepted, @Nullable String answer, @Nullable String decidedBy) {
    }
}
