package ai.disinto.core.prerequisite;

import ai.disinto.core.internal.graph.Links;
import ai.disinto.core.issue.IssueState;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The links of a tree, and beside them what the facts say about its issues. */
final class TreeIndex {
    static final int UNKNOWN = 0;
    static final int OPEN = 1;
    static final int CLOSED = 2;

    final PrerequisiteTree tree;
    final LiveFacts facts;
    final List<Objective> objectives;
    final List<PrerequisiteItem> items;
    final IssueTable issues;
    final int[] objectiveOf;
    final boolean[] ticked;
    final boolean[] waitsForHuman;
    final int[] writtenLabels;
    final Links issuesOf;
    final boolean[] writtenClosed;
    final Links dependenciesOf;
    final Links issuesOfObjective;
    final Links namedBy;
    final Links neededBy;
    final Links objectivesOf;
    final Links forgeDependencies;
    final Links forgeDependents;
    /** What is known about each issue: {@link #UNKNOWN}, {@link #OPEN} or {@link #CLOSED}. */
    final int[] live;
    /** The labels that the facts give to each open issue, as {@link Labels}. */
    final int[] liveLabels;

    TreeIndex(PrerequisiteTree tree, LiveFacts facts) {
        TreeLinks links = tree.links();
        this.tree = tree;
        this.facts = facts;
        this.objectives = tree.objectives();
        this.items = tree.items();
        this.objectiveOf = links.objectiveOf;
        this.ticked = links.ticked;
        this.waitsForHuman = links.waitsForHuman;
        this.writtenLabels = links.writtenLabels;
        this.issuesOf = links.issuesOf;
        this.writtenClosed = links.writtenClosed;
        this.dependenciesOf = links.dependenciesOf;
        this.issuesOfObjective = links.issuesOfObjective;
        this.namedBy = links.namedBy;
        this.neededBy = links.neededBy;
        this.objectivesOf = links.objectivesOf;
        this.issues = facts.dependencies().isEmpty() ? links.issues : links.issues.with(issuesOf(facts));
        Links.Builder forge = new Links.Builder();
        Links.Builder backwards = new Links.Builder();
        facts.dependencies()
                .forEach((issue, waitsFor) -> waitsFor.forEach(other -> {
                    forge.add(issues.find(issue), issues.find(other));
                    backwards.add(issues.find(other), issues.find(issue));
                }));
        this.forgeDependencies = forge.build(issues.size());
        this.forgeDependents = backwards.build(issues.size());
        this.live = new int[issues.size()];
        this.liveLabels = new int[issues.size()];
        if (!facts.issues().isEmpty()) {
            readStates();
        }
    }

    private static int[] issuesOf(LiveFacts facts) {
        return facts.dependencies().entrySet().stream()
                .flatMapToInt(entry -> IntStream.concat(
                        IntStream.of(entry.getKey()),
                        Stream.of(entry.getValue()).flatMap(List::stream).mapToInt(Integer::intValue)))
                .toArray();
    }

    private void readStates() {
        for (int i = 0; i < live.length; i++) {
            IssueState state = facts.issues().get(issues.issue(i));
            if (state != null) {
                live[i] = state.isOpen() ? OPEN : CLOSED;
                liveLabels[i] = Labels.of(state);
            }
        }
    }
}
