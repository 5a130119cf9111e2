package ai.disinto.vault.dispatch;

import java.util.Objects;
import java.util.OptionalInt;

/** What a person found out about a run of which the vault does not know how it ended. Immutable. */
public final class Release {
    private final OptionalInt exitCode;
    private final String who;
    private final String reason;

    private Release(OptionalInt exitCode, String who, String reason) {
        this.exitCode = exitCode;
        this.who = Objects.requireNonNull(who, "who");
        this.reason = Objects.requireNonNull(reason, "reason");
        if (who.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("who and reason must say something: they are kept in the audit log");
        }
    }

    /**
     * Says that it ran. It never runs again.
     *
     * @param exitCode how it ended; 0 is success
     * @param who who says so
     * @param reason how they know
     * @return the answer
     * @throws IllegalArgumentException if one of the texts is blank
     */
    public static Release ran(int exitCode, String who, String reason) {
        return new Release(OptionalInt.of(exitCode), who, reason);
    }

    /**
     * Says that it never ran, or that what it did was taken back. It may run again if it is still approved.
     *
     * @param who who says so
     * @param reason how they know
     * @return the answer
     * @throws IllegalArgumentException if one of the texts is blank
     */
    public static Release neverRan(String who, String reason) {
        return new Release(OptionalInt.empty(), who, reason);
    }

    /** {@return the exit code; empty if it never ran} */
    public OptionalInt exitCode() {
        return exitCode;
    }

    /** {@return who says so} */
    public String who() {
        return who;
    }

    /** {@return how they know} */
    public String reason() {
        return reason;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Release that
                && exitCode.equals(that.exitCode)
                && who.equals(that.who)
                && reason.equals(that.reason);
    }

    @Override
    public int hashCode() {
        return Objects.hash(exitCode, who, reason);
    }

    /** Answers all of it on one line. */
    @Override
    public String toString() {
        return (exitCode.isPresent() ? "ran, exit code " + exitCode.getAsInt() : "never ran") + ", says " + who + ": "
                + reason;
    }
}
