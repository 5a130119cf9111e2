package ai.disinto.vault.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTreesTest {
    @TempDir
    private Path place;

    private Path folder() throws IOException {
        Path root = Files.createDirectory(place.resolve("vault-run-1"));
        for (String name : new String[] {"home/.ssh", "home/closed/deep", "secrets"}) {
            Files.createDirectories(root.resolve(name));
        }
        for (String name : new String[] {"lock", "home/.ssh/id", "home/closed/deep/x", "secrets/DEPLOY_KEY"}) {
            Files.writeString(root.resolve(name), "x");
        }
        return root;
    }

    private static void close(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("---------"));
    }

    @Test
    void folderWithoutPermissions_isRemovedLikeAnyOther() throws IOException {
        Path root = folder();
        close(root.resolve("home/closed/deep"));
        close(root.resolve("home/closed"));
        close(root.resolve("secrets"));
        RunFolder.remove(root);
        assertThat(root).doesNotExist();
        RunFolder.remove(root);
        assertThat(root).doesNotExist();
    }

    @Test
    void linkToAFolder_isRemoved_andNotFollowed() throws IOException {
        Path kept = Files.createDirectory(place.resolve("kept"));
        Files.writeString(kept.resolve("file"), "x");
        Path root = folder();
        Files.createSymbolicLink(root.resolve("home/link"), kept);
        RunFolder.remove(root);
        assertThat(root).doesNotExist();
        assertThat(kept.resolve("file")).hasContent("x");
    }

    @Test
    void whatCannotBeRemoved_keepsTheLockAlone_soThatTheNextRunTriesAgain() throws IOException {
        Path root = folder();
        Files.delete(root.resolve("home/.ssh/id"));
        Path endless = root.resolve("home/.ssh");
        assertThatThrownBy(() -> FileTrees.remove(root, List.of("secrets", "x".repeat(300)), RunFolder.LOCK))
                .isInstanceOf(IOException.class);
        assertThat(endless).doesNotExist();
        assertThat(root.resolve("secrets")).doesNotExist();
        assertThat(root.resolve("lock")).exists();
    }
}
