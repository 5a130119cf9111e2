package ai.disinto.vault.dispatch;

import ai.disinto.vault.route.RequestProgress;
import java.util.List;
import java.util.Objects;

/**
 * What a pass did.
 *
 * @param commit the commit of the trusted branch that it read
 * @param pauses why nothing new ran; empty if nothing is paused
 * @param requests how far each open request got
 * @param doneBefore how many actions had their result already
 * @param actions what it did with the others, in the order of their files
 */
public record PassReport(
        String commit,
        List<String> pauses,
        List<RequestProgress> requests,
        int doneBefore,
        List<DispatchedAction> actions) {
    /**
     * Copies the lists.
     *
     * @param commit the commit that it read
     * @param pauses why nothing new ran
     * @param requests how far each open request got
     * @param doneBefore how many actions had their result already
     * @param actions what it did with the others
     */
    public PassReport {
        Objects.requireNonNull(commit, "commit");
        pauses = List.copyOf(Objects.requireNonNull(pauses, "pauses"));
        requests = List.copyOf(Objects.requireNonNull(requests, "requests"));
        actions = List.copyOf(Objects.requireNonNull(actions, "actions"));
    }

    /**
     * Answers the actions with some outcome.
     *
     * @param outcome the outcome
     * @return the actions, in the order of their files
     */
    public List<DispatchedAction> with(DispatchOutcome outcome) {
        Objects.requireNonNull(outcome, "outcome");
        return actions.stream().filter(action -> action.outcome() == outcome).toList();
    }

    /**
     * Explains the pass to a person.
     *
     * @return a line about the pass, one for each pause and each open request, and some for each action
     */
    public String explain() {
        StringBuilder out = new StringBuilder("pass over commit " + commit + ", " + doneBefore + " done before");
        pauses.forEach(pause -> out.append("\npaused by ").append(pause));
        requests.forEach(request -> out.append('\n').append(request));
        actions.forEach(action -> out.append('\n').append(action));
        return out.toString();
    }
}
