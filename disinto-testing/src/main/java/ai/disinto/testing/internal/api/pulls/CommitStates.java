package ai.disinto.testing.internal.api.pulls;

import ai.disinto.testing.internal.access.Glob;
import ai.disinto.testing.internal.store.CommitStatus;
import ai.disinto.testing.internal.store.Repository;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What statuses of a commit amount to. */
final class CommitStates {
    static final String SUCCESS = "success";

    private static final String PENDING = "pending";
    private static final List<String> WORST_FIRST = List.of("error", "failure", "warning", PENDING, SUCCESS, "skipped");

    private CommitStates() {}

    /** The newest of each context, oldest first. */
    static List<CommitStatus> latest(Repository repository, String sha) {
        Map<String, CommitStatus> latest = new LinkedHashMap<>();
        repository.statuses().stream()
                .filter(status -> status.sha().equals(sha))
                .forEach(status -> latest.put(status.context(), status));
        return latest.values().stream()
                .sorted(Comparator.comparingLong(CommitStatus::id))
                .toList();
    }

    /** The worst of them; empty text for none. */
    static String worst(List<CommitStatus> statuses) {
        String worst = "";
        for (CommitStatus status : statuses) {
            worst = worst.isEmpty() || noBetter(status.state(), worst) ? status.state() : worst;
        }
        return worst;
    }

    /** Whether all that a rule requires has succeeded; a rule that requires nothing in particular wants no failure. */
    static boolean pass(List<CommitStatus> statuses, List<String> required) {
        String state = SUCCESS;
        boolean matched = false;
        for (String pattern : required) {
            List<CommitStatus> found = statuses.stream()
                    .filter(status -> Glob.matches(pattern, status.context(), ""))
                    .toList();
            String worst = found.isEmpty() ? PENDING : worst(found);
            matched |= !found.isEmpty();
            state = noBetter(worst, state) ? worst : state;
        }
        boolean decided = matched || !state.equals(SUCCESS);
        return decided ? state.equals(SUCCESS) : worst(statuses).equals(SUCCESS);
    }

    private static boolean noBetter(String state, String other) {
        int rank = WORST_FIRST.indexOf(state);
        int than = WORST_FIRST.indexOf(other);
        return rank >= 0 && than >= 0 && rank <= than;
    }
}
