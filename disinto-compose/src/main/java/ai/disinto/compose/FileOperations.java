package ai.disinto.compose;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Everything that writing a stack does to a disk, so that tests can end it anywhere. */
interface FileOperations {
    /** Makes one folder. */
    void createFolder(Path folder) throws IOException;

    /** Opens the file by which appliers exclude each other. */
    FileChannel openLock(Path file) throws IOException;

    /** Writes a file that is not there yet, and waits until the disk has it. */
    void write(Path file, byte[] content, FileRights rights) throws IOException;

    /** Gives a file a second name; where there are none, a copy. */
    void keep(Path file, Path name) throws IOException;

    /** Moves in one step; what is there is replaced. */
    void replace(Path from, Path to) throws IOException;

    /** Moves to a name that is free. */
    void move(Path from, Path to) throws IOException;

    /** Removes a file, a link or an empty folder, if it is there. */
    void delete(Path path) throws IOException;

    /** Waits until the disk has the names of a folder. */
    void flush(Path folder) throws IOException;
}
