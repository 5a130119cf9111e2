package ai.disinto.core.issue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Whether work on an issue can begin, by which rule, and the evidence for it. Immutable. */
public final class IssueReadiness {

    /** Why an issue is ready or not. The later ones outweigh the earlier ones. */
    public enum Rule {
        /** It is open, and everything it depends on is closed. */
        READY,
        /** There is nothing left to do. */
        CLOSED,
        /** It waits for open issues, and becomes ready when they are worked on. */
        WAITING,
        /** It, or something it waits for, cannot be looked up or read completely: a person has to look. */
        UNKNOWN,
        /** It waits for issues that wait for each other: a person has to cut the cycle. */
        CYCLE
    }

    private final IssueReference issue;
    private final Rule rule;
    private final List<IssueReference> openBlockers;
    private final List<IssueReference> unknownBlockers;
    private final Optional<IssueReference> suggestion;
    private final Optional<IssueReference> rootBlocker;
    private final List<IssueReference> cycle;

    IssueReadiness(IssueNode node) {
        Outlook outlook = node.outlook();
        this.issue = node.issue();
        this.rule = rule(node, outlook);
        this.openBlockers = node.open().stream().map(IssueNode::issue).toList();
        this.unknownBlockers = node.unknown();
        this.suggestion = node.open().stream()
                .filter(IssueNode::isReady)
                .map(IssueNode::issue)
                .findFirst();
        this.rootBlocker = outlook.ready().or(outlook::unknown).filter(root -> !root.equals(issue));
        this.cycle = outlook.cycle();
    }

    private static Rule rule(IssueNode node, Outlook outlook) {
        if (node.status() == IssueNode.Status.CLOSED) {
            return Rule.CLOSED;
        }
        if (!outlook.cycle().isEmpty()) {
            return Rule.CYCLE;
        }
        if (outlook.unknown().isPresent()) {
            return Rule.UNKNOWN;
        }
        return node.isReady() ? Rule.READY : Rule.WAITING;
    }

    /**
     * Answers which issue this is about.
     *
     * @return the issue
     */
    public IssueReference issue() {
        return issue;
    }

    /**
     * Answers whether work can begin.
     *
     * @return {@code true} for {@link Rule#READY} alone
     */
    public boolean isReady() {
        return rule == Rule.READY;
    }

    /**
     * Answers why.
     *
     * @return the rule that decided
     */
    public Rule rule() {
        return rule;
    }

    /**
     * Answers the open issues that it depends on itself.
     *
     * @return the issues in ascending order
     */
    public List<IssueReference> openBlockers() {
        return openBlockers;
    }

    /**
     * Answers the issues that it depends on itself and that could not be looked up.
     *
     * @return the issues in ascending order
     */
    public List<IssueReference> unknownBlockers() {
        return unknownBlockers;
    }

    /**
     * Answers what to work on instead.
     *
     * @return the first of {@link #openBlockers()} that is itself ready
     */
    public Optional<IssueReference> suggestion() {
        return suggestion;
    }

    /**
     * Answers the issue at the end of the first chain of blockers, at any depth: the one that is itself ready, or else
     * the one that is not known.
     *
     * @return the issue that has to move first; empty if there is none or every chain ends in a cycle
     */
    public Optional<IssueReference> rootBlocker() {
        return rootBlocker;
    }

    /**
     * Answers the first cycle that it takes part in or waits for.
     *
     * @return the issues from the lowest one of the cycle back to it, each waiting for the next; empty without a cycle
     */
    public List<IssueReference> cycle() {
        return cycle;
    }

    /**
     * Answers the result in words, for a log or a comment.
     *
     * @return one sentence without a full stop; of long lists it names the first ones
     */
    public String explanation() {
        return ReadinessWords.of(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IssueReadiness that
                && issue.equals(that.issue)
                && rule == that.rule
                && openBlockers.equals(that.openBlockers)
                && unknownBlockers.equals(that.unknownBlockers)
                && suggestion.equals(that.suggestion)
                && rootBlocker.equals(that.rootBlocker)
                && cycle.equals(that.cycle);
    }

    @Override
    public int hashCode() {
        return Objects.hash(issue, rule, openBlockers, unknownBlockers);
    }

    /** Answers the {@link #explanation()}. */
    @Override
    public String toString() {
        return explanation();
    }
}
