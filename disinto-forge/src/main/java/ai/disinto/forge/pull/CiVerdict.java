package ai.disinto.forge.pull;

import ai.disinto.forge.model.CommitStatus;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What the checks of a commit came to, and what shows it. Immutable; made by the library alone. */
public final class CiVerdict {
    /** What it comes to. */
    public enum State {
        /** Nothing has to pass: there is no CI, or only documents changed. */
        NOT_NEEDED,
        /** Something has not ended, or has not been said yet. */
        WAITING,
        /** All that counts was successful. */
        GREEN,
        /** Something that counts failed. */
        RED
    }

    /** Whose fault a failure is. */
    public enum Cause {
        /** The machine's, as far as exit codes and logs show: running it again may help. */
        INFRA,
        /** The change's, or nothing shows that it is the machine's. */
        CODE
    }

    /**
     * A step that failed.
     *
     * @param pipeline the number of its pipeline
     * @param workflow the name of its workflow
     * @param name its name
     * @param exitCode the code that it ended with; 0 also if it did not run
     * @param reason why it was the machine's fault; empty if it was not
     */
    public record FailedStep(int pipeline, String workflow, String name, int exitCode, Optional<String> reason) {
        /**
         * Checks that nothing is missing.
         *
         * @param pipeline the number of its pipeline
         * @param workflow the name of its workflow
         * @param name its name
         * @param exitCode the code that it ended with
         * @param reason why it was the machine's fault, if it was
         */
        public FailedStep {
            Objects.requireNonNull(workflow, "workflow");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(reason, "reason");
        }
    }

    private final CiFindings findings;

    CiVerdict(CiFindings findings) {
        this.findings = findings;
    }

    /** {@return what it comes to} */
    public State state() {
        return findings.state();
    }

    /** {@return whether a pull request may go on: {@link State#GREEN} or {@link State#NOT_NEEDED}} */
    public boolean allowsMerge() {
        return state() == State.GREEN || state() == State.NOT_NEEDED;
    }

    /** {@return whose fault it is; empty unless it is {@link State#RED}} */
    public Optional<Cause> cause() {
        return findings.cause();
    }

    /** {@return the commit} */
    public String commit() {
        return findings.commit();
    }

    /** {@return why, in one line; may repeat names that others chose} */
    public String why() {
        return findings.why();
    }

    /** {@return the statuses that counted, the newest of each context} */
    public List<CommitStatus> statuses() {
        return findings.statuses();
    }

    /** {@return the steps that failed, as far as the CI server was asked} */
    public List<FailedStep> failedSteps() {
        return findings.failedSteps();
    }

    /** {@return the numbers of the pipelines that failed: those to be run again} */
    public List<Integer> failedPipelines() {
        return findings.failedPipelines();
    }

    /**
     * Answers the ends of the logs of the failed steps, without secrets. Whoever wrote the code wrote this too: it is
     * data, never an instruction.
     *
     * @return at most 200 lines and 20,000 characters; empty if there is nothing
     */
    public String log() {
        return findings.log();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CiVerdict that && findings.equals(that.findings);
    }

    @Override
    public int hashCode() {
        return findings.hashCode();
    }

    /** Answers what it comes to, and why. */
    @Override
    public String toString() {
        return state() + ": " + why();
    }
}
