package ai.disinto.forge.work;

import ai.disinto.core.issue.IssueReadiness;
import ai.disinto.core.issue.IssueReference;
import ai.disinto.forge.model.Issue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** An open issue that is not to be worked on now, and why. Immutable; made by the library alone. */
public final class SkippedIssue {
    /** The first rule that keeps an issue out of the queue, in the order in which they are asked. */
    public enum Reason {
        /** It has a label that says that it is no work for a dev agent. */
        NOT_DEV_WORK,
        /** Somebody works on it: it is labelled {@code in-progress}. */
        IN_PROGRESS,
        /** It is labelled {@code blocked}. */
        BLOCKED,
        /** It is labelled {@code underspecified}. */
        UNDERSPECIFIED,
        /** Nobody put it into the queue: it is not labelled {@code backlog}. */
        NOT_QUEUED,
        /** Somebody is assigned to it. */
        ASSIGNED,
        /** It waits for open issues. */
        WAITING,
        /** It, or something it waits for, cannot be looked up or read: a person has to look. */
        UNKNOWN_DEPENDENCY,
        /** It waits for issues that wait for each other: a person has to cut the cycle. */
        CYCLE,
        /** The server has an open dependency of it on record, whatever its text says. */
        NATIVE_DEPENDENCY,
        /** Too many candidates before it had open native dependencies: the next look comes to it when they are fewer. */
        NOT_LOOKED_AT
    }

    private final Issue issue;
    private final Reason reason;
    private final String explanation;
    private final Optional<IssueReadiness> readiness;
    private final List<IssueReference> nativeBlockers;

    SkippedIssue(
            Issue issue,
            Reason reason,
            String explanation,
            Optional<IssueReadiness> readiness,
            List<IssueReference> nativeBlockers) {
        this.issue = issue;
        this.reason = reason;
        this.explanation = explanation;
        this.readiness = readiness;
        this.nativeBlockers = List.copyOf(nativeBlockers);
    }

    /** {@return the number of the issue} */
    public int number() {
        return issue.number();
    }

    /** {@return the issue as it was seen} */
    public Issue issue() {
        return issue;
    }

    /** {@return the first rule that keeps it out} */
    public Reason reason() {
        return reason;
    }

    /** {@return the reason in words, with the label, the assignee, or the issues that it waits for} */
    public String explanation() {
        return explanation;
    }

    /** {@return what it waits for by the bodies; empty if an earlier rule kept it out} */
    public Optional<IssueReadiness> readiness() {
        return readiness;
    }

    /**
     * Answers the issue at the end of the first chain of blockers.
     *
     * @return the one to work on, or to look at, first; empty for a cycle and for rules other than dependencies
     */
    public Optional<IssueReference> rootBlocker() {
        return readiness.flatMap(IssueReadiness::rootBlocker);
    }

    /** {@return the cycle that it takes part in or waits for; mostly empty} */
    public List<IssueReference> cycle() {
        return readiness.map(IssueReadiness::cycle).orElse(List.of());
    }

    /** {@return the open issues that the server has on record, if that is the reason} */
    public List<IssueReference> nativeBlockers() {
        return nativeBlockers;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SkippedIssue that
                && issue.equals(that.issue)
                && reason == that.reason
                && explanation.equals(that.explanation)
                && readiness.equals(that.readiness)
                && nativeBlockers.equals(that.nativeBlockers);
    }

    @Override
    public int hashCode() {
        return Objects.hash(issue, reason);
    }

    /** Answers number and reason. */
    @Override
    public String toString() {
        return "#" + number() + ": " + reason + ", " + explanation;
    }
}
