package ai.disinto.core.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real operations repository, where the data that accompanies the project is there. */
class OpsCorpusTest {
    private final Path shared = Path.of(System.getProperty("disinto.shared", "../shared"));
    private final Path ops = shared.resolve("data/ops");

    @BeforeEach
    void data() {
        assumeTrue(Files.isDirectory(ops));
    }

    @Test
    void bothRequests_areReadWithoutAnError() {
        RequestInventory inventory = RequestInventory.read(ops);
        assertThat(inventory.requests())
                .extracting(each -> each.path() + " " + each.request().form().word() + " "
                        + each.state().word() + " " + each.request().issueNumbers())
                .containsExactly(
                        "vault/pending/disinto-ops-branch-protection.md markdown pending [758, 745, 426]",
                        "vault/actions/fix-ops-branch-protection-20260415.toml toml pending [758, 765]");
        assertThat(inventory.diagnostics())
                .extracting(Diagnostic::code)
                .containsExactlyInAnyOrder("request.among-actions", "request.duplicate");
    }

    @Test
    void markdownRequest_hasThreeStepsTwoOptionsAndItsDate() {
        HumanRequest request = RequestInventory.read(ops).requests().get(0).request();
        assertThat(request.title()).isEqualTo("Remove or relax ops repo branch protection for agent writes");
        assertThat(request.steps()).hasSize(3);
        assertThat(request.options())
                .extracting(each -> each.name() + each.recommended())
                .containsExactly("Option Atrue", "Option Bfalse");
        assertThat(request.waitingSince()).contains(LocalDate.of(2026, 4, 8));
        assertThat(request.unblocks())
                .extracting(UnblockedIssue::qualifier)
                .containsExactly("", "indirectly, if the no_push is ops-related", "downstream");
    }

    @Test
    void tomlRequest_hasThreeOptionsAndItsFiler() {
        HumanRequest request = RequestInventory.read(ops).requests().get(1).request();
        assertThat(request.title()).isEqualTo("fix-ops-branch-protection-20260415");
        assertThat(request.options())
                .extracting(each -> each.name() + each.recommended())
                .containsExactly("Option 1true", "Option 2false", "Option 3false");
        assertThat(request.filedBy()).contains("gardener");
        assertThat(request.waitingSince()).contains(LocalDate.of(2026, 4, 15));
    }

    @Test
    void sameDecision_isFoundFiledTwice() {
        assertThat(RequestInventory.read(ops).duplicates()).singleElement().satisfies(pair -> {
            assertThat(pair.reasons())
                    .containsExactlyInAnyOrder(DuplicateRequest.Reason.SAME_SLUG, DuplicateRequest.Reason.SIMILAR);
            assertThat(pair.sharedIssues()).containsExactly(758);
        });
    }

    @Test
    void examplesOfActions_areNoRequests() throws IOException {
        try (Stream<Path> files = Files.list(shared.resolve("data/corpus/vault/examples"))) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(4).allSatisfy(file -> {
                assertThat(VaultItem.read(file)).isInstanceOf(ActionFile.class);
                assertThat(HumanRequest.check(file).value()).isEmpty();
            });
        }
    }

    @Test
    void everyRequest_rendersAsItIs() throws IOException {
        for (FiledRequest each : RequestInventory.read(ops).requests()) {
            assertThat(each.request().render())
                    .isEqualTo(Files.readString(ops.resolve(each.path().value())));
        }
    }

    @Test
    void stubs_areEmpty() {
        Parsed<Portfolio> portfolio = Portfolio.check(ops.resolve("portfolio.md"));
        Parsed<Resources> resources = Resources.check(ops.resolve("RESOURCES.md"));
        assertThat(portfolio.orElseThrow().isEmpty()).isTrue();
        assertThat(resources.orElseThrow().isEmpty()).isTrue();
        assertThat(portfolio.diagnostics()).isEmpty();
        assertThat(resources.diagnostics()).isEmpty();
        assertThat(EvidenceInventory.read(ops).missing()).hasSize(5);
    }

    @Test
    void layout_lacksDescriptionAndPolicyOnly_andNeedsNoMigration() {
        assertThat(OpsLayout.standard().check(ops))
                .extracting(each -> each.severity() + " " + each.location().source())
                .containsExactly(Severity.WARNING + " README.md", Severity.WARNING + " vault/policy.toml");
        assertThat(OpsLayout.standard().migration(ops).isEmpty()).isTrue();
        assertThat(OpsLayout.standard().scaffold(ops).operations())
                .extracting(each -> each.path().value())
                .containsExactly("README.md", "vault/policy.toml");
    }

    @Test
    void capturedChangeSet_isRefusedUnderTheIntentOfItsBranch() throws IOException {
        List<OpsChange> changes = capturedChanges();
        assertThat(changes).hasSize(27);
        OpsIntent intent =
                OpsIntent.ofBranch("vault/fix-ops-branch-protection-20260415").orElseThrow();
        assertThat(intent.check(changes).stream()
                        .collect(Collectors.groupingBy(Diagnostic::code, Collectors.counting())))
                .isEqualTo(Map.of("ops.out-of-scope", 26L));
        for (OpsIntent other : OpsIntent.values()) {
            assertThat(other.check(changes)).as(other.word()).hasSizeGreaterThanOrEqualTo(13);
        }
        assertThat(OpsIntent.SPRINT.check(changes))
                .filteredOn(each -> each.code().equals("ops.change-not-permitted"))
                .hasSize(10);
    }

    /** The files of the comparison. Names of removed files are lost in it: they are the sprints but the changed one. */
    private List<OpsChange> capturedChanges() throws IOException {
        List<String> lines = Files.readAllLines(shared.resolve("seeds/disinto-ops-compare.txt"));
        Set<String> added = new LinkedHashSet<>();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).equals("Normal file")) {
                added.add(lines.get(i - 1));
            }
        }
        List<OpsChange> changes = new ArrayList<>();
        added.forEach(path -> changes.add(OpsChange.added(path)));
        changes.add(OpsChange.modified("prerequisites.md"));
        changes.add(OpsChange.modified("sprints/vault-blast-radius-tiers.md"));
        try (Stream<Path> sprints = Files.list(ops.resolve("sprints"))) {
            sprints.map(file -> "sprints/" + file.getFileName())
                    .filter(path -> path.endsWith(".md") && !path.endsWith("-tiers.md"))
                    .forEach(path -> changes.add(OpsChange.deleted(path)));
        }
        assertThat(lines).filteredOn(line -> line.contains(" +0,0 @")).hasSize(10);
        return changes;
    }
}
