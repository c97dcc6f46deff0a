package cn.jingwei.platform.journal.export;

import java.util.List;

import cn.jingwei.platform.journal.Head;

import org.jspecify.annotations.Nullable;

/**
 * What a verification came to.
 *
 * @param entries entries that could be read
 * @param erased  sequences of the entries whose content was erased; no defect
 * @param head    the last entry as stated, or the head of an empty chain; null if nothing could be read
 * @param defects how many were reported
 */
public record Verification(long entries, List<Long> erased, @Nullable Head head, long defects) {

    public boolean isSound() {
        return defects == 0;
    }

    /** For a process: 0 without defects, 1 with any. */
    public int exitCode() {
        return isSound() ? 0 : 1;
    }
}
