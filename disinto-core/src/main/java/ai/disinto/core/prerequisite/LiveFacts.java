package ai.disinto.core.prerequisite;

import ai.disinto.core.issue.IssueState;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is known today beside the text of a tree. Issue numbers are those of one repository: the caller takes care that
 * tree and facts speak of the same one. Immutable, as far as the given {@link VaultRequests} is.
 */
public final class LiveFacts {
    private static final LiveFacts NONE = new LiveFacts(Map.of(), Map.of(), path -> VaultRequestState.UNKNOWN);

    private final Map<Integer, IssueState> issues;
    private final Map<Integer, List<Integer>> dependencies;
    private final VaultRequests requests;

    private LiveFacts(
            Map<Integer, IssueState> issues, Map<Integer, List<Integer>> dependencies, VaultRequests requests) {
        this.issues = issues;
        this.dependencies = dependencies;
        this.requests = requests;
    }

    /**
     * Answers that nothing is known: the text is believed, requests are {@link VaultRequestState#UNKNOWN}.
     *
     * @return no facts
     */
    public static LiveFacts none() {
        return NONE;
    }

    /**
     * Adds the states of issues. Where one is known, the words of the tree about that issue count no more.
     *
     * @param states the states; the last one of an issue counts
     * @return these facts with the states
     */
    public LiveFacts withIssues(Collection<IssueState> states) {
        Map<Integer, IssueState> all = new HashMap<>(issues);
        Objects.requireNonNull(states, "states").forEach(state -> all.put(state.number(), state));
        return new LiveFacts(Map.copyOf(all), dependencies, requests);
    }

    /**
     * Replaces the dependencies that the forge knows; they count beside those of the tree.
     *
     * @param changed from an issue to the issues it waits for
     * @return these facts with the dependencies
     * @throws IllegalArgumentException if a number is less than 1
     */
    public LiveFacts withDependencies(Map<Integer, List<Integer>> changed) {
        Map<Integer, List<Integer>> copy = new HashMap<>();
        Objects.requireNonNull(changed, "changed").forEach((issue, waitsFor) -> {
            checkNumber(issue);
            waitsFor.forEach(LiveFacts::checkNumber);
            copy.put(issue, List.copyOf(waitsFor));
        });
        return new LiveFacts(issues, Map.copyOf(copy), requests);
    }

    /**
     * Replaces what knows the requests to humans.
     *
     * @param changed the source of their states
     * @return these facts with the requests
     */
    public LiveFacts withRequests(VaultRequests changed) {
        return new LiveFacts(issues, dependencies, Objects.requireNonNull(changed, "changed"));
    }

    Map<Integer, IssueState> issues() {
        return issues;
    }

    Map<Integer, List<Integer>> dependencies() {
        return dependencies;
    }

    VaultRequestState state(String path) {
        return VaultMark.isSafe(path)
                ? Objects.requireNonNull(requests.state(path), "state of a request")
                : VaultRequestState.UNKNOWN;
    }

    private static void checkNumber(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("an issue number counts from 1, got " + number);
        }
    }

    /** Answers how much is known, not what. */
    @Override
    public String toString() {
        return "LiveFacts[" + issues.size() + " issues, " + dependencies.size() + " with dependencies]";
    }
}
