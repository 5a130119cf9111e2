package ai.disinto.factory.staff;

import ai.disinto.core.DisintoException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An agent was not hired, fired or changed. Before a plan is there, nothing was done; while it is applied, {@link #done}
 * says what was, and a new plan goes on from there.
 */
public final class StaffException extends DisintoException {
    private static final long serialVersionUID = 1L;

    /** Why it was not done. */
    public enum Reason {
        /** No agent has that name. */
        UNKNOWN_AGENT,
        /** The name cannot be one, is reserved, or collides with another. */
        NAME,
        /** The model service does not answer, or has not the model. */
        BACKEND,
        /** A role is not known, or has no formula that could be used. */
        FORMULA,
        /** The account at the forge cannot be the agent's. */
        ACCOUNT,
        /** The forge refused: what the administrator is signed in with does not suffice, or a repository is missing. */
        FORGE,
        /** A file of the factory has an error, or cannot be changed without loss. */
        FILE
    }

    /** Why it was not done. */
    private final Reason reason;

    /** What was done before. */
    private final transient List<StaffStep> done;

    /**
     * Makes an exception.
     *
     * @param reason why it was not done
     * @param message what was attempted, on what, what came back and what to do next
     * @param done the steps that were done before
     * @param cause what went wrong underneath, or {@code null}
     */
    public StaffException(Reason reason, String message, List<StaffStep> done, @Nullable Throwable cause) {
        super(Objects.requireNonNull(message, "message"), cause);
        this.reason = Objects.requireNonNull(reason, "reason");
        this.done = List.copyOf(Objects.requireNonNull(done, "done"));
    }

    /**
     * Answers why it was not done.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }

    /**
     * Answers what was done before it failed.
     *
     * @return the steps; none when a plan could not be made
     */
    @SuppressWarnings("NullAway") // a transient field is null after deserialization
    public List<StaffStep> done() {
        return done == null ? List.of() : done;
    }
}
