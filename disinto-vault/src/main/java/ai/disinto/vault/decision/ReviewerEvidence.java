package ai.disinto.vault.decision;

import ai.disinto.forge.model.Permission;
import java.util.Objects;
import java.util.Optional;

/**
 * What holds for a reviewer at the moment of the decision, whatever held when the review was given.
 *
 * @param login the account
 * @param permission what it may do with the repository; empty if that could not be read
 * @param account in which state the account is
 */
public record ReviewerEvidence(String login, Optional<Permission> permission, Account account) {
    /** The state of an account. */
    public enum Account {
        /** It can sign in. */
        ACTIVE,
        /** It cannot: it was never activated, or is blocked. */
        INACTIVE,
        /** There is none of that name any more. */
        GONE,
        /** The forge does not tell the one who asked. */
        UNKNOWN
    }

    /**
     * Checks for null.
     *
     * @param login the account
     * @param permission what it may do
     * @param account its state
     */
    public ReviewerEvidence {
        Objects.requireNonNull(login, "login");
        Objects.requireNonNull(permission, "permission");
        Objects.requireNonNull(account, "account");
    }
}
