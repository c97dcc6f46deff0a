package cn.jingwei.norms.cli;

import java.time.Duration;

/** One line on the error stream that tells how far a long command has come; only for a person who watches. */
final class ProgressBar implements AutoCloseable {

    private static final int WIDTH = 30;
    private static final long PAUSE = Duration.ofMillis(200).toNanos();
    private static final double SECOND = Duration.ofSeconds(1).toNanos();

    private final boolean isShown;
    private final long started = System.nanoTime();
    private long last;

    ProgressBar(boolean isWanted) {
        isShown = isWanted || System.console() != null && System.console().isTerminal();
    }

    /** @param done from 0 to 1 */
    void at(long rows, double done) {
        var now = System.nanoTime();
        if (!isShown || now - last < PAUSE && done < 1) {
            return;
        }
        last = now;
        var seconds = (now - started) / SECOND;
        var filled = (int) Math.round(WIDTH * done);
        System.err.print("\r" + Messages.text("progress.line", "#".repeat(filled) + ".".repeat(WIDTH - filled), Math.round(done * 100), rows,
                Math.round(rows / seconds), Math.round(seconds / done - seconds)) + " ");
    }

    @Override
    public void close() {
        if (isShown && last != 0) {
            System.err.println();
            last = 0;
        }
    }
}
