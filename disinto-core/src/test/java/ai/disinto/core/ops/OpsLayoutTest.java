package ai.disinto.core.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.disinto.core.document.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpsLayoutTest {
    private final OpsLayout layout = OpsLayout.standard();

    @TempDir
    Path root;

    private List<String> found() {
        return layout.check(root).stream()
                .map(each -> each.severity().word() + " " + each.code() + " "
                        + each.location().source())
                .toList();
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), text);
    }

    @Test
    void layout_hasElevenKeepFilesThreeStubsDescriptionAndPolicy() {
        assertThat(layout.entries())
                .filteredOn(entry -> entry.seed().filter(String::isEmpty).isPresent())
                .extracting(OpsEntry::pattern)
                .containsExactlyInAnyOrder(
                        "evidence/engagement/.gitkeep",
                        "evidence/evolution/.gitkeep",
                        "evidence/holdout/.gitkeep",
                        "evidence/red-team/.gitkeep",
                        "evidence/user-test/.gitkeep",
                        "knowledge/.gitkeep",
                        "sprints/.gitkeep",
                        "vault/approved/.gitkeep",
                        "vault/fired/.gitkeep",
                        "vault/pending/.gitkeep",
                        "vault/rejected/.gitkeep");
        assertThat(layout.entries())
                .filteredOn(
                        entry -> entry.seed().filter(seed -> !seed.isEmpty()).isPresent())
                .extracting(OpsEntry::pattern)
                .containsExactlyInAnyOrder(
                        "README.md", "prerequisites.md", "portfolio.md", "RESOURCES.md", "vault/policy.toml");
    }

    @ParameterizedTest
    @CsvSource({
        "prerequisites.md, BOOKKEEPING",
        "knowledge/planner-memory.md, BOOKKEEPING",
        "knowledge/ci.md, BOOKKEEPING",
        "evidence/engagement/2026-05-01.json, EVIDENCE",
        "evidence/funnel/2026-05-01-second.json, EVIDENCE",
        "sprints/edge.md, SPRINT",
        "portfolio.md, INVENTORY",
        "RESOURCES.md, INVENTORY",
        "vault/pending/tls.md, VAULT_REQUEST",
        "vault/pending/tls.toml, VAULT_REQUEST",
        "vault/actions/publish-20260501.toml, VAULT_ACTION",
        "vault/pending/.gitkeep, LAYOUT",
    })
    void path_belongsToItsIntent(String path, OpsIntent intent) {
        assertThat(OpsIntent.of(OpsPath.of(path))).contains(intent);
        assertThat(intent.covers(OpsPath.of(path))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "vault/policy.toml",
                "vault/fired/tls.md",
                "vault/actions/publish-20260501.result.json",
                "vault/actions/Publish.toml",
                "vault/actions/a/b.toml",
                "evidence/engagement/latest.json",
                "evidence/engagement/2026-02-30.json",
                "evidence/Big/2026-05-01.json",
                "knowledge/a/b.md",
                "sprints/.hidden.md",
                "prerequisites.md/x",
                "journal/planner/x.md",
                "else.txt"
            })
    void path_mayBelongToNoIntent(String path) {
        assertThat(OpsIntent.of(OpsPath.of(path))).isEmpty();
    }

    @Test
    void readme_listsEveryPathAndPolicyEveryTier() {
        String readme =
                layout.entryFor(OpsPath.of("README.md")).orElseThrow().seed().orElseThrow();
        assertThat(readme).contains("`prerequisites.md`", "`vault/policy.toml`").doesNotContain(".gitkeep");
        String policy = layout.entryFor(OpsPath.of("vault/policy.toml"))
                .orElseThrow()
                .seed()
                .orElseThrow();
        assertThat(policy).contains("[tiers]", "triage = \"low\"", "dev = \"medium\"", "release = \"high\"");
        assertThat(policy.lines().filter(line -> line.contains(" = \""))).hasSize(15);
    }

    @Test
    void withSeed_replacesATextAndRefusesWhatHasNone() {
        OpsLayout changed = layout.withSeed(OpsPath.of("vault/policy.toml"), "[tiers]\n");
        assertThat(changed.entryFor(OpsPath.of("vault/policy.toml")).flatMap(OpsEntry::seed))
                .contains("[tiers]\n");
        assertThat(changed).isNotEqualTo(layout);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> layout.withSeed(OpsPath.of("vault/pending/.gitkeep"), "x"))
                .withMessageContaining("vault/pending/.gitkeep");
        assertThatIllegalArgumentException().isThrownBy(() -> layout.withSeed(OpsPath.of("x.md"), "x"));
    }

    @Test
    void check_ofNothing_saysThatThisIsNoRepository() throws IOException {
        assertThat(found()).containsExactly("error ops.not-a-repository " + root);
        Files.createDirectories(root.resolve(".git"));
        write("README.md", "fresh");
        assertThat(found()).containsExactly("error ops.not-a-repository " + root);
        assertThat(layout.check(root.resolve("none")))
                .singleElement()
                .extracting(Diagnostic::code)
                .isEqualTo("ops.no-directory");
    }

    @Test
    void check_ofACompleteRepository_findsNothing() {
        layout.scaffold(root).apply();
        assertThat(found()).isEmpty();
    }

    @Test
    void check_namesWhatIsMissingUnknownOldOrInTheWay() throws IOException {
        layout.scaffold(root).apply();
        Files.delete(root.resolve("portfolio.md"));
        Files.delete(root.resolve("vault/fired/.gitkeep"));
        Files.createDirectories(root.resolve("vault/fired/.gitkeep"));
        write("notes.txt", "x");
        write("vault/pending/x.txt", "x");
        write("journal/planner/1.md", "x");
        assertThat(found())
                .containsExactly(
                        "info ops.old-path journal/planner/1.md",
                        "info ops.unknown-path notes.txt",
                        "warning ops.missing portfolio.md",
                        "error ops.wrong-kind vault/fired/.gitkeep",
                        "info ops.unknown-path vault/pending/x.txt");
    }

    @Test
    void check_reportsLinksAndDoesNotFollowThem(@TempDir Path outside) throws IOException {
        layout.scaffold(root).apply();
        Files.writeString(outside.resolve("secret.md"), "x");
        Files.createSymbolicLink(root.resolve("sprints/loop"), root);
        Files.createSymbolicLink(root.resolve("knowledge/out"), outside);
        assertThat(found())
                .containsExactly("error ops.symbolic-link knowledge/out", "error ops.symbolic-link sprints/loop");
    }

    @Test
    void check_reportsNamesThatNoPathMayHave() throws IOException {
        layout.scaffold(root).apply();
        Files.writeString(root.resolve("sprints").resolve("a\nb.md"), "x");
        assertThat(layout.check(root)).singleElement().satisfies(each -> {
            assertThat(each.code()).isEqualTo("ops.unsafe-path");
            assertThat(each.toString()).doesNotContain("\n");
        });
    }

    @Test
    void entry_isAValueThatSaysItsPurpose() {
        OpsEntry entry = layout.entryFor(OpsPath.of("sprints/x.md")).orElseThrow();
        assertThat(entry)
                .hasToString("sprints/<slug>.md (sprint documents)")
                .isNotEqualTo(layout.entries().get(0));
        assertThat(entry.intent()).contains(OpsIntent.SPRINT);
        assertThat(entry.seed()).isEqualTo(Optional.empty());
    }
}
