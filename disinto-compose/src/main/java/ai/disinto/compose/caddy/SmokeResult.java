package ai.disinto.compose.caddy;

import java.util.Objects;
import java.util.Optional;

/**
 * What one check of an edge found. Immutable; made by {@link EdgeSmoke}.
 *
 * <p>Texts show no password, no cookie, no code of a sign-in, and no invisible character of what a server answered.
 */
public final class SmokeResult {
    /** How a check ended. */
    public enum Outcome {
        /** The edge does what it should. */
        PASSED,
        /** It does not. */
        FAILED,
        /** The check had nothing to look at; {@link SmokeResult#answered()} says why. */
        SKIPPED
    }

    private final String name;
    private final Outcome outcome;
    private final String asked;
    private final String answered;
    private final Optional<Fault> fault;

    private SmokeResult(String name, Outcome outcome, String asked, String answered, Optional<Fault> fault) {
        this.name = name;
        this.outcome = outcome;
        this.asked = asked;
        this.answered = answered;
        this.fault = fault;
    }

    static SmokeResult passed(String name, String asked, String answered) {
        return new SmokeResult(name, Outcome.PASSED, asked, answered, Optional.empty());
    }

    static SmokeResult failed(String name, String asked, String answered, Fault fault) {
        return new SmokeResult(name, Outcome.FAILED, asked, answered, Optional.of(fault));
    }

    static SmokeResult skipped(String name, String reason) {
        return new SmokeResult(name, Outcome.SKIPPED, "", reason, Optional.empty());
    }

    /**
     * Answers which check it is.
     *
     * @return its name, such as {@code forge-login}
     */
    public String name() {
        return name;
    }

    /**
     * Answers how it ended.
     *
     * @return the outcome
     */
    public Outcome outcome() {
        return outcome;
    }

    /**
     * Answers what was asked last.
     *
     * @return the method and the address; empty if the check was skipped
     */
    public String asked() {
        return asked;
    }

    /**
     * Answers what came back.
     *
     * @return what the answer was, and for a failure what is wrong with it; for a check that was skipped the reason
     */
    public String answered() {
        return answered;
    }

    /**
     * Answers what to do about it.
     *
     * @return the next step of a check that failed, else empty
     */
    public Optional<String> nextStep() {
        return fault.map(Fault::nextStep);
    }

    Optional<Fault> fault() {
        return fault;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SmokeResult that
                && name.equals(that.name)
                && outcome == that.outcome
                && asked.equals(that.asked)
                && answered.equals(that.answered)
                && fault.equals(that.fault);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, outcome, asked, answered, fault);
    }

    /** Answers name, outcome and what came back. */
    @Override
    public String toString() {
        return name + " " + outcome + ": " + answered;
    }
}
