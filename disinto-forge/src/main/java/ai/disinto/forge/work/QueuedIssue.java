package ai.disinto.forge.work;

import ai.disinto.core.issue.IssueReadiness;
import ai.disinto.forge.model.Issue;

/** An issue that can be worked on now. Immutable; made by the library alone. */
public final class QueuedIssue {
    /** How soon it should be worked on. */
    public enum Tier {
        /** Before the rest of the backlog. */
        PRIORITY,
        /** In its turn. */
        BACKLOG
    }

    private final Issue issue;
    private final Tier tier;
    private final IssueReadiness readiness;

    QueuedIssue(Issue issue, Tier tier, IssueReadiness readiness) {
        this.issue = issue;
        this.tier = tier;
        this.readiness = readiness;
    }

    /** {@return the number of the issue} */
    public int number() {
        return issue.number();
    }

    /** {@return the issue as it was seen} */
    public Issue issue() {
        return issue;
    }

    /** {@return how soon it should be worked on} */
    public Tier tier() {
        return tier;
    }

    /** {@return that it waits for nothing, and why} */
    public IssueReadiness readiness() {
        return readiness;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof QueuedIssue that
                && issue.equals(that.issue)
                && tier == that.tier
                && readiness.equals(that.readiness);
    }

    @Override
    public int hashCode() {
        return issue.hashCode();
    }

    /** Answers number and tier, without the words of whoever filed it. */
    @Override
    public String toString() {
        return "#" + number() + " (" + tier + ")";
    }
}
