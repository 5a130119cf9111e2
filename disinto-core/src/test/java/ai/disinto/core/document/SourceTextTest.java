package ai.disinto.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTextTest {
    @TempDir
    Path directory;

    private Diagnostic onlyProblemOf(Path file) {
        Parsed<SourceText> parsed = SourceText.check(file);
        assertThat(parsed.value()).isEmpty();
        assertThat(parsed.diagnostics()).hasSize(1);
        Diagnostic diagnostic = parsed.diagnostics().get(0);
        assertThat(diagnostic.location().source()).isEqualTo(file.toString());
        assertThat(diagnostic.hint()).isNotEmpty();
        return diagnostic;
    }

    @Test
    void text_isKeptExactly() throws IOException {
        Path file = Files.writeString(directory.resolve("a.md"), "\uFEFFä\r\nb\n\r c");
        assertThat(SourceText.check(file).orElseThrow().text()).isEqualTo("\uFEFFä\r\nb\n\r c");
    }

    @Test
    void replacementCharacterInTheFile_isText() throws IOException {
        Path file = Files.writeString(directory.resolve("a.md"), "a\uFFFDb");
        assertThat(SourceText.check(file).orElseThrow().text()).isEqualTo("a\uFFFDb");
    }

    @Test
    void missingFile_isReported() {
        assertThat(onlyProblemOf(directory.resolve("none.md")).code()).isEqualTo("file.not-found");
    }

    @Test
    void fileBelowAFile_isReported() throws IOException {
        Path file = Files.writeString(directory.resolve("a"), "x");
        assertThat(onlyProblemOf(file.resolve("b")).code()).isIn("file.not-found", "file.unreadable");
    }

    @Test
    void directory_isReported() {
        assertThat(onlyProblemOf(directory).code()).isEqualTo("file.not-a-file");
    }

    @Test
    void unreadableFile_isReported() throws IOException {
        Path file = Files.writeString(directory.resolve("a"), "x");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "this user reads everything");
        assertThat(onlyProblemOf(file).code()).isEqualTo("file.unreadable");
    }

    @Test
    void linkThatLeadsToItself_isReportedAsUnreadable() throws IOException {
        Path file = directory.resolve("loop");
        Files.createSymbolicLink(file, file);
        assertThat(onlyProblemOf(file).code()).isEqualTo("file.unreadable");
    }

    @Test
    void hundredMegabytes_areRefusedWithTheLimit() throws IOException {
        Path file = directory.resolve("huge.toml");
        try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(100L * 1024 * 1024);
        }
        Diagnostic diagnostic = onlyProblemOf(file);
        assertThat(diagnostic.code()).isEqualTo("document.too-large");
        assertThat(diagnostic.message()).contains("16777216");
    }

    @Test
    void brokenUtf8_isReportedAtItsPlace() throws IOException {
        byte[] bytes = "ä\nböx".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 2] = (byte) 0xff;
        Diagnostic diagnostic = onlyProblemOf(Files.write(directory.resolve("a.md"), bytes));
        assertThat(diagnostic.code()).isEqualTo("file.not-utf8");
        assertThat(diagnostic.location()).hasToString(diagnostic.location().source() + ":2:2");
    }

    @Test
    void brokenUtf8_behindAByteOrderMark_isReportedAtItsColumn() throws IOException {
        byte[] bytes = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf, 'a', (byte) 0xff};
        assertThat(onlyProblemOf(Files.write(directory.resolve("a.md"), bytes)).column())
                .isEqualTo(2);
    }

    @Test
    void truncatedUtf8_isReported() throws IOException {
        Path file = Files.write(directory.resolve("a.md"), new byte[] {'a', (byte) 0xc3});
        assertThat(onlyProblemOf(file).code()).isEqualTo("file.not-utf8");
    }

    @Test
    void limit_isAnOption() throws IOException {
        Path file = Files.writeString(directory.resolve("a"), "12345");
        DocumentLimits limits = DocumentLimits.defaults().withMaxSize(4);
        assertThat(SourceText.check(file, limits).isValid()).isFalse();
        assertThat(SourceText.check(file, limits.withMaxSize(5)).isValid()).isTrue();
        assertThat(SourceText.check(file, limits.withMaxSize(Integer.MAX_VALUE)).isValid())
                .isTrue();
        assertThatThrownBy(() -> limits.withMaxSize(0)).hasMessage("maxSize must be at least 1, got 0");
    }

    @Test
    void toString_doesNotShowTheText() {
        assertThat(SourceText.of("api_key = 'sk-1'", "a.toml")).hasToString("SourceText[a.toml, 16 characters]");
    }
}
