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
        String log) {}
