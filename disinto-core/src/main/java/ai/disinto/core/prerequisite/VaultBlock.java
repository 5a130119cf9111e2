package ai.disinto.core.prerequisite;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An open item that waits for a human.
 *
 * @param objective the objective of the item
 * @param item the item
 * @param request the path of the request as the tree writes it; empty when it names none
 * @param state what became of the request
 */
public record VaultBlock(
        Objective objective, PrerequisiteItem item, Optional<String> request, VaultRequestState state) {

    /**
     * Takes the parts as they are.
     *
     * @param objective the objective of the item
     * @param item the item
     * @param request the path of the request as the tree writes it
     * @param state what became of the request
     */
    public VaultBlock {
        Objects.requireNonNull(objective, "objective");
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(state, "state");
    }

    /**
     * Answers whether the request is known to be there.
     *
     * @return {@code false} when it is missing, when nobody looked, or when the path leads out of the repository
     */
    public boolean requestExists() {
        return state.exists();
    }

    /**
     * Answers since when the item waits, as far as its line says so.
     *
     * @return the first date of the line, or empty
     */
    public Optional<LocalDate> since() {
        List<LocalDate> dates = item.dates();
        return dates.isEmpty() ? Optional.empty() : Optional.of(dates.get(0));
    }
}
