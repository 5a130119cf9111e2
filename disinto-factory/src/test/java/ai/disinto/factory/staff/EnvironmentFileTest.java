package ai.disinto.factory.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The environment file is whole at any time, and for its owner alone. */
class EnvironmentFileTest {
    @TempDir
    Path root;

    private Path file() {
        return root.resolve(".env");
    }

    private String mode() throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file()));
    }

    @Test
    void newFile_isForItsOwnerAlone() throws Exception {
        assertThat(new EnvironmentFile(root).put("A", "1")).isTrue();
        assertThat(file()).hasContent("A=1\n");
        assertThat(mode()).isEqualTo("rw-------");
    }

    @Test
    void fileThatEverybodyCouldRead_isForItsOwnerAloneAfterwards() throws Exception {
        Files.writeString(file(), "A=1\n");
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
        new EnvironmentFile(root).put("B", "2");
        assertThat(mode()).isEqualTo("rw-------");
    }

    @Test
    void bytesThatAreNoText_stay() throws Exception {
        byte[] before = {'A', '=', (byte) 0xff, (byte) 0x80, '\n'};
        Files.write(file(), before);
        new EnvironmentFile(root).put("B", "2");
        assertThat(Files.readAllBytes(file())).startsWith(before).endsWith("B=2\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void link_staysOne_andItsTargetChanges() throws Exception {
        Path target = Files.writeString(root.resolve("real"), "A=1\n");
        Files.createSymbolicLink(file(), target);
        new EnvironmentFile(root).put("B", "2");
        assertThat(file()).isSymbolicLink();
        assertThat(target).hasContent("A=1\nB=2\n");
    }

    @Test
    void nothingToChange_writesNothing() throws Exception {
        Files.writeString(file(), "A=1\n");
        Object before = Files.readAttributes(file(), BasicFileAttributes.class).fileKey();
        assertThat(new EnvironmentFile(root).put("A", "1")).isFalse();
        assertThat(new EnvironmentFile(root).remove("B")).isFalse();
        assertThat(Files.readAttributes(file(), BasicFileAttributes.class).fileKey())
                .isEqualTo(before);
    }

    @Test
    void writing_leavesNoFileBeside() throws Exception {
        new EnvironmentFile(root).put("A", "1");
        try (var files = Files.list(root)) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void fileThatACrashLeftBeside_isGoneAfterTheNextWrite() throws Exception {
        Files.writeString(root.resolve(".env.disinto-new"), "TOKEN=left by a crash\n");
        new EnvironmentFile(root).put("A", "1");
        try (var files = Files.list(root)) {
            assertThat(files).containsExactly(file());
        }
        assertThat(file()).hasContent("A=1\n");
        assertThat(mode()).isEqualTo("rw-------");
    }

    @Test
    void linkInThePlaceOfTheNextFile_isNotFollowed() throws Exception {
        Path theirs = Files.writeString(root.resolve("theirs"), "as it was");
        Files.createSymbolicLink(root.resolve(".env.disinto-new"), theirs);
        new EnvironmentFile(root).put("A", "1");
        assertThat(theirs).hasContent("as it was");
        assertThat(file()).isRegularFile().hasContent("A=1\n");
    }

    @Test
    void valueThatNeedsQuotes_isRefused_andNotShown() {
        assertThatThrownBy(() -> new EnvironmentFile(root).put("A", "two\nB=canary"))
                .isInstanceOf(StaffException.class)
                .hasMessageNotContaining("canary");
        assertThat(file()).doesNotExist();
    }

    @Test
    void folderInItsPlace_isRefused() throws Exception {
        Files.createDirectories(file());
        assertThatThrownBy(() -> new EnvironmentFile(root).put("A", "1"))
                .isInstanceOfSatisfying(
                        StaffException.class, e -> assertThat(e.reason()).isEqualTo(StaffException.Reason.FILE))
                .hasMessageContaining("is no file");
    }
}
