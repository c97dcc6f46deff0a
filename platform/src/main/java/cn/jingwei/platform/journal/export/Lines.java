package cn.jingwei.platform.journal.export;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

/** A chain line by line, out of a file or of a store. */
interface Lines {

    /** The next line, or null at the end. */
    @Nullable ExportLine next() throws IOException;

    /** Number of the line last read, from 1. */
    long number();
}
