package ai.disinto.core.sprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.core.document.DocumentLimits;
import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.document.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SprintPitchTest {

    @Test
    void completePitch_hasNothingToReport() {
        assertThat(Pitches.found(Pitches.complete())).isEmpty();
        assertThat(Pitches.found(Pitches.withForks())).isEmpty();
    }

    @Test
    void pitch_saysWhatItIs() {
        SprintPitch pitch = Pitches.parse(Pitches.complete());
        assertThat(pitch.title()).isEqualTo("Sprint: offline cache");
        assertThat(pitch.name()).isEqualTo("offline cache");
        assertThat(pitch.slug()).isEqualTo("offline-cache");
        assertThat(pitch.visionIssues()).containsExactly(new VisionIssue(91, "Work without a network"));
        assertThat(pitch).hasToString("SprintPitch[offline-cache, [#91 — Work without a network]]");
    }

    @Test
    void file_isReadWithItsNameAsSlug(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("train-mode.md"), Pitches.complete());
        assertThat(SprintPitch.read(file).slug()).isEqualTo("train-mode");
        assertThat(SprintPitch.read(file).render()).isEqualTo(Pitches.complete());
        assertThat(SprintPitch.check(folder.resolve("no.md")).errors())
                .extracting(each -> each.code())
                .containsExactly("file.not-found");
    }

    @Test
    void pitches_areEqualByTextAndName() {
        SprintPitch pitch = Pitches.parse(Pitches.complete());
        assertThat(pitch).isEqualTo(Pitches.parse(Pitches.complete())).hasSameHashCodeAs(Pitches.parse(pitch.render()));
        assertThat(pitch).isNotEqualTo(SprintPitch.parse(Pitches.complete(), "other.md"));
        assertThat(pitch).isNotEqualTo(Pitches.parse(Pitches.plain()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Sprint: cache          | cache
            Sprint pitch: cache    | cache
            sprint pitch : a: b/c+ | a: b/c+
            Sprint: cache #        | cache
            """)
    void title_hasTwoForms(String heading, String name) {
        String text = Pitches.plain().replace("Sprint: offline cache", heading);
        assertThat(Pitches.parse(text).name()).isEqualTo(name);
    }

    @Test
    void issueTitleAbove_isNotTheTitle() {
        String text = "# Work without a network\n\n" + Pitches.plain();
        assertThat(Pitches.parse(text).name()).isEqualTo("offline cache");
        assertThat(Pitches.found(text)).containsExactly("1:3 sprint.more-titles");
    }

    @Test
    void title_ofAnotherForm_isTakenAsItIs() {
        String text = Pitches.plain().replace("Sprint: offline cache", "Offline cache");
        assertThat(Pitches.parse(text).name()).isEqualTo("Offline cache");
        assertThat(Pitches.found(text)).containsExactly("1:3 sprint.title-form");
    }

    @Test
    void title_thatIsMissing_isAnError_andTheSlugStandsForIt() {
        String text = Pitches.plain().replace("# Sprint: offline cache\n", "");
        assertThat(Pitches.found(text)).containsExactly("1:1 sprint.no-title");
        assertThat(Pitches.check(text).value().orElseThrow().name()).isEqualTo("offline-cache");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            - #91 — Work offline | Work offline
            - #91: Work offline  | Work offline
            * #91 - Work offline | Work offline
            - #91                | ''
            1. #91 — a #12 b     | a #12 b
            """)
    void vision_isTheNumberThatBeginsItsItem(String item, String title) {
        SprintPitch pitch = Pitches.parse(Pitches.withSection("Vision issues", item));
        assertThat(pitch.visionIssues()).containsExactly(new VisionIssue(91, title));
    }

    @Test
    void vision_isNeverTakenFromElsewhere() {
        String text = Pitches.withSection("Vision issues", "see #12 and issues #704–#711");
        assertThat(Pitches.found(text)).containsExactly("3:4 sprint.no-vision");
        assertThat(Pitches.codes(Pitches.withSection("Vision issues", "- the old #12")))
                .containsExactlyInAnyOrder("sprint.no-vision", "sprint.vision-form");
    }

    @ParameterizedTest
    @ValueSource(strings = {"- #12a x", "- #0 x", "- #99999999999 x", "- # x", "- x"})
    void visionItem_withoutANumber_isReported(String item) {
        String text = Pitches.withSection("Vision issues", "- #91 — a\n" + item);
        assertThat(Pitches.found(text)).containsExactly("5:3 sprint.vision-form");
    }

    @Test
    void sections_areFoundWithoutLetterCaseAndKindOfDash() {
        SprintPitch pitch = Pitches.parse(Pitches.complete());
        assertThat(pitch.sections())
                .extracting(SprintSection::title)
                .startsWith("Vision issues")
                .endsWith("Sub-issues");
        assertThat(pitch.section("cost - NEW infra to maintain").orElseThrow().text())
                .isEqualTo("- one directory");
        assertThat(pitch.section("Nothing")).isEmpty();
    }

    @Test
    void headingsOfTheBlock_areNoSections() {
        String entries = Pitches.ENTRIES.replace("    ", "  ").replace("  body: |\n", "  body: |\n\n");
        SprintPitch pitch = Pitches.check(Pitches.withBlock(entries)).value().orElseThrow();
        assertThat(pitch.sections()).extracting(SprintSection::title).doesNotContain("Goal");
        assertThat(pitch.sections()).hasSize(8);
    }

    @Test
    void sections_thatAreMissingOrThereTwice_areReported() {
        String text = Pitches.plain().replace("## Risks", "## Complexity");
        assertThat(Pitches.codes(text)).containsExactlyInAnyOrder("sprint.missing-section", "sprint.duplicate-section");
    }

    @Test
    void forkThatIsSaidToStandBelow_isMissed() {
        String risk = "- **Tokens** — how they get in is a design fork (see below).";
        assertThat(Pitches.codes(Pitches.withSection("Risks", risk))).containsExactly("sprint.missing-fork");
        assertThat(Pitches.codes(Pitches.withSection("Risks", risk) + Pitches.FORKS))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"sprints/a b.md", "sprints/a:b+c.md", "'sprints/—.md'", "sprints/..md", "sprints/.md"})
    void slug_thatFitsNoBranch_isReported(String source) {
        assertThat(SprintPitch.check(Pitches.plain(), source).diagnostics())
                .extracting(each -> each.code())
                .containsExactly("sprint.unsafe-slug");
    }

    @Test
    void slug_isTheLastPartOfTheName() {
        assertThat(SprintPitch.check(Pitches.plain(), "C:\\ops\\sprints\\a-b.md")
                        .value()
                        .orElseThrow()
                        .slug())
                .isEqualTo("a-b");
        assertThat(SprintPitch.check(Pitches.plain(), "a.mdx")
                        .value()
                        .orElseThrow()
                        .slug())
                .isEqualTo("a.mdx");
    }

    @Test
    void limits_areTheDocumentsOwn() {
        SourceText source = SourceText.of(Pitches.complete(), "a.md")
                .withLimits(DocumentLimits.defaults().withMaxSize(100));
        assertThat(SprintPitch.check(source).errors())
                .extracting(each -> each.code())
                .containsExactly("document.too-large");
        assertThat(Pitches.codes("  \n")).containsExactly("document.empty");
    }

    @Test
    void strictReading_throwsWithEveryProblem() {
        String text = Pitches.withBlock("- id: A\n  title: x\n  body: y\n- id: b\n  body: z\n");
        assertThatThrownBy(() -> Pitches.parse(text))
                .isInstanceOfSatisfying(
                        InvalidDocumentException.class,
                        e -> assertThat(e.diagnostics())
                                .extracting(each -> each.code())
                                .containsExactly("sprint.invalid-id", "yaml.missing-key"));
    }

    @Test
    void byteOrderMarkAndLineBreaks_areKept() {
        String text = "\uFEFF" + Pitches.complete().replace("\n", "\r\n");
        SprintPitch pitch = Pitches.parse(text);
        assertThat(pitch.render()).isEqualTo(text);
        assertThat(pitch.name()).isEqualTo("offline cache");
        assertThat(pitch.filerBlock().orElseThrow().entries())
                .isEqualTo(Pitches.parse(Pitches.complete())
                        .filerBlock()
                        .orElseThrow()
                        .entries());
    }
}
