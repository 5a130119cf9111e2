package ai.disinto.forge.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderRemovalTest {
    @TempDir
    Path folder;

    private Path top;

    @BeforeEach
    void fill() throws IOException {
        top = Files.createDirectories(folder.resolve("top"));
        Path closed = Files.createDirectories(top.resolve("closed/inner"));
        Files.writeString(closed.resolve("file"), "text");
    }

    private static void close(Path path, String rights) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
    }

    @Test
    void remove_goesThroughFoldersWithoutRights() throws IOException {
        close(top.resolve("closed/inner"), "---------");
        close(top.resolve("closed"), "r--------");
        close(top, "---------");
        FolderRemoval.remove(top);
        assertThat(top).doesNotExist();
    }

    /** As it happens to everybody but an administrator, who may open every folder. */
    @Test
    void folderThatCannotBeOpened_getsItsRights_andIsWalked() throws IOException {
        Path closed = top.resolve("closed");
        close(closed, "---------");
        AccessDeniedException denied = new AccessDeniedException(closed.toString());
        assertThat(new FolderRemoval().visitFileFailed(closed, denied)).isEqualTo(FileVisitResult.CONTINUE);
        assertThat(closed).doesNotExist();
    }

    @Test
    void folderThatCannotBeOpenedForAnotherReason_isAnError() throws IOException {
        Path closed = top.resolve("closed");
        close(closed, "rwx------");
        AccessDeniedException denied = new AccessDeniedException(closed.toString());
        assertThatThrownBy(() -> new FolderRemoval().visitFileFailed(closed, denied))
                .isSameAs(denied);
        assertThat(closed.resolve("inner/file")).exists();
    }
}
