package ai.disinto.vault;

import ai.disinto.vault.action.ActionId;
import ai.disinto.vault.action.ActionResult;
import ai.disinto.vault.action.ItemState;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How far an action has come.
 *
 * @param id the action
 * @param state its state
 * @param pull the number of the pull request that asks for it, if there is one
 * @param labels what is stuck to that pull request
 * @param result how it ended, once it did
 * @param reason why it is in that state, for a person
 */
public record ItemStatus(
        ActionId id,
        ItemState state,
        OptionalInt pull,
        Set<String> labels,
        Optional<ActionResult> result,
        String reason) {
    /**
     * Copies the labels.
     *
     * @param id the action
     * @param state its state
     * @param pull the number of its pull request
     * @param labels what is stuck to that
     * @param result how it ended
     * @param reason why it is in that state
     */
    public ItemStatus {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(pull, "pull");
        labels = Set.copyOf(Objects.requireNonNull(labels, "labels"));
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(reason, "reason");
    }

    static ItemStatus of(ActionId id, ItemState state, String reason) {
        return new ItemStatus(id, state, OptionalInt.empty(), Set.of(), Optional.empty(), reason);
    }

    /**
     * Explains the state to a person.
     *
     * @return a line, and more if the reason has some
     */
    public String explain() {
        return id + " is " + state.word() + (pull.isPresent() ? " in #" + pull.getAsInt() : "") + ": " + reason;
    }
}
