package ai.disinto.vault.action;

import java.util.Objects;
import java.util.Optional;

/**
 * The branches of the operations repository that the vault works with.
 *
 * @param main what is trusted: actions are merged here, and the policy is read from here
 * @param state what only the vault may push to: claims, results and the audit log
 * @param low the second base branch of route C, which low actions are merged into
 */
public record OpsBranches(String main, String state, String low) {
    private static final String REQUESTS = "vault/";

    /**
     * Checks that the names differ.
     *
     * @param main the trusted branch
     * @param state the vault's own branch
     * @param low the second base branch
     * @throws IllegalArgumentException if two of them are the same, or one lies among the branches of requests
     */
    public OpsBranches {
        requireFree(Objects.requireNonNull(main, "main"));
        requireFree(Objects.requireNonNull(state, "state"));
        requireFree(Objects.requireNonNull(low, "low"));
        if (main.equalsIgnoreCase(state) || main.equalsIgnoreCase(low) || state.equalsIgnoreCase(low)) {
            throw new IllegalArgumentException("the branches must differ: " + main + ", " + state + ", " + low);
        }
    }

    /**
     * Answers the usual names.
     *
     * @return {@code main}, {@code vault-state} and {@code vault-low}
     */
    public static OpsBranches standard() {
        return new OpsBranches("main", "vault-state", "vault-low");
    }

    /**
     * Answers the same with another trusted branch.
     *
     * @param name the primary branch of the repository
     * @return a copy
     */
    public OpsBranches withMain(String name) {
        return new OpsBranches(name, state, low);
    }

    /**
     * Answers the branch on which an action is asked for.
     *
     * @param id the action
     * @return {@code vault/<id>}
     */
    public String request(ActionId id) {
        return REQUESTS + Objects.requireNonNull(id, "id").value();
    }

    /**
     * Answers whether a branch lies where requests do, also if its name is none of an action.
     *
     * @param branch the name of a branch
     * @return whether it begins with {@code vault/}
     */
    public static boolean isRequest(String branch) {
        return Objects.requireNonNull(branch, "branch").startsWith(REQUESTS);
    }

    /**
     * Answers which action is asked for on a branch.
     *
     * @param branch the name of a branch
     * @return the action; empty if the branch is none of a request
     */
    public static Optional<ActionId> requested(String branch) {
        return isRequest(branch) ? ActionId.find(branch.substring(REQUESTS.length())) : Optional.empty();
    }

    private static void requireFree(String name) {
        if (name.isBlank() || name.equals("vault") || isRequest(name)) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" cannot be a branch of the vault: names in vault/ are those of requests");
        }
    }
}
