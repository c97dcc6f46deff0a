package cn.jingwei.platform.journal.export;

import cn.jingwei.platform.journal.Entry;
import cn.jingwei.platform.journal.Head;
import cn.jingwei.platform.journal.Payload;
import cn.jingwei.platform.journal.Sm3;

import org.jspecify.annotations.Nullable;

/** A line of an export: one header, the entries, one closing head. */
sealed interface ExportLine {

    /** A line that could be read and is in exact form; whether it is true is the verifier's business. */
    sealed interface Sound extends ExportLine {
    }

    record Header(String jurisdiction) implements Sound {
    }

    /**
     * @param hash    as stated by whoever wrote the line
     * @param payload null if it was erased
     */
    record Row(Entry entry, Sm3 hash, @Nullable Payload payload) implements Sound {

        Head stated() {
            return new Head(entry.jurisdiction(), entry.seq(), hash);
        }
    }

    /** The last line of an export; alone in a file, a kept head. */
    record Closing(Head head) implements Sound {
    }

    /**
     * @param detail a column (from 1, in bytes) or the name of a field, as the kind says
     */
    record Damaged(Defect.Kind kind, String detail) implements ExportLine {
    }
}
