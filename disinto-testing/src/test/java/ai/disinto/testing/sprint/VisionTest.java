package ai.disinto.testing.sprint;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.sprint.SprintPitch;
import ai.disinto.forge.sprint.SprintFiler;
import ai.disinto.forge.sprint.VisionDecision;
import ai.disinto.forge.work.WorkStep;
import ai.disinto.forge.work.WorkStep.Kind;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VisionTest {
    private final SprintStage stage = new SprintStage();
    private final SprintPitch pitch = SprintSketch.chain(2);

    @AfterEach
    void close() {
        stage.close();
    }

    private VisionDecision decided() {
        return stage.filer().completion(pitch);
    }

    private void file() {
        stage.filer().plan(pitch).apply();
    }

    @Test
    void allEntriesClosed_closesTheVision_withOneSummaryAndWithoutItsLabel() {
        file();
        stage.closeAll(pitch);
        VisionDecision decision = decided();
        assertThat(decision.kind()).isEqualTo(VisionDecision.Kind.CLOSE);
        assertThat(decision.reasons()).containsExactly("all 2 entries of the document are filed and closed");
        assertThat(decision.apply())
                .extracting(WorkStep::kind)
                .containsExactly(Kind.COMMENTED, Kind.LABEL_REMOVED, Kind.CLOSED);
        assertThat(stage.issue(1).isOpen()).isFalse();
        assertThat(stage.issue(1).labels()).containsExactly("vision");
        assertThat(stage.issue(1).comments()).hasSize(1).first().asString().contains("- #2 `step-1`", "- #3 `step-2`");
    }

    @Test
    void apply_again_changesNothing() {
        file();
        stage.closeAll(pitch);
        decided().apply();
        assertThat(decided().kind()).isEqualTo(VisionDecision.Kind.CLOSED);
        assertThat(decided().apply()).isEmpty();
        assertThat(stage.issue(1).comments()).hasSize(1);
        assertThat(stage.filer().plan(pitch).isEmpty()).isTrue();
    }

    @Test
    void openEntry_keepsTheVision_andSaysWhich() {
        file();
        stage.harb().issues().close(2);
        assertThat(decided().kind()).isEqualTo(VisionDecision.Kind.KEEP);
        assertThat(decided().reasons()).containsExactly("step-2 (#3) is open");
        assertThat(decided().apply()).isEmpty();
    }

    @Test
    void partialFiling_neverCloses() {
        SprintPitch longer = SprintSketch.chain(3);
        file();
        stage.closeAll(pitch);
        VisionDecision decision = stage.filer().completion(longer);
        assertThat(decision.kind()).isEqualTo(VisionDecision.Kind.KEEP);
        assertThat(decision.reasons()).containsExactly("step-3 is not filed");
    }

    @Test
    void entryClosedAsDuplicate_keepsTheVision_unlessThatIsSettled() {
        file();
        stage.harb().issues().addLabels(3, List.of("duplicate"));
        stage.closeAll(pitch);
        assertThat(decided().reasons()).containsExactly("step-2 (#3) was not done, but closed as duplicate");
        VisionDecision settled = stage.filer().settlingRefused().completion(pitch);
        assertThat(settled.kind()).isEqualTo(VisionDecision.Kind.CLOSE);
        assertThat(settled.reasons()).hasSize(2);
        settled.apply();
        assertThat(stage.issue(1).comments().get(0)).contains("- #3 `step-2`, closed as duplicate");
    }

    @Test
    void labelsThatRefuse_canBeOthers() {
        file();
        stage.harb().issues().addLabels(3, List.of("duplicate"));
        stage.closeAll(pitch);
        SprintFiler lenient = stage.filer().refusedBy(List.of("abandoned"));
        assertThat(lenient.completion(pitch).kind()).isEqualTo(VisionDecision.Kind.CLOSE);
    }

    @Test
    void openChildThatIsNoEntry_keepsTheVision() {
        file();
        stage.closeAll(pitch);
        int child = stage.file("Follow-up", "Decomposed from #1");
        assertThat(decided().reasons()).containsExactly("#" + child + " belongs to the vision and is open");
    }

    @Test
    void subIssuesOfAnotherVision_whoseNumberBeginsAlike_countForNothing() {
        int other = stage.file("step", "<!-- decomposed-from: #10, sprint: offline-cache, id: step-1 -->");
        stage.harb().issues().close(other);
        assertThat(decided().reasons()).containsExactly("step-1 is not filed", "step-2 is not filed");
    }

    @Test
    void documentWithoutEntries_neverCloses() {
        VisionDecision decision = stage.filer().completion(SprintSketch.pitch("empty", ""));
        assertThat(decision.kind()).isEqualTo(VisionDecision.Kind.KEEP);
        assertThat(decision.reasons()).isNotEmpty();
    }

    @Test
    void visionThatSomebodyOpensAgain_staysOpen() {
        file();
        stage.closeAll(pitch);
        decided().apply();
        stage.harb().issues().reopen(1);
        assertThat(decided().kind()).isEqualTo(VisionDecision.Kind.CLOSE);
        assertThat(decided().apply()).isEmpty();
        assertThat(stage.issue(1).isOpen()).isTrue();
    }

    @Test
    void visionThatSomebodyClosed_losesItsLabel() {
        file();
        stage.harb().issues().close(1);
        assertThat(decided().apply()).extracting(WorkStep::kind).containsExactly(Kind.LABEL_REMOVED);
        assertThat(decided().apply()).isEmpty();
    }
}
