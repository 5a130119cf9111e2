package ai.disinto.forge.git;

import ai.disinto.core.DisintoException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Git could not do something in a clone, or with what a server sent. What a server refuses or does not answer is a
 * {@link ai.disinto.forge.ForgeException} instead. No text in it shows a secret that the client knows.
 */
public final class GitException extends DisintoException {
    private static final long serialVersionUID = 1L;

    /** What the caller can do something about. */
    public enum Reason {
        /** Somebody else has the clone open: wait, or use another one. */
        IN_USE("close it there first"),
        /** The clone is damaged, or is one of another repository: remove it, or put it right. */
        BROKEN_CLONE("remove the clone, or put it right by hand"),
        /** Changes that are not committed are in the way; nothing was changed. */
        LOCAL_CHANGES("commit or discard them first"),
        /** There is no such branch, tag, commit or file. */
        UNKNOWN_REVISION("check the name, or fetch first"),
        /** There is one of that name already, at another commit. */
        ALREADY_EXISTS("take another name, or remove the other one"),
        /** More was sent than is allowed. */
        TOO_LARGE("allow more by GitLimits, or clone less by Clones.shallow"),
        /** What was sent is no git, or was cut off. */
        PROTOCOL("check that the address is that of a Forgejo server"),
        /** The disk did not do what was asked. */
        STORAGE("see to the disk and the rights of the folder");

        private final String advice;

        Reason(String advice) {
            this.advice = advice;
        }
    }

    /** What went wrong. */
    private final Reason reason;

    /**
     * Makes the exception.
     *
     * @param reason what went wrong
     * @param problem what was attempted, on what and what came back, without secrets
     */
    public GitException(Reason reason, String problem) {
        this(reason, problem, null);
    }

    GitException(Reason reason, String problem, @Nullable Throwable cause) {
        super(
                Objects.requireNonNull(problem, "problem") + "; " + Objects.requireNonNull(reason, "reason").advice,
                cause);
        this.reason = reason;
    }

    /** {@return what went wrong} */
    public Reason reason() {
        return reason;
    }
}
