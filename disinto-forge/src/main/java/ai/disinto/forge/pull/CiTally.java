package ai.disinto.forge.pull;

import ai.disinto.forge.model.CommitStatus;
import ai.disinto.forge.model.StatusState;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What the statuses of a commit come to, of those that count. */
record CiTally(List<CommitStatus> counted, List<String> missing) {
    private static final Set<StatusState> FAILED = Set.of(StatusState.FAILURE, StatusState.ERROR, StatusState.WARNING);
    private static final Set<StatusState> OPEN = Set.of(StatusState.PENDING, StatusState.UNKNOWN);

    static CiTally of(List<CommitStatus> newest, RequiredContexts required) {
        return new CiTally(
                newest.stream()
                        .filter(status -> required.counts(status.context()))
                        .toList(),
                required.missing(newest.stream().map(CommitStatus::context).toList()));
    }

    /** A warning is none that the forge lets pass. */
    List<CommitStatus> failed() {
        return each(status -> FAILED.contains(status.state()));
    }

    List<CommitStatus> open() {
        return each(status -> OPEN.contains(status.state()));
    }

    /** Whether nothing is missing, open or failed. What was left out passes, unless nothing else was said. */
    boolean isPassed() {
        return missing.isEmpty()
                && failed().isEmpty()
                && open().isEmpty()
                && counted.stream().anyMatch(status -> status.state() == StatusState.SUCCESS);
    }

    /** What is not there yet. */
    String waitingFor() {
        if (!missing.isEmpty()) {
            return "nothing was said for " + CiText.names(missing);
        }
        if (!open().isEmpty()) {
            return CiText.names(open().stream().map(CommitStatus::context).toList()) + " has not ended";
        }
        return counted.isEmpty() ? "nothing was said about the commit" : "all checks were left out";
    }

    private List<CommitStatus> each(Predicate<CommitStatus> wanted) {
        return counted.stream().filter(wanted).toList();
    }
}
