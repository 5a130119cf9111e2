package ai.disinto.vault.runner;

import java.time.Duration;
import java.util.Objects;
import java.util.OptionalInt;

/** How a run ended. Immutable. */
public final class RunOutcome {
    private final Kind kind;
    private final OptionalInt exitCode;
    private final String reason;

    private RunOutcome(Kind kind, OptionalInt exitCode, String reason) {
        this.kind = kind;
        this.exitCode = exitCode;
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    /** The ways in which a run ends. */
    public enum Kind {
        /** It ended by itself, and its exit code is known. */
        EXITED,
        /** It was ended at its timeout. */
        TIMED_OUT,
        /** It may have run, wholly or in part, or may be running still: a human must look. */
        UNCLEAR,
        /** It is certain that nothing ran. */
        NOT_STARTED
    }

    /**
     * Says that a run ended by itself.
     *
     * @param code the exit code; 0 is success
     * @return the outcome
     */
    public static RunOutcome exited(int code) {
        return new RunOutcome(Kind.EXITED, OptionalInt.of(code), code == 0 ? "it succeeded" : "it failed with " + code);
    }

    /**
     * Says that a run was ended because it took too long.
     *
     * @param limit the time that it had
     * @return the outcome
     */
    public static RunOutcome timedOut(Duration limit) {
        return new RunOutcome(
                Kind.TIMED_OUT,
                OptionalInt.empty(),
                "it was ended since it took longer than " + Objects.requireNonNull(limit, "limit"));
    }

    /**
     * Says that nobody knows how far a run came.
     *
     * @param reason what is known, for a person
     * @return the outcome
     */
    public static RunOutcome unclear(String reason) {
        return new RunOutcome(Kind.UNCLEAR, OptionalInt.empty(), reason);
    }

    /**
     * Says that nothing ran.
     *
     * @param reason why not, for a person
     * @return the outcome
     */
    public static RunOutcome notStarted(String reason) {
        return new RunOutcome(Kind.NOT_STARTED, OptionalInt.empty(), reason);
    }

    /**
     * Answers in which way it ended.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Answers the exit code.
     *
     * @return the code for {@link Kind#EXITED}, else empty
     */
    public OptionalInt exitCode() {
        return exitCode;
    }

    /**
     * Answers what happened, for a person.
     *
     * @return a text without secrets
     */
    public String reason() {
        return reason;
    }

    /**
     * Answers whether the action did what it should.
     *
     * @return {@code true} if it ended by itself with the exit code 0
     */
    public boolean isSuccess() {
        return exitCode.equals(OptionalInt.of(0));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RunOutcome that
                && kind == that.kind
                && exitCode.equals(that.exitCode)
                && reason.equals(that.reason);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, exitCode, reason);
    }

    /** Answers kind and reason. */
    @Override
    public String toString() {
        return kind + ": " + reason;
    }
}
