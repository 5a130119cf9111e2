package ai.disinto.forge.pull;

import ai.disinto.forge.model.CommitStatus;
import java.util.List;
import java.util.Optional;

/** What was found about the checks of a commit. */
record CiFindings(
        String commit,
        CiVerdict.State state,
        Optional<CiVerdict.Cause> cause,
        String why,
        List<CommitStatus> statuses,
        List<CiVerdict.FailedStep> failedSteps,
        List<Integer> failedPipelines,
        String log) {
    static CiFindings of(String commit, CiVerdict.State state, String why, List<CommitStatus> statuses) {
        return new CiFindings(commit, state, Optional.empty(), why, statuses, List.of(), List.of(), "");
    }
}
