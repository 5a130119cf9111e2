package ai.disinto.core.sprint;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Where the talk about a pitch stands before it is merged, and why. Immutable.
 *
 * <p>The last decision for or against the sprint counts, and the last answer to each fork; an answer in the document
 * counts until somebody gives another one. Answers to forks that the document does not have are left out.
 */
public final class SprintConversation {
    private final SprintStage stage;
    private final String reason;
    private final Map<Integer, ForkChoice> answers;
    private final List<DesignFork> openForks;

    private SprintConversation(Verdict verdict, SprintPitch pitch, Map<Integer, ForkChoice> answers) {
        this.answers = Collections.unmodifiableMap(answers);
        this.openForks = pitch.forks().stream()
                .filter(fork -> !answers.containsKey(fork.number()))
                .toList();
        boolean asked = !pitch.forks().isEmpty() || pitch.filerBlock().isPresent();
        this.stage = verdict.stage != SprintStage.QUESTIONS_PENDING || !asked
                ? verdict.stage
                : openForks.isEmpty() ? SprintStage.FORKS_RESOLVED : SprintStage.QUESTIONS_OPEN;
        this.reason = verdict.reason
                + (stage == SprintStage.QUESTIONS_OPEN
                        ? "; open: "
                                + String.join(
                                        ", ",
                                        openForks.stream()
                                                .map(DesignFork::label)
                                                .toList())
                        : "");
    }

    /**
     * Works out where a conversation stands.
     *
     * @param pitch the pitch
     * @param decisions what was decided, the earliest first
     * @return the state
     */
    public static SprintConversation of(SprintPitch pitch, List<SprintDecision> decisions) {
        Objects.requireNonNull(pitch, "pitch");
        Verdict verdict = new Verdict(SprintStage.PITCHED, "nobody has decided");
        Map<Integer, ForkChoice> answers = new TreeMap<>();
        pitch.forks().forEach(fork -> fork.answer().ifPresent(choice -> answers.put(fork.number(), choice)));
        for (SprintDecision decision : Objects.requireNonNull(decisions, "decisions")) {
            verdict = verdict.after(decision);
            if (decision instanceof SprintDecision.Answered answered) {
                answered.choices().forEach((number, choice) -> {
                    if (isOption(pitch, number, choice)) {
                        answers.put(number, choice);
                    }
                });
            }
        }
        return new SprintConversation(verdict, pitch, answers);
    }

    /**
     * Answers how far the sprint has come.
     *
     * @return a stage up to {@link SprintStage#FORKS_RESOLVED}
     */
    public SprintStage stage() {
        return stage;
    }

    /**
     * Answers why the sprint is at this stage.
     *
     * @return one sentence: who decided, and what is open
     */
    public String reason() {
        return reason;
    }

    /**
     * Answers what was decided about forks.
     *
     * @return the choices by the fork's number
     */
    public Map<Integer, ForkChoice> answers() {
        return answers;
    }

    /**
     * Answers which forks wait for an answer.
     *
     * @return the forks in the order of the document
     */
    public List<DesignFork> openForks() {
        return openForks;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SprintConversation that
                && stage == that.stage
                && reason.equals(that.reason)
                && answers.equals(that.answers)
                && openForks.equals(that.openForks);
    }

    @Override
    public int hashCode() {
        return Objects.hash(stage, reason, answers, openForks);
    }

    @Override
    public String toString() {
        return "SprintConversation[" + stage + ": " + reason + "]";
    }

    private static boolean isOption(SprintPitch pitch, int number, ForkChoice choice) {
        return pitch.forks().stream()
                .anyMatch(fork ->
                        fork.number() == number && fork.option(choice.option()).isPresent());
    }

    /** What the decisions so far come to. */
    private record Verdict(SprintStage stage, String reason) {

        Verdict after(SprintDecision decision) {
            if (decision instanceof SprintDecision.Accepted) {
                return new Verdict(SprintStage.QUESTIONS_PENDING, "accepted by " + decision.by());
            }
            if (decision instanceof SprintDecision.Rejected rejected) {
                String why = rejected.reason().isEmpty() ? "" : ": " + rejected.reason();
                return new Verdict(SprintStage.REJECTED, "rejected by " + decision.by() + why);
            }
            return this;
        }
    }
}
