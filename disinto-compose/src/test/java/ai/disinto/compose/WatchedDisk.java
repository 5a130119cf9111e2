package ai.disinto.compose;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** The disk, and somebody who hears of each operation before it is done. */
class WatchedDisk implements FileOperations {
    private final FileOperations disk = new DiskOperations(false);
    private final Watcher watcher;

    /** Hears of an operation, and may end it. */
    interface Watcher {
        void before(String operation, Path place) throws IOException;

        /** Hears that it is done. */
        default void after(String operation, Path place) throws IOException {}
    }

    WatchedDisk(Watcher watcher) {
        this.watcher = watcher;
    }

    private interface Operation<T> {
        T run() throws IOException;
    }

    private <T> T watched(String name, Path place, Operation<T> operation) throws IOException {
        watcher.before(name, place);
        T result = operation.run();
        watcher.after(name, place);
        return result;
    }

    private void watch(String name, Path place, Undo.Action operation) throws IOException {
        watched(name, place, () -> {
            operation.run();
            return place;
        });
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        watch("create folder", folder, () -> disk.createFolder(folder));
    }

    @Override
    public FileChannel openLock(Path file) throws IOException {
        return watched("open lock", file, () -> disk.openLock(file));
    }

    @Override
    public void write(Path file, byte[] content, FileRights rights) throws IOException {
        watch("make file", file, () -> disk.write(file, java.util.Arrays.copyOf(content, content.length / 2), rights));
        watch("fill file", file, () -> {
            disk.delete(file);
            disk.write(file, content, rights);
        });
    }

    @Override
    public void keep(Path file, Path name) throws IOException {
        watch("keep", name, () -> disk.keep(file, name));
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        watch("replace", to, () -> disk.replace(from, to));
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        watch("move", to, () -> disk.move(from, to));
    }

    @Override
    public void delete(Path path) throws IOException {
        watch("delete", path, () -> disk.delete(path));
    }

    @Override
    public void flush(Path folder) throws IOException {
        watch("flush", folder, () -> disk.flush(folder));
    }
}
