package ai.disinto.core.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.document.Parsed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhaseFileTest {

    @ParameterizedTest
    @EnumSource(Phase.class)
    void everySentinel_isReadAndPrintedBack(Phase phase) {
        String text = phase.sentinel() + "\nReason: why\n";
        PhaseFile file = PhaseFile.parse(text, "a.phase");
        assertThat(file.phase()).contains(phase);
        assertThat(file.render()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "AWAITING_CI, PHASE:awaiting_ci",
        "AWAITING_REVIEW, PHASE:awaiting_review",
        "ESCALATE, PHASE:escalate",
        "FAILED, PHASE:failed",
        "DONE, PHASE:done",
        "CRASHED, PHASE:crashed",
        "MERGED, PHASE:merged",
        "AWAITING_CHANGES, PHASE:awaiting_changes"
    })
    void sentinels_areTheOnesThatAgentsWrite(Phase phase, String sentinel) {
        assertThat(phase.sentinel()).isEqualTo(sentinel);
    }

    @Test
    void details_followTheSentinel() {
        PhaseFile file = PhaseFile.parse("PHASE:escalate  \r\nReason: no key \r\n\r\nmore\r\n", "a.phase");
        assertThat(file.reason()).contains("no key");
        assertThat(file.details()).containsExactly("Reason: no key ", "", "more");
        assertThat(PhaseFile.parse("PHASE:awaiting_changes\nSHA: 0abc1\n", "a.phase")
                        .commit())
                .contains("0abc1");
    }

    @Test
    void lineBreakWrittenInPart_isNoText() {
        PhaseFile file = PhaseFile.parse("PHASE:awaiting_changes\r\nSHA: 0abc1\r", "a.phase");
        assertThat(file.details()).containsExactly("SHA: 0abc1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "P", "PHASE:", "PHASE:awaiting_", "PHASE:don"})
    void tornWrite_isNoChange(String text) {
        Parsed<PhaseFile> parsed = PhaseFile.check(text, "a.phase");
        assertThat(parsed.diagnostics()).isEmpty();
        assertThat(parsed.orElseThrow().phase()).isEmpty();
        assertThat(parsed.orElseThrow().render()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"PHASE:sleeping\n", "PHASE:Done\n", "done\n", "PHASE:don\n", "\nPHASE:done\n", "PHASE:done x"})
    void unknownSentinel_isRefused(String text) {
        assertThat(PhaseFile.check(text, "a.phase").errors())
                .extracting(Diagnostic::code)
                .containsExactly("phase.unknown-sentinel");
        assertThatThrownBy(() -> PhaseFile.parse(text, "a.phase")).isInstanceOf(InvalidDocumentException.class);
    }

    @Test
    void missingReason_isAWarning() {
        Parsed<PhaseFile> parsed = PhaseFile.check("PHASE:failed\n", "a.phase");
        assertThat(parsed.isValid()).isTrue();
        assertThat(parsed.diagnostics()).extracting(Diagnostic::code).containsExactly("phase.missing-reason");
    }

    @Test
    void files_areWrittenWithTheirReasonOnOneLine() {
        assertThat(PhaseFile.of(Phase.ESCALATE, " no\nkey\u001b ").render())
                .isEqualTo("PHASE:escalate\nReason: no key\n");
        assertThat(PhaseFile.of(Phase.DONE).render()).isEqualTo("PHASE:done\n");
        assertThat(PhaseFile.of(Phase.DONE)).isEqualTo(PhaseFile.parse("PHASE:done", "a.phase"));
    }

    @Test
    void whatOrchestratorsCannotUse_isNotWritten() {
        assertThatThrownBy(() -> PhaseFile.of(Phase.FAILED)).hasMessageContaining("reason");
        assertThatThrownBy(() -> PhaseFile.of(Phase.FAILED, " ")).hasMessageContaining("reason");
        assertThatThrownBy(() -> PhaseFile.of(Phase.AWAITING_CHANGES)).hasMessageContaining("not written");
    }

    @Test
    void name_isKeyedByProjectAndIssue() {
        assertThat(PhaseFile.fileName("dev", "harbour", 12)).isEqualTo("dev-session-harbour-12.phase");
        for (String bad : List.of("", "../x", ".x", "a/b", "a b", "a\n")) {
            assertThatThrownBy(() -> PhaseFile.fileName("dev", bad, 12)).hasMessageContaining("project");
        }
        assertThatThrownBy(() -> PhaseFile.fileName("dev", "harbour", 0)).hasMessageContaining("0");
    }

    @Test
    void file_isReadFromDisk(@TempDir Path folder) throws IOException {
        Path file = folder.resolve(PhaseFile.fileName("dev", "harbour", 12));
        assertThat(PhaseFile.check(file).errors()).extracting(Diagnostic::code).containsExactly("file.not-found");
        Files.writeString(file, PhaseFile.of(Phase.AWAITING_CI).render());
        assertThat(PhaseFile.read(file).phase()).contains(Phase.AWAITING_CI);
    }

    @Test
    void write_replacesWhatIsThere_andLeavesNothingBeside(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.phase");
        PhaseFile.of(Phase.FAILED, "no key").write(file);
        PhaseFile.of(Phase.DONE).write(file);
        assertThat(file).hasContent("PHASE:done\n");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    /** Another account may have to read it. */
    @Test
    void write_givesThePermissionsOfAnyNewFile(@TempDir Path folder) throws IOException {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
        Path file = folder.resolve("a.phase");
        PhaseFile.of(Phase.DONE).write(file);
        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(Files.getPosixFilePermissions(Files.createFile(folder.resolve("new"))));
    }

    @Test
    void write_replacesALink_andDoesNotFollowIt(@TempDir Path folder) throws IOException {
        Path precious = Files.writeString(folder.resolve("precious"), "kept");
        Path file = Files.createSymbolicLink(folder.resolve("a.phase"), precious);
        PhaseFile.of(Phase.DONE).write(file);
        assertThat(precious).hasContent("kept");
        assertThat(PhaseFile.read(file).phase()).contains(Phase.DONE);
    }

    @Test
    void write_withoutPhaseOrPlace_isRefused(@TempDir Path folder) {
        PhaseFile torn = PhaseFile.parse("PHASE:do", "a.phase");
        assertThatThrownBy(() -> torn.write(folder.resolve("a.phase"))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> PhaseFile.of(Phase.DONE).write(folder.resolve("none/a.phase")))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void text_showsNoDetails() {
        assertThat(PhaseFile.of(Phase.FAILED, "token abc")).hasToString("PHASE:failed (1 details)");
    }
}
