package cn.jingwei.norms.simulation;

import java.util.Optional;

/** Invented projects, spread over a few units. */
final class SyntheticProjects implements Projects {

    private static final int UNITS = 40;

    private final Synthetic synthetic;
    private final long number;
    private long portions;

    SyntheticProjects(Synthetic synthetic, long number) {
        this.synthetic = synthetic;
        this.number = number;
    }

    @Override
    public Optional<Portion> next() {
        var portion = portions;
        var first = portion * Chunk.ROWS;
        if (first >= number) {
            return Optional.empty();
        }
        portions++;
        var rows = (int) Math.min(Chunk.ROWS, number - first);
        return Optional.of(chunk -> fill(chunk, portion, rows));
    }

    private int fill(Chunk chunk, long portion, int rows) {
        synthetic.fill(chunk.columns(), portion, rows);
        for (var i = 0; i < rows; i++) {
            var position = portion * Chunk.ROWS + i;
            chunk.name(i, String.valueOf(position + 1), "unit-" + (1 + position % UNITS));
        }
        return rows;
    }

    @Override
    public double progress() {
        return number == 0 ? 1 : Math.min(1, portions * (double) Chunk.ROWS / number);
    }

    @Override
    public void close() {
    }
}
