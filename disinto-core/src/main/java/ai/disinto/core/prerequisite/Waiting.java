package ai.disinto.core.prerequisite;

import ai.disinto.core.internal.graph.Links;

/**
 * Who waits for whom as a graph. Nodes are issues, then items, then objectives: an issue waits for what the open items
 * that name it wait for, and for the items of an objective that names it, except for those that name it themselves.
 */
final class Waiting {
    private final Evaluation evaluation;
    private final TreeIndex index;
    private final Links.Builder links = new Links.Builder();
    private final int firstItem;
    private final int firstObjective;
    private final int[] ownedBy;

    private Waiting(Evaluation evaluation) {
        this.evaluation = evaluation;
        this.index = evaluation.index;
        this.firstItem = index.issues.size();
        this.firstObjective = firstItem + index.items.size();
        this.ownedBy = new int[firstItem];
    }

    static Links of(Evaluation evaluation) {
        Waiting waiting = new Waiting(evaluation);
        waiting.linkIssues();
        waiting.linkItems();
        waiting.linkObjectives();
        return waiting.links.build(waiting.firstObjective + waiting.index.objectives.size());
    }

    private void linkIssues() {
        for (int issue = 0; issue < firstItem; issue++) {
            if (evaluation.issueSatisfied[issue]) {
                continue;
            }
            for (int i = index.namedBy.from(issue); i < index.namedBy.to(issue); i++) {
                int item = index.namedBy.target(i) >> 1;
                if (!evaluation.satisfied[item] && index.dependenciesOf.count(item) > 0) {
                    links.add(issue, firstItem + item);
                }
            }
            for (int i = index.objectivesOf.from(issue); i < index.objectivesOf.to(issue); i++) {
                links.add(issue, firstObjective + index.objectivesOf.target(i));
            }
            for (int i = index.forgeDependencies.from(issue); i < index.forgeDependencies.to(issue); i++) {
                linkToIssue(issue, index.forgeDependencies.target(i));
            }
        }
    }

    private void linkItems() {
        for (int item = 0; item < index.items.size(); item++) {
            if (!evaluation.satisfied[item]) {
                int node = firstItem + item;
                index.dependenciesOf.targets(item).forEach(issue -> linkToIssue(node, issue));
            }
        }
    }

    private void linkObjectives() {
        for (int objective = 0; objective < index.objectives.size(); objective++) {
            if (index.issuesOfObjective.count(objective) == 0) {
                continue;
            }
            int owner = objective + 1;
            index.issuesOfObjective.targets(objective).forEach(issue -> ownedBy[issue] = owner);
            for (PrerequisiteItem item : index.objectives.get(objective).items()) {
                linkToItem(objective, item.ordinal());
            }
        }
    }

    private void linkToItem(int objective, int item) {
        if (evaluation.satisfied[item]) {
            return;
        }
        if (index.dependenciesOf.count(item) > 0) {
            links.add(firstObjective + objective, firstItem + item);
        }
        boolean itself = index.issuesOf.targets(item).anyMatch(issue -> ownedBy[issue] == objective + 1);
        if (!itself) {
            index.issuesOf.targets(item).forEach(issue -> linkToIssue(firstObjective + objective, issue));
        }
    }

    private void linkToIssue(int node, int issue) {
        if (!evaluation.issueSatisfied[issue]) {
            links.add(node, issue);
        }
    }
}
