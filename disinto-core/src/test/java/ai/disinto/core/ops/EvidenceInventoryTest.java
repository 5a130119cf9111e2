package ai.disinto.core.ops;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.document.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceInventoryTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 10);

    @TempDir
    Path root;

    @BeforeEach
    void evidence() throws IOException {
        write("engagement/2026-05-09.json");
        write("engagement/2026-05-01-2.json");
        write("engagement/.gitkeep");
        write("holdout/2026-04-01-nightly.json");
        write("funnel/2026-05-10.json");
    }

    private void write(String name) throws IOException {
        Path file = root.resolve("evidence").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "not read");
    }

    @Test
    void files_areListedByCategoryAndDate() {
        EvidenceInventory evidence = EvidenceInventory.read(root);
        assertThat(evidence.files())
                .extracting(file -> file.category() + " " + file.date() + " " + file.label())
                .containsExactly(
                        "engagement 2026-05-01 2",
                        "engagement 2026-05-09 ",
                        "funnel 2026-05-10 ",
                        "holdout 2026-04-01 nightly");
        assertThat(evidence.diagnostics()).isEmpty();
        assertThat(evidence).hasToString("EvidenceInventory[4 files, 6 categories]");
    }

    @Test
    void latest_hasAnAge() {
        EvidenceFile latest = EvidenceInventory.read(root).latest("engagement").orElseThrow();
        assertThat(latest.path()).hasToString("evidence/engagement/2026-05-09.json");
        assertThat(latest.age(TODAY)).isEqualTo(1);
        assertThat(latest.age(LocalDate.of(2026, 1, 1))).isZero();
    }

    @Test
    void missingAndStale_areTwoThings() {
        EvidenceInventory evidence = EvidenceInventory.read(root);
        assertThat(evidence.missing()).containsExactly("evolution", "red-team", "user-test");
        assertThat(evidence.stale(TODAY, 2)).containsExactly("holdout");
        assertThat(evidence.stale(TODAY, 0)).containsExactly("engagement", "holdout");
        assertThat(evidence.categories()).contains("funnel");
    }

    @Test
    void otherNamesAndLinks_areReported() throws IOException {
        write("engagement/latest.json");
        write("engagement/2026-05-01.txt");
        write("Odd Name/2026-05-01.json");
        write("loose.json");
        Files.createSymbolicLink(root.resolve("evidence/engagement/2026-05-02.json"), root.resolve("x"));
        assertThat(EvidenceInventory.read(root).diagnostics())
                .extracting(each -> each.location().source())
                .containsExactlyInAnyOrder(
                        "evidence/Odd Name",
                        "evidence/engagement/2026-05-01.txt",
                        "evidence/engagement/2026-05-02.json",
                        "evidence/engagement/latest.json",
                        "evidence/loose.json");
    }

    @Test
    void fileOrLinkInPlaceOfTheDirectory_isReported(@TempDir Path other) throws IOException {
        Files.writeString(other.resolve("evidence"), "a file");
        assertThat(EvidenceInventory.read(other).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("ops.wrong-kind");
        Files.delete(other.resolve("evidence"));
        Files.createSymbolicLink(other.resolve("evidence"), root.resolve("evidence"));
        assertThat(EvidenceInventory.read(other).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("ops.symbolic-link");
        assertThat(EvidenceInventory.read(other).files()).isEqualTo(List.of());
    }

    @Test
    void nothing_isAllMissing(@TempDir Path empty) {
        EvidenceInventory evidence = EvidenceInventory.read(empty);
        assertThat(evidence.missing()).hasSize(5);
        assertThat(evidence.latest("engagement")).isEmpty();
        assertThat(evidence.stale(TODAY, 0)).isEmpty();
    }
}
