package ai.disinto.core.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelVocabularyTest {
    private final LabelVocabulary labels = LabelVocabulary.defaults();

    @ParameterizedTest
    @CsvSource({
        "backlog, 0075ca, true",
        "in-progress, e4e669, true",
        "blocked, d73a4a, true",
        "priority, f59e0b, true",
        "tech-debt, cfd3d7, true",
        "underspecified, fbca04, true",
        "vision, 0e8a16, false",
        "action, 1d76db, false",
        "formula, ededed, false",
        "bug-report, e11d48, false",
        "needs-triage, f9d0c4, true",
        "in-triage, 1d76db, false",
        "reproduced, 0e8a16, true",
        "cannot-reproduce, cccccc, true",
        "rejected, cccccc, true",
        "prediction/unreviewed, a2eeef, false",
        "prediction/dismissed, d73a4a, false",
        "prediction/actioned, 28a745, true",
        "awaiting-live-verification, ff9100, false",
        "vault, ededed, true",
        "pending-approval, ededed, true"
    })
    void defaultLabel_hasItsColourAndSaysWhetherItIsDevWork(String name, String colour, boolean devWork) {
        FactoryLabel label = labels.find(name).orElseThrow();
        assertThat(label.colour()).isEqualTo(colour);
        assertThat(label.devWork()).isEqualTo(devWork);
        assertThat(label.meaning()).isNotBlank();
    }

    @Test
    void defaults_areTwentyOneLabelsOfDifferentNames() {
        assertThat(labels.labels()).hasSize(21).extracting(FactoryLabel::name).doesNotHaveDuplicates();
    }

    @Test
    void unknownNames_meanNothing() {
        assertThat(labels.find("good first issue")).isEmpty();
        assertThat(labels.find("Backlog")).isEmpty();
        assertThat(labels.notDevWork(IssueState.open(1, List.of("good first issue", "backlog"))))
                .isEmpty();
    }

    @Test
    void labelsThatKeepDevAgentsAway_areNamed() {
        assertThat(labels.notDevWork(IssueState.open(1, List.of("backlog", "vision", "action"))))
                .extracting(FactoryLabel::name)
                .containsExactly("action", "vision");
    }

    @Test
    void vocabulary_canBeExtendedAndReplaced() {
        LabelVocabulary extended = labels.with(new FactoryLabel("spike", "#ABC", "an experiment", false))
                .with(FactoryLabel.of("backlog", "000000"));
        assertThat(extended.labels()).hasSize(22);
        assertThat(extended.find("spike").orElseThrow().colour()).isEqualTo("aabbcc");
        assertThat(extended.find("backlog").orElseThrow().colour()).isEqualTo("000000");
        assertThat(labels.labels()).hasSize(21);
    }

    @Test
    void colourOfTheVocabulary_mustBeSixHexadecimalDigits() {
        assertThatThrownBy(() -> labels.with(FactoryLabel.of("spike", "red-ish")))
                .hasMessageContaining("red-ish");
    }

    @Test
    void comparison_namesWhatIsMissingColouredDifferentlyOrThereTwice() {
        List<FactoryLabel> onForge = new ArrayList<>(labels.labels());
        onForge.removeIf(label -> label.name().equals("vault"));
        onForge.add(FactoryLabel.of("blocked", "#E11D48"));
        onForge.add(FactoryLabel.of("good first issue", "odd"));
        LabelComparison comparison = labels.compare(onForge);
        assertThat(comparison.missing()).extracting(FactoryLabel::name).containsExactly("vault");
        assertThat(comparison.differing()).containsExactly(FactoryLabel.of("blocked", "e11d48"));
        assertThat(comparison.twins()).containsExactly("blocked");
        assertThat(comparison.isEmpty()).isFalse();
    }

    @Test
    void comparison_withTheSameLabels_isEmpty() {
        List<FactoryLabel> onForge = labels.labels().stream()
                .map(label -> FactoryLabel.of(label.name(), "#" + label.colour()))
                .toList();
        assertThat(labels.compare(onForge).isEmpty()).isTrue();
        assertThat(labels.compare(List.of()).missing()).isEqualTo(labels.labels());
    }

    @Test
    void values_areEqualByContent() {
        assertThat(LabelVocabulary.of(labels.labels())).isEqualTo(labels).hasSameHashCodeAs(labels);
        assertThat(labels.with(FactoryLabel.of("x", "000000"))).isNotEqualTo(labels);
        assertThat(LabelVocabulary.of(List.of(FactoryLabel.of("x", "000000")))).hasToString("LabelVocabulary[x]");
    }

    @Test
    void blankName_isRefused() {
        assertThatThrownBy(() -> FactoryLabel.of(" ", "000000")).hasMessageContaining("name");
    }
}
