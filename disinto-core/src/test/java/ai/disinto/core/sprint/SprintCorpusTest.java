package ai.disinto.core.sprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The sprints of the data that accompanies the project. */
class SprintCorpusTest {
    private static final Path DATA = Path.of(System.getProperty("disinto.shared"), "data");

    static List<Path> texts() throws IOException {
        if (!Files.exists(DATA)) {
            return List.of(DATA);
        }
        try (Stream<Path> now = Files.list(DATA.resolve("ops/sprints"));
                Stream<Path> before = Files.list(DATA.resolve("ops-before/sprints"))) {
            return Stream.concat(now, before)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyText_isReadWithoutErrors_andRenderedAsItWas(Path file) throws IOException {
        assumeThat(DATA).exists();
        String text = Files.readString(file);
        assertThat(SprintPitch.read(file).render()).isEqualTo(text);
        assertThat(SprintPitch.parse(text.replace("\n", "\r\n"), "a.md").render())
                .isEqualTo(text.replace("\n", "\r\n"));
    }

    @Test
    void thereAreTwelveTexts() throws IOException {
        assumeThat(DATA).exists();
        assertThat(texts()).hasSize(12);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            agent-management-redesign           | 557 | ~4   | 4-5 | 80 | 20
            bug-report-pipeline                 | 388 | ~8   | 5-6 |    |
            edge-subpath-chat                   | 623 | ~6   | 4   | 90 | 10
            example-project-lifecycle           | 697 | 3-5  | 3-4 | 70 | 30
            gatekeeper-agent                    | 485 | ~8   | 5-7 | 70 | 30
            process-evolution-lifecycle         | 418 | ~6-8 | 6-8 | 60 | 40
            supervisor-docker-storage-telemetry | 545 | 3    | 3-4 | 90 | 10
            supervisor-project-wide-oversight   | 540 | 3-4  | 5-6 | 80 | 20
            vault-blast-radius-tiers            | 419 | ~14  | 4-7 | 60 | 40
            versioned-agent-images              | 429 | 4    | 3   | 80 | 20
            website-observability-wire-up       | 426 | 4-6  | 3-4 | 80 | 20
            """)
    void figures_areThoseOfTheTable(
            String slug, int vision, String files, String subIssues, Integer gluecode, Integer greenfield) {
        SprintPitch pitch = read(slug);
        assertThat(pitch.visionIssues()).extracting(VisionIssue::number).containsExactly(vision);
        assertThat(pitch.complexity().files().orElseThrow()).hasToString(files);
        assertThat(pitch.complexity().subIssues().orElseThrow()).hasToString(subIssues);
        WorkSplit split = pitch.complexity().split().orElseThrow();
        assertThat(split.gluecode().isPresent() ? split.gluecode().getAsInt() : null)
                .isEqualTo(gluecode);
        assertThat(split.greenfield().isPresent() ? split.greenfield().getAsInt() : null)
                .isEqualTo(greenfield);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyText_hasRisksAndGoesAhead(Path file) {
        assumeThat(DATA).exists();
        SprintPitch pitch = SprintPitch.read(file);
        assertThat(pitch.recommendation().orElseThrow().verdict()).isEqualTo(Recommendation.Verdict.GO);
        assertThat(pitch.risks())
                .hasSizeBetween(3, 5)
                .noneMatch(risk -> risk.name().isBlank());
        assertThat(pitch.sections()).hasSizeGreaterThanOrEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({
        "agent-management-redesign, Defer only if",
        "gatekeeper-agent, needs human input",
        "process-evolution-lifecycle, scope tightly",
        "versioned-agent-images, Sequence the four follow-ups"
    })
    void qualifiersOfAdvice_areItsConditions(String slug, String words) {
        assertThat(read(slug).recommendation().orElseThrow().conditions())
                .anyMatch(condition -> condition.contains(words));
    }

    @Test
    void oldTextOfTheVaultTiers_hasItsOwnFigures() {
        assumeThat(DATA).exists();
        SprintPitch pitch = SprintPitch.read(DATA.resolve("ops-before/sprints/vault-blast-radius-tiers.md"));
        assertThat(pitch.visionIssues()).extracting(VisionIssue::number).containsExactly(419);
        assertThat(pitch.complexity().files().orElseThrow()).hasToString("3");
        assertThat(pitch.complexity().subIssues().orElseThrow()).hasToString("3");
        assertThat(pitch.complexity().split().orElseThrow().gluecode()).hasValue(70);
        assertThat(pitch.recommendation().orElseThrow().conditions())
                .anyMatch(condition -> condition.contains("must be resolved"));
    }

    @Test
    void qualifiersOfFigures_areKept() {
        Complexity vault = read("vault-blast-radius-tiers").complexity();
        assertThat(vault.newFiles()).contains(Estimate.of(7));
        assertThat(vault.modifiedFiles()).contains(Estimate.of(7));
        assertThat(vault.subIssues().orElseThrow().qualifier()).isEqualTo("depending on fork choices");
        assertThat(read("gatekeeper-agent").complexity().newFiles().orElseThrow())
                .hasToString("~5");
        assertThat(read("edge-subpath-chat").complexity().subsystemCount()).hasValue(3);
        assertThat(read("bug-report-pipeline")
                        .complexity()
                        .split()
                        .orElseThrow()
                        .text())
                .isEqualTo("mostly gluecode");
    }

    @Test
    void vaultTiers_haveThreeForksWithFourOptions_andTheirVariants() {
        SprintPitch pitch = read("vault-blast-radius-tiers");
        assertThat(pitch.forks()).extracting(DesignFork::label).containsExactly("Fork 1", "Fork 2", "Fork 3");
        assertThat(pitch.forks()).allMatch(fork -> fork.options().size() == 4);
        assertThat(pitch.forks().get(0).priority()).contains("Critical");
        assertThat(pitch.proposedSubIssues().core()).hasSize(3);
        SubIssueChoice choice = pitch.proposedSubIssues().choose(Map.of(1, "C", 2, "B", 3, "A"));
        assertThat(choice.subIssues())
                .extracting(ProposedSubIssue::key)
                .containsExactly("1", "2", "3", "1C", "2B", "3A");
        assertThat(choice.open()).isEmpty();
    }

    @Test
    void website_hasThreeQuestionsWithThreeOptions_andListsForAnswers() {
        SprintPitch pitch = read("website-observability-wire-up");
        assertThat(pitch.forks()).extracting(DesignFork::label).containsExactly("Q1", "Q2", "Q3");
        assertThat(pitch.forks()).allMatch(fork -> fork.options().size() == 3);
        assertThat(pitch.forks())
                .extracting(fork -> fork.recommendation().orElseThrow().option())
                .containsExactly("A", "A", "B");
        SubIssueChoice recommended = pitch.proposedSubIssues().choose(Map.of(1, "A", 2, "A", 3, "B"));
        assertThat(recommended.subIssues())
                .hasSize(4)
                .allMatch(each -> each.changes().isEmpty());
        SubIssueChoice other = pitch.proposedSubIssues().choose(Map.of(1, "B", 2, "A", 3, "A"));
        assertThat(other.subIssues()).extracting(each -> each.changes().size()).containsExactly(1, 0, 0, 1);
        assertThat(other.open()).isEmpty();
    }

    @Test
    void otherSprints_haveNoForks() throws IOException {
        assumeThat(DATA).exists();
        assertThat(texts().stream()
                        .filter(file -> !SprintPitch.read(file).forks().isEmpty()))
                .hasSize(2);
        assertThat(SprintPitch.check(DATA.resolve("ops/sprints/gatekeeper-agent.md"))
                        .diagnostics())
                .extracting(each -> each.code())
                .containsExactly("sprint.missing-fork");
    }

    @Test
    void versionedImages_haveFourFollowUps() {
        SprintPitch pitch = read("versioned-agent-images");
        assertThat(pitch.followUps()).extracting(FollowUp::letter).containsExactly("A", "B", "C", "D");
        assertThat(pitch.followUps().get(2).dependency().orElseThrow()).startsWith("Follow-up A");
        assertThat(pitch.section("Side effects of this sprint")).isPresent();
    }

    @Test
    void edge_hasTheOnlyBlock() throws IOException {
        FilerBlock block = read("edge-subpath-chat").filerBlock().orElseThrow();
        assertThat(block.inDependencyOrder())
                .extracting(SubIssue::id)
                .containsExactly(
                        "subpath-routing-smoke-test",
                        "websocket-streaming-chat",
                        "chat-working-dir-scoping",
                        "subpath-fallback-automation");
        assertThat(block.entries()).allMatch(entry -> entry.body().contains("\n## Acceptance criteria\n- [ ] "));
        assertThat(block.entries().get(1).dependsOn()).containsExactly("subpath-routing-smoke-test");
        assertThat(texts().stream()
                        .filter(file -> SprintPitch.read(file).filerBlock().isPresent()))
                .hasSize(1);
    }

    @Test
    void blockAsThePageShowsIt_isSaidToHaveLostItsIndentation() throws IOException {
        Path seed = Path.of(System.getProperty("disinto.shared"), "seeds/disinto-ops-compare.txt");
        assumeThat(seed).exists();
        String text = Files.readString(seed);
        int begin = text.indexOf("<!-- filer:begin -->");
        int end = text.indexOf("<!-- filer:end -->");
        assertThat(Pitches.codes(Pitches.plain() + "\n" + text.substring(begin, end) + "<!-- filer:end -->\n"))
                .containsExactly("sprint.filer-unindented");
    }

    private static SprintPitch read(String slug) {
        assumeThat(DATA).exists();
        return SprintPitch.read(DATA.resolve("ops/sprints/" + slug + ".md"));
    }
}
