package ai.disinto.vault;

import ai.disinto.core.internal.secret.VisibleText;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What waits for whom, since when, and what it blocks.
 *
 * @param at when the report was made
 * @param pauses why nothing new runs; empty if nothing is paused
 * @param waiting what waits, the longest wait first; what has no date comes last
 */
public record VaultReport(Instant at, List<String> pauses, List<WaitingItem> waiting) {
    /**
     * Copies the lists.
     *
     * @param at when the report was made
     * @param pauses why nothing new runs
     * @param waiting what waits
     */
    public VaultReport {
        Objects.requireNonNull(at, "at");
        pauses = List.copyOf(Objects.requireNonNull(pauses, "pauses"));
        waiting = List.copyOf(Objects.requireNonNull(waiting, "waiting"));
    }

    /**
     * Answers what waits for a person.
     *
     * @param login the account
     * @return what the person can end the waiting of, in the order of the report
     */
    public List<WaitingItem> waitingFor(String login) {
        Objects.requireNonNull(login, "login");
        return waiting.stream()
                .filter(item ->
                        item.waitsFor().isEmpty() || item.waitsFor().stream().anyMatch(login::equalsIgnoreCase))
                .toList();
    }

    /**
     * Explains the report to a person.
     *
     * @return a line for each pause, and some for each thing that waits
     */
    public String explain() {
        StringBuilder out = new StringBuilder();
        pauses.forEach(
                pause -> out.append("paused by ").append(VisibleText.of(pause)).append('\n'));
        waiting.forEach(item -> out.append(item.explain(at)).append('\n'));
        return out.isEmpty() ? "nothing waits" : out.toString().stripTrailing();
    }
}
