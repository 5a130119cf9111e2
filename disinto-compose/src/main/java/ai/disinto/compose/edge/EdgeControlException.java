package ai.disinto.compose.edge;

import ai.disinto.core.DisintoException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The edge did not do what it was asked for. The reason says what the caller can do. */
public final class EdgeControlException extends DisintoException {
    private static final long serialVersionUID = 1L;

    /** Why not, and what to do about it. */
    public enum Reason {
        /** The allow list does not have the name. */
        NAME_NOT_APPROVED("name not approved", "ask the operator of the edge to allow the name"),
        /** The allow list has the name for another key. */
        KEY_NOT_ALLOWED(
                "pubkey does not match allowed key for this project",
                "use the key that the operator of the edge allowed, or ask for this one"),
        /** The name is registered with another key. */
        NAME_TAKEN(
                "name is registered with another key",
                "take another name, deregister with the old key first, or ask the operator of the edge to replace it"),
        /** There is no such project, or it has another key; which of them is not told. */
        DENIED("deregister denied", "give the name and the key that the project was registered with"),
        /** There is no such project. */
        UNKNOWN_PROJECT("project not found", "list the projects, and register this one"),
        /** All ports from 20000 to 29999 are taken. */
        NO_FREE_PORT("no free port", "deregister projects that are gone, and end their tunnels"),
        /** Others changed the registry all the time that there was to wait. */
        BUSY("edge is busy, try again", "try again later; look at who holds registry.lock if it stays so"),
        /** A file of the edge cannot be read or written. */
        STORAGE("edge storage failed, try again", "let this user write the file and its folder, and try again"),
        /** It is half done, and what was done could not be taken back. The name and its port stay reserved. */
        INCOMPLETE("edge operation incomplete, repeat it", "repeat it, or reconcile: both bring it to its end");

        private final String answer;
        private final String nextStep;

        Reason(String answer, String nextStep) {
            this.answer = answer;
            this.nextStep = nextStep;
        }

        /** What clients are told. */
        String answer() {
            return answer;
        }

        /** Whether it is the edge that has to be mended, not the request. */
        boolean isOfTheEdge() {
            return this == BUSY || this == STORAGE || this == INCOMPLETE;
        }
    }

    /** Why. */
    private final Reason reason;

    /**
     * Makes an exception.
     *
     * @param reason why
     * @param attempt what was attempted, on what, and what came back; without a full stop
     */
    public EdgeControlException(Reason reason, String attempt) {
        this(reason, attempt, null);
    }

    /**
     * Makes an exception with its cause.
     *
     * @param reason why
     * @param attempt what was attempted, on what, and what came back; without a full stop
     * @param cause what went wrong underneath, or {@code null}
     */
    public EdgeControlException(Reason reason, String attempt, @Nullable Throwable cause) {
        super(
                Objects.requireNonNull(attempt, "attempt") + ": " + Objects.requireNonNull(reason, "reason").nextStep,
                cause);
        this.reason = reason;
    }

    /**
     * Answers why.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }
}
