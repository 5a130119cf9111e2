package ai.disinto.vault.doctor;

import java.util.Objects;
import java.util.Optional;

/** One change that a plan proposes. Immutable. */
public final class RemedyStep {
    private final Phase phase;
    private final String title;
    private final String call;
    private final Optional<Runnable> action;

    private RemedyStep(Phase phase, String title, String call, Optional<Runnable> action) {
        this.phase = phase;
        this.title = title;
        this.call = call;
        this.action = action;
    }

    /** What comes before what: whitelists keep only accounts that may write, and the state begins behind its rule. */
    enum Phase {
        LABELS,
        ACCESS,
        BRANCHES,
        PROTECTION,
        STATE,
        PEOPLE
    }

    static RemedyStep automatic(Phase phase, String title, String call, Runnable action) {
        return new RemedyStep(phase, title, call, Optional.of(action));
    }

    /** What nobody does but a human, or what this program has no rights for. */
    static RemedyStep human(Phase phase, String title, String call) {
        return new RemedyStep(phase, title, call, Optional.empty());
    }

    /**
     * Answers what is to be done.
     *
     * @return one line for a person
     */
    public String title() {
        return title;
    }

    /**
     * Answers how exactly.
     *
     * @return the call of the forge's API with what it is sent, or the setting to change
     */
    public String call() {
        return call;
    }

    /**
     * Answers whether a human must do it, since the doctor has no account that may, or it is a human's decision.
     *
     * @return {@code true} if applying the plan leaves it
     */
    public boolean isForHuman() {
        return action.isEmpty();
    }

    Phase phase() {
        return phase;
    }

    void run() {
        action.orElseThrow().run();
    }

    /** Compares what is done, and by whom. */
    @Override
    public boolean equals(Object other) {
        return other instanceof RemedyStep that
                && phase == that.phase
                && title.equals(that.title)
                && call.equals(that.call)
                && isForHuman() == that.isForHuman();
    }

    @Override
    public int hashCode() {
        return Objects.hash(phase, title, call, isForHuman());
    }

    /** Answers title and call. */
    @Override
    public String toString() {
        return (isForHuman() ? "a human: " : "") + title + "\n  " + call;
    }
}
