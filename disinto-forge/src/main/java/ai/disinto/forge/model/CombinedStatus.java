package ai.disinto.forge.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** What all services said about a commit, the newest word of each. Immutable. */
public final class CombinedStatus {
    private final List<CommitStatus> statuses;

    private CombinedStatus(List<CommitStatus> statuses) {
        this.statuses = statuses;
    }

    /**
     * Puts statuses together. Of each context the one with the highest id counts.
     *
     * @param statuses the statuses of one commit, in any order
     * @return what they come to
     */
    public static CombinedStatus of(Collection<CommitStatus> statuses) {
        Map<String, CommitStatus> newest = new TreeMap<>();
        Comparator<CommitStatus> order = Comparator.comparingLong(CommitStatus::id);
        for (CommitStatus each : Objects.requireNonNull(statuses, "statuses")) {
            newest.merge(each.context(), each, (one, other) -> order.compare(one, other) >= 0 ? one : other);
        }
        return new CombinedStatus(List.copyOf(newest.values()));
    }

    /** {@return the worst state of all; empty if nothing was said at all, which is not the same as pending} */
    public Optional<StatusState> state() {
        return StatusState.worst(statuses.stream().map(CommitStatus::state).toList());
    }

    /** {@return the newest status of each context, by context} */
    public List<CommitStatus> statuses() {
        return statuses;
    }

    /**
     * Looks for a context.
     *
     * @param context its name
     * @return its newest status, if there is one
     */
    public Optional<CommitStatus> find(String context) {
        Objects.requireNonNull(context, "context");
        return statuses.stream().filter(each -> each.context().equals(context)).findFirst();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CombinedStatus that && statuses.equals(that.statuses);
    }

    @Override
    public int hashCode() {
        return statuses.hashCode();
    }

    @Override
    public String toString() {
        return state().map(StatusState::word).orElse("nothing") + " of " + statuses;
    }
}
