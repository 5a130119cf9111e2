package ai.disinto.core.prerequisite;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.Parsed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Both revisions of the tree that accompanies the project. */
class TreeCorpusTest {

    @Test
    void bothRevisions_areReadWithoutWarningAndPrintedAsTheyAre() throws IOException {
        for (String file : List.of("ops/prerequisites.md", "ops-before/prerequisites.md")) {
            Path path = Trees.shared(file);
            Parsed<PrerequisiteTree> parsed = PrerequisiteTree.check(path);
            assertThat(parsed.diagnostics())
                    .extracting(Diagnostic::code)
                    .containsOnly("prerequisite.empty-objective")
                    .hasSize(3);
            assertThat(parsed.orElseThrow().render()).isEqualTo(Files.readString(path));
        }
    }

    @Test
    void newRevision_hasItsFigures() {
        PrerequisiteTree tree = after();
        assertThat(tree.objectives()).hasSize(17);
        assertThat(count(tree, objective -> objective.written().orElseThrow().word()))
                .isEqualTo(Map.of("DONE", 9L, "BLOCKED", 6L, "IN PROGRESS", 1L, "READY", 1L));
        assertThat(count(tree, tree.analyze()::status))
                .isEqualTo(Map.of(
                        PrerequisiteStatus.DONE, 6L,
                        PrerequisiteStatus.EMPTY, 3L,
                        PrerequisiteStatus.BLOCKED, 4L,
                        PrerequisiteStatus.IN_PROGRESS, 1L,
                        PrerequisiteStatus.READY, 3L));
        assertThat(tree.items()).filteredOn(PrerequisiteItem::isDone).hasSize(44);
        assertThat(tree.items()).filteredOn(item -> !item.isDone()).hasSize(14);
        assertThat(tree.milestoneMarkers()).hasSize(1);
        assertThat(tree.updated()).map(Object::toString).contains("2026-04-15");
    }

    @Test
    void newRevision_contradictsItselfTwice() {
        assertThat(after().analyze().contradictions())
                .extracting(each -> each.subject() + ": " + each.written() + " " + each.computed())
                .containsExactly(
                        "Deploy profiles per artifact type: BLOCKED READY",
                        "Engagement measurement baked into deploy pipelines: BLOCKED READY");
        assertThat(PrerequisiteTree.read(Trees.shared("ops-before/prerequisites.md"))
                        .analyze()
                        .contradictions())
                .hasSize(5);
    }

    @Test
    void newRevision_hasSixItemsToWorkOn() {
        assertThat(after().analyze().workableItems())
                .extracting(each -> each.item().id() + " " + each.unblocks() + " " + each.unblockedItems())
                .containsExactly(
                        "#769 0 1",
                        "#771 0 0",
                        "#773 0 0",
                        "no-deploy-profiles-defined 0 0",
                        "no-engagement-measurement-exists 0 0",
                        "not-yet-exercised-in-production 0 0");
    }

    @Test
    void newRevision_waitsTwiceForOneRequest() {
        Path tree = Trees.shared("ops/prerequisites.md");
        LiveFacts facts = LiveFacts.none()
                .withRequests(path -> Files.isRegularFile(tree.resolveSibling(path))
                        ? VaultRequestState.PENDING
                        : VaultRequestState.MISSING);
        TreeAnalysis analysis = after().analyze(facts);
        assertThat(analysis.vaultBlocked()).hasSize(2).allMatch(VaultBlock::requestExists);
        assertThat(analysis.vaultBlocked())
                .extracting(VaultBlock::request)
                .containsOnly(after().items().stream()
                        .flatMap(item -> item.vaultRequest().stream())
                        .findFirst());
        assertThat(analysis.mostUnblocking().get(0).item().id()).isEqualTo("#758");
        assertThat(analysis.whatIf(List.of(), List.of(758)).ready())
                .extracting(Objective::name)
                .containsExactly("Vault-gated fold transitions");
    }

    @Test
    void revisions_differAsThePlannerChangedThem() {
        TreeDiff diff = after().changesSince(PrerequisiteTree.read(Trees.shared("ops-before/prerequisites.md")));
        assertThat(diff.changes(TreeChange.Kind.OBJECTIVE_ADDED))
                .extracting(TreeChange::subject)
                .containsExactly(
                        "Subpath routing + Forgejo-OAuth-gated Claude chat",
                        "Architect agent reliability",
                        "Versioned agent images");
        assertThat(diff.changes(TreeChange.Kind.OBJECTIVE_REMOVED)).isEmpty();
        assertThat(diff.changes(TreeChange.Kind.MARKER_ADDED)).hasSize(1);
        assertThat(diff.changes(TreeChange.Kind.ITEM_TICKED)).hasSize(3);
        assertThat(diff.changes(TreeChange.Kind.ITEM_REMOVED))
                .extracting(TreeChange::subject)
                .containsExactly("No example project exists");
        assertThat(diff.changes(TreeChange.Kind.EVIDENCE_CHANGED)).hasSize(2);
        assertThat(diff.changes(TreeChange.Kind.STATUS_CHANGED)).isEmpty();
    }

    private static PrerequisiteTree after() {
        return PrerequisiteTree.read(Trees.shared("ops/prerequisites.md"));
    }

    private static <K> Map<K, Long> count(PrerequisiteTree tree, Function<Objective, K> key) {
        return tree.objectives().stream().collect(Collectors.groupingBy(key, Collectors.counting()));
    }
}
