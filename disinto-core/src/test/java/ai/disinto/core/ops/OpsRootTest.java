package ai.disinto.core.ops;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.document.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpsRootTest {
    @TempDir
    Path directory;

    private OpsRoot.Kind kind(String path) {
        return OpsRoot.of(directory).kind(OpsPath.of(path));
    }

    @Test
    void kind_isThatOfTheLastPart_orOfWhatIsInTheWay() throws IOException {
        Files.createDirectories(directory.resolve("a/b"));
        Files.writeString(directory.resolve("a/file"), "x");
        Files.createSymbolicLink(directory.resolve("a/link"), directory.resolve("a/b"));
        Files.createSymbolicLink(directory.resolve("a/dangling"), directory.resolve("nowhere"));
        assertThat(kind("a/b")).isEqualTo(OpsRoot.Kind.DIRECTORY);
        assertThat(kind("a/file")).isEqualTo(OpsRoot.Kind.FILE);
        assertThat(kind("a/file/x")).isEqualTo(OpsRoot.Kind.OTHER);
        assertThat(kind("a/link")).isEqualTo(OpsRoot.Kind.LINK);
        assertThat(kind("a/link/x")).isEqualTo(OpsRoot.Kind.LINK);
        assertThat(kind("a/dangling")).isEqualTo(OpsRoot.Kind.LINK);
        assertThat(kind("a/none/x")).isEqualTo(OpsRoot.Kind.MISSING);
    }

    @Test
    void names_areSorted_andThoseOfDirectoriesOnly() throws IOException {
        Files.createDirectories(directory.resolve("a/c"));
        Files.writeString(directory.resolve("a/b"), "x");
        assertThat(OpsRoot.of(directory).names(OpsPath.of("a"))).containsExactly("b", "c");
        assertThat(OpsRoot.of(directory).names(OpsPath.of("a/b"))).isEmpty();
        assertThat(OpsRoot.of(directory.resolve("none")).names()).isEmpty();
    }

    @Test
    void tooManyNames_areReported() throws IOException {
        Path crowded = Files.createDirectory(directory.resolve("crowded"));
        for (int i = 0; i <= OpsRoot.MOST_NAMES; i++) {
            Files.createFile(crowded.resolve("f" + i));
        }
        OpsRoot root = OpsRoot.of(directory);
        assertThat(root.names(OpsPath.of("crowded"))).hasSizeLessThanOrEqualTo(OpsRoot.MOST_NAMES + 1);
        assertThat(root.problems()).extracting(Diagnostic::code).containsExactly("ops.too-many-files");
    }

    @Test
    void read_reportsUnderThePathInTheRepository() throws IOException {
        Files.writeString(directory.resolve("x.md"), "text");
        OpsRoot root = OpsRoot.of(directory);
        assertThat(root.read(OpsPath.of("x.md")).orElseThrow().name()).isEqualTo("x.md");
        assertThat(root.read(OpsPath.of("y.md")).errors()).singleElement().satisfies(each -> {
            assertThat(each.code()).isEqualTo("file.not-found");
            assertThat(each.location()).hasToString("y.md:1:1");
        });
    }
}
