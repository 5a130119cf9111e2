package ai.disinto.core.prerequisite;

import ai.disinto.core.internal.graph.Links;
import java.util.Arrays;

/** A tree as numbered items, objectives and issues, with the links between them; the same for every analysis. */
final class TreeLinks {
    final IssueTable issues;
    final int[] objectiveOf;
    final boolean[] ticked;
    final boolean[] waitsForHuman;
    /** The labels that each item writes, as {@link Labels}. */
    final int[] writtenLabels;
    /** From an item to its issues. */
    final Links issuesOf;
    /** Whether the item says that the issue is closed, for each position of {@link #issuesOf}. */
    final boolean[] writtenClosed;

    final Links dependenciesOf;
    final Links issuesOfObjective;
    /** From an issue to {@code item * 2}, plus 1 where the item says that the issue is closed. */
    final Links namedBy;

    final Links neededBy;
    final Links objectivesOf;

    private TreeLinks(Builder read) {
        this.issues = IssueTable.of(read.issues, read.dependencies, read.objectiveIssues);
        this.objectiveOf = Arrays.copyOf(read.objectiveOf, read.items);
        this.ticked = Arrays.copyOf(read.ticked, read.items);
        this.waitsForHuman = Arrays.copyOf(read.waitsForHuman, read.items);
        this.writtenLabels = Arrays.copyOf(read.labels, read.items);
        this.issuesOf = read.issues.retarget(issues::find).build(read.items);
        this.writtenClosed = Arrays.copyOf(read.closed, read.issues.size());
        this.dependenciesOf = read.dependencies.retarget(issues::find).build(read.items);
        this.issuesOfObjective = read.objectiveIssues.retarget(issues::find).build(read.objectives);
        Links.Builder names = new Links.Builder();
        for (int item = 0; item < read.items; item++) {
            for (int i = issuesOf.from(item); i < issuesOf.to(item); i++) {
                names.add(issuesOf.target(i), item * 2 + (writtenClosed[i] ? 1 : 0));
            }
        }
        this.namedBy = names.build(issues.size());
        this.neededBy = dependenciesOf.reversed(read.items, issues.size());
        this.objectivesOf = issuesOfObjective.reversed(read.objectives, issues.size());
    }

    /** Whether no item and no objective stands for an issue. */
    boolean isUnnamed(int issue) {
        return namedBy.count(issue) == 0 && objectivesOf.count(issue) == 0;
    }

    /** Takes objectives and items in the order of the tree. */
    static final class Builder {
        private final Links.Builder issues = new Links.Builder();
        private final Links.Builder dependencies = new Links.Builder();
        private final Links.Builder objectiveIssues = new Links.Builder();
        private boolean[] closed = new boolean[16];
        private int[] objectiveOf = new int[16];
        private boolean[] ticked = new boolean[16];
        private boolean[] waitsForHuman = new boolean[16];
        private int[] labels = new int[16];
        private int items;
        private int objectives;

        void addObjective(IssueNumbers numbers) {
            for (int i = 0; i < numbers.size(); i++) {
                objectiveIssues.add(objectives, numbers.get(i));
            }
            objectives++;
        }

        /** Adds an item to the objective that was added last. */
        void addItem(PrerequisiteItem item) {
            if (items == objectiveOf.length) {
                objectiveOf = Arrays.copyOf(objectiveOf, items * 2);
                ticked = Arrays.copyOf(ticked, items * 2);
                waitsForHuman = Arrays.copyOf(waitsForHuman, items * 2);
                labels = Arrays.copyOf(labels, items * 2);
            }
            objectiveOf[items] = objectives - 1;
            ticked[items] = item.isDone();
            waitsForHuman[items] = item.isBlockedOnVault();
            Annotation annotation = item.parts().annotation;
            if (annotation != null) {
                labels[items] = annotation.labels();
                addIssues(annotation);
                for (int i = 0; i < annotation.dependencies().size(); i++) {
                    dependencies.add(items, annotation.dependencies().get(i));
                }
            }
            items++;
        }

        /** Adds each issue with the state of the first group that names it. */
        private void addIssues(Annotation annotation) {
            boolean several = annotation.groups().size() > 1;
            IssueNumbers seen = several ? new IssueNumbers() : IssueNumbers.NONE;
            for (ReferenceGroup group : annotation.groups()) {
                int first = issues.size();
                for (int i = 0; i < group.numbers().size(); i++) {
                    int number = group.numbers().get(i);
                    if (!several || seen.add(number)) {
                        issues.add(items, number);
                    }
                }
                closed = issues.size() > closed.length ? Arrays.copyOf(closed, issues.size() * 2) : closed;
                Arrays.fill(closed, first, issues.size(), (group.state().labels() & Labels.CLOSED) != 0);
            }
        }

        TreeLinks build() {
            return new TreeLinks(this);
        }
    }
}
