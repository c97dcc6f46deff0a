package cn.jingwei.platform.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;

import cn.jingwei.platform.database.UnusableDatabaseException;

/** One process per data folder. The system lets go of the lock when the process ends, however it ends. */
record FolderLock(FileChannel channel) {

    /** @throws UnusableDatabaseException if another process, or another server of this one, has the folder */
    static FolderLock take(Layout layout) {
        try {
            var channel = FileChannel.open(layout.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isFree(channel)) {
                channel.close();
                throw new UnusableDatabaseException("embedded.in-use", layout.root());
            }
            return new FolderLock(channel);
        } catch (IOException e) {
            throw new UnusableDatabaseException("embedded.no-access", layout.root(), e);
        }
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() instanceof FileLock;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    void release() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
