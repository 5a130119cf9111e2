package ai.disinto.core.sprint;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.sprint.SprintDecision.Accepted;
import ai.disinto.core.sprint.SprintDecision.Answered;
import ai.disinto.core.sprint.SprintDecision.Rejected;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SprintConversationTest {
    private static final SprintDecision ACCEPTED = new Accepted("ada");
    private static final SprintPitch FORKS = Pitches.parse(Pitches.withForks());

    @Test
    void pitchWithoutDecision_isPitched() {
        assertThat(of(FORKS).stage()).isEqualTo(SprintStage.PITCHED);
        assertThat(of(FORKS).reason()).isEqualTo("nobody has decided");
    }

    @Test
    void lastDecision_counts() {
        SprintConversation rejected = of(FORKS, ACCEPTED, new Rejected("grace", "too large"));
        assertThat(rejected.stage()).isEqualTo(SprintStage.REJECTED);
        assertThat(rejected.reason()).isEqualTo("rejected by grace: too large");
        assertThat(of(FORKS, new Rejected("grace", ""), ACCEPTED).stage()).isEqualTo(SprintStage.QUESTIONS_OPEN);
    }

    @Test
    void acceptedPitchWithoutForks_waitsForQuestions() {
        assertThat(of(Pitches.parse(Pitches.plain()), ACCEPTED).stage()).isEqualTo(SprintStage.QUESTIONS_PENDING);
        assertThat(of(Pitches.parse(Pitches.complete()), ACCEPTED).stage()).isEqualTo(SprintStage.FORKS_RESOLVED);
    }

    @Test
    void openForks_areNamed() {
        SprintConversation open = of(FORKS, ACCEPTED, answered(1, "A"));
        assertThat(open.stage()).isEqualTo(SprintStage.QUESTIONS_OPEN);
        assertThat(open.openForks()).extracting(DesignFork::label).containsExactly("Q2");
        assertThat(open.reason()).isEqualTo("accepted by ada; open: Q2");
        assertThat(open.answers()).containsOnlyKeys(1);
    }

    @Test
    void answersOfDocumentAndComments_resolveTheForks() {
        SprintPitch answered = FORKS.withAnswer(1, new ForkChoice("A", ""));
        SprintConversation resolved = of(answered, ACCEPTED, answered(2, "B"), answered(1, "B"));
        assertThat(resolved.stage()).isEqualTo(SprintStage.FORKS_RESOLVED);
        assertThat(resolved.answers()).containsEntry(1, new ForkChoice("B", ""));
    }

    @Test
    void answersToWhatIsNotThere_areLeftOut() {
        assertThat(of(FORKS, ACCEPTED, answered(3, "A"), answered(1, "D")).answers())
                .isEmpty();
    }

    @Test
    void answersAlone_acceptNothing() {
        assertThat(of(FORKS, answered(1, "A"), answered(2, "A")).stage()).isEqualTo(SprintStage.PITCHED);
    }

    @Test
    void conversations_areValues() {
        assertThat(of(FORKS, ACCEPTED)).isEqualTo(of(FORKS, ACCEPTED)).hasSameHashCodeAs(of(FORKS, ACCEPTED));
        assertThat(of(FORKS, ACCEPTED)).isNotEqualTo(of(FORKS));
        assertThat(of(FORKS)).hasToString("SprintConversation[PITCHED: nobody has decided]");
    }

    private static SprintConversation of(SprintPitch pitch, SprintDecision... decisions) {
        return SprintConversation.of(pitch, List.of(decisions));
    }

    private static SprintDecision answered(int fork, String option) {
        return new Answered("ada", Map.of(fork, new ForkChoice(option, "")));
    }
}
