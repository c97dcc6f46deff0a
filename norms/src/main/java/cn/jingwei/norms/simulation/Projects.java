package cn.jingwei.norms.simulation;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** Projects to be simulated, in portions. Asked by one thread; a portion is filled in by any. */
public sealed interface Projects extends Closeable permits CsvProjects, SyntheticProjects {

    /** The next portion; empty at the end. */
    Optional<Portion> next() throws IOException;

    /** Which part of the projects the portions given out so far make up, from 0 to 1. */
    double progress();

    /** Some projects that follow each other. */
    interface Portion {

        /** Writes the projects into a chunk whose rows hold nothing but defaults, and tells how many they are. */
        int fill(Chunk chunk);
    }
}
