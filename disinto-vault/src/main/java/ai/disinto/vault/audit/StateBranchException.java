package ai.disinto.vault.audit;

import ai.disinto.core.DisintoException;
import java.util.Objects;

/**
 * The branch on which the vault keeps its claims, results and audit log cannot be relied on. Nothing runs until a person
 * has looked at it; the message says at what.
 */
public final class StateBranchException extends DisintoException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message what is wrong with which branch, and what to do
     */
    public StateBranchException(String message) {
        super(Objects.requireNonNull(message, "message"));
    }
}
