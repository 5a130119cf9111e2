package ai.disinto.core.ops;

import ai.disinto.core.document.Diagnostic;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Why something is written into an operations repository. The intent, not the writer's role, decides which paths a
 * change may touch: bookkeeping flows, vault actions do not ride along.
 */
public enum OpsIntent {
    /** The prerequisite tree and shared knowledge. Knowledge may also be removed. */
    BOOKKEEPING,
    /** Dated measurements. */
    EVIDENCE,
    /** Sprint documents; they are never removed. */
    SPRINT,
    /** The portfolio and the resource inventory. */
    INVENTORY,
    /** One new or changed request to a human in {@code vault/pending/}. */
    VAULT_REQUEST,
    /** One new action in {@code vault/actions/}. */
    VAULT_ACTION,
    /** What the layout asks for and the repository lacks; nothing that is there is changed. */
    LAYOUT;

    /**
     * Answers the name for messages.
     *
     * @return the name in small letters, such as {@code vault action}
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /**
     * Answers whether a path belongs to this intent.
     *
     * @param path the path
     * @return {@code true} if some change of it can be meant
     */
    public boolean covers(OpsPath path) {
        Objects.requireNonNull(path, "path");
        return OpsLayout.standard().entries().stream()
                .anyMatch(entry -> entry.isWrittenFor(this) && entry.matches(path));
    }

    /**
     * Checks that every changed path belongs to this intent, and that no change does more than it may.
     *
     * @param changes what a commit or pull request changes; a renamed file is one deleted and one added
     * @return a reason for each change that must be refused, in the order of the changes; empty if the changes may be
     *     written
     */
    public List<Diagnostic> check(Collection<OpsChange> changes) {
        return new ChangeCheck(this).check(changes);
    }

    /**
     * Answers the intent whose paths a file belongs to.
     *
     * @param path the path of the file
     * @return the intent, or empty when only people and the dispatcher write there
     */
    public static Optional<OpsIntent> of(OpsPath path) {
        Objects.requireNonNull(path, "path");
        return OpsLayout.standard().entryFor(path).flatMap(OpsEntry::intent);
    }

    /**
     * Answers what the name of a branch promises: {@code vault/…} an action, {@code planner/…} bookkeeping, {@code
     * architect/…} a sprint.
     *
     * @param branch the name of the branch
     * @return the intent, or empty for other names
     */
    public static Optional<OpsIntent> ofBranch(String branch) {
        Objects.requireNonNull(branch, "branch");
        return switch (branch.substring(0, Math.max(0, branch.indexOf('/')))) {
            case "vault" -> Optional.of(VAULT_ACTION);
            case "planner" -> Optional.of(BOOKKEEPING);
            case "architect" -> Optional.of(SPRINT);
            default -> Optional.empty();
        };
    }
}
