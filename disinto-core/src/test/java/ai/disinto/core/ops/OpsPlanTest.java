package ai.disinto.core.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.prerequisite.PrerequisiteTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpsPlanTest {
    private final OpsLayout layout = OpsLayout.standard();

    @TempDir
    Path root;

    static Map<String, String> tree(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(path).toString(), Files.readString(path));
            }
        }
        return files;
    }

    @Test
    void plan_writesNothing() throws IOException {
        OpsPlan plan = layout.scaffold(root);
        assertThat(plan.operations()).isNotEmpty();
        assertThat(plan.toString()).contains("create directory vault", "create file portfolio.md (12 characters)");
        assertThat(tree(root)).isEmpty();
    }

    @Test
    void scaffold_createsSixteenFiles() throws IOException {
        layout.scaffold(root).apply();
        assertThat(tree(root)).hasSize(16).containsEntry("portfolio.md", "# Portfolio\n");
        assertThat(tree(root).entrySet())
                .filteredOn(entry -> entry.getKey().endsWith(".gitkeep"))
                .hasSize(11)
                .allMatch(entry -> entry.getValue().isEmpty());
    }

    @Test
    void stubs_areEmptyDocumentsWithoutAProblem() throws IOException {
        layout.scaffold(root).apply();
        Parsed<PrerequisiteTree> tree = PrerequisiteTree.check(root.resolve("prerequisites.md"));
        Parsed<Portfolio> portfolio = Portfolio.check(root.resolve("portfolio.md"));
        Parsed<Resources> resources = Resources.check(root.resolve("RESOURCES.md"));
        assertThat(tree.orElseThrow().objectives()).isEmpty();
        assertThat(portfolio.orElseThrow().isEmpty()).isTrue();
        assertThat(resources.orElseThrow().isEmpty()).isTrue();
        assertThat(List.of(tree, portfolio, resources))
                .allSatisfy(each -> assertThat(each.diagnostics()).isEmpty());
        assertThat(RequestInventory.read(root).diagnostics()).isEqualTo(List.of());
    }

    @Test
    void applyingTwice_changesNothing() throws IOException {
        OpsPlan plan = layout.scaffold(root);
        assertThat(plan.apply()).isEqualTo(plan.operations());
        Map<String, String> once = tree(root);
        assertThat(plan.apply()).isEmpty();
        assertThat(tree(root)).isEqualTo(once);
        assertThat(layout.scaffold(root).isEmpty()).isTrue();
        assertThat(layout.migration(root).isEmpty()).isTrue();
    }

    @Test
    void migration_addsWhatIsMissingAndLeavesTheRest() throws IOException {
        Files.writeString(root.resolve("prerequisites.md"), "# Ours\n");
        Files.createDirectories(root.resolve("knowledge"));
        Files.writeString(root.resolve("knowledge/ci.md"), "playbook");
        layout.migration(root).apply();
        assertThat(tree(root))
                .hasSize(11 + 3 + 1)
                .containsEntry("prerequisites.md", "# Ours\n")
                .containsEntry("knowledge/ci.md", "playbook")
                .doesNotContainKeys("README.md", "vault/policy.toml");
    }

    @Test
    void migration_ofNothing_isRefused_soThatAFailedCloneStaysVisible() {
        OpsPlan plan = layout.migration(root);
        assertThat(plan.isEmpty()).isTrue();
        assertThatExceptionOfType(InvalidDocumentException.class)
                .isThrownBy(plan::apply)
                .withMessageContaining("ops.not-a-repository");
    }

    @Test
    void scaffold_ofAMissingDirectory_isRefused() {
        assertThat(layout.scaffold(root.resolve("none")).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("ops.no-directory");
    }

    @Test
    void apply_leavesWhatAppearedSinceThePlan() throws IOException {
        OpsPlan plan = layout.scaffold(root);
        Files.writeString(root.resolve("portfolio.md"), "mine");
        assertThat(plan.apply()).hasSize(plan.operations().size() - 1);
        assertThat(root.resolve("portfolio.md")).hasContent("mine");
    }

    @Test
    void apply_leavesWhatAppearsAtTheLastMoment() throws IOException {
        OpsPlan plan = layout.scaffold(root);
        new PlanApplier(OpsRoot.of(root), point -> {
                    if (point.equals("publish") && !Files.exists(root.resolve("portfolio.md"))) {
                        write(root.resolve("portfolio.md"), "mine");
                    }
                })
                .apply(plan.operations());
        assertThat(root.resolve("portfolio.md")).hasContent("mine");
        assertThat(tree(root)).hasSize(16);
    }

    @Test
    void interruptedAnywhere_thenPlannedAgain_endsTheSame(@TempDir Path whole) throws IOException {
        layout.scaffold(whole).apply();
        int points = countPoints();
        assertThat(points).isGreaterThan(60);
        for (int stop = 0; stop < points; stop++) {
            Path each = Files.createDirectory(root.resolve("run-" + stop));
            interrupt(each, stop);
            layout.scaffold(each).apply();
            assertThat(tree(each)).as("stopped before change %d", stop).isEqualTo(tree(whole));
        }
    }

    @Test
    void links_areNeitherFollowedNorReplaced(@TempDir Path outside) throws IOException {
        Files.createSymbolicLink(root.resolve("vault"), outside);
        Files.createSymbolicLink(root.resolve("portfolio.md"), outside.resolve("dangling"));
        OpsPlan plan = layout.scaffold(root);
        assertThat(plan.diagnostics()).extracting(Diagnostic::code).containsOnly("ops.symbolic-link");
        assertThatExceptionOfType(InvalidDocumentException.class).isThrownBy(plan::apply);
        assertThat(tree(root)).isEmpty();
        assertThat(tree(outside)).isEmpty();
    }

    @Test
    void linkThatAppearsAfterThePlan_isRefused(@TempDir Path outside) throws IOException {
        OpsPlan plan = layout.scaffold(root);
        Files.createSymbolicLink(root.resolve("vault"), outside);
        assertThatExceptionOfType(OpsWriteException.class)
                .isThrownBy(plan::apply)
                .withMessageContaining("could not create directory vault")
                .satisfies(e -> assertThat(e.operation().path()).isEqualTo(OpsPath.of("vault")));
        assertThat(tree(outside)).isEmpty();
    }

    @Test
    void leftoverThatIsALink_isRemovedAndItsTargetKept(@TempDir Path outside) throws IOException {
        Files.writeString(outside.resolve("theirs"), "theirs");
        Files.createSymbolicLink(root.resolve("portfolio.md.disinto-new"), outside.resolve("theirs"));
        layout.scaffold(root).apply();
        assertThat(root.resolve("portfolio.md")).hasContent("# Portfolio");
        assertThat(root.resolve("portfolio.md.disinto-new")).doesNotExist();
        assertThat(outside.resolve("theirs")).hasContent("theirs");
    }

    @Test
    void otherThingsInTheWay_areNamedBeforeAnythingIsWritten() throws IOException {
        Files.writeString(root.resolve("vault"), "a file");
        Files.createDirectories(root.resolve("portfolio.md"));
        Files.createDirectories(root.resolve("RESOURCES.md.disinto-new"));
        assertThat(layout.scaffold(root).diagnostics())
                .extracting(each -> each.location().source())
                .contains("vault/pending/.gitkeep", "portfolio.md", "RESOURCES.md.disinto-new");
    }

    @Test
    void failure_namesTheStepAndTheDirectory() throws IOException {
        OpsPlan plan = layout.scaffold(root);
        Files.writeString(root.resolve("sprints"), "a file");
        assertThatExceptionOfType(OpsWriteException.class)
                .isThrownBy(plan::apply)
                .withMessageContainingAll("create directory sprints", root.toString(), "make a new plan");
    }

    @Test
    void plans_areValues() {
        OpsPlan plan = layout.scaffold(root);
        assertThat(plan).isEqualTo(layout.scaffold(root)).hasSameHashCodeAs(layout.scaffold(root));
        assertThat(plan.root()).isEqualTo(root);
        assertThat(plan)
                .isNotEqualTo(layout.withSeed(OpsPath.of("README.md"), "x").scaffold(root));
    }

    private int countPoints() throws IOException {
        int[] points = {0};
        Path each = Files.createDirectory(root.resolve("counted"));
        applier(each, point -> points[0]++);
        return points[0];
    }

    private void interrupt(Path each, int stop) {
        int[] points = {0};
        try {
            applier(each, point -> {
                if (points[0]++ == stop) {
                    throw new IllegalStateException("power cut");
                }
            });
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("power cut");
        }
    }

    private void applier(Path each, Consumer<String> progress) {
        List<OpsOperation> operations = layout.scaffold(each).operations();
        new PlanApplier(OpsRoot.of(each), progress).apply(operations);
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
