package ai.disinto.core.prerequisite;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Queue;

/** Walks from one thing to all that it waits for, nearest first; every item and issue is visited once. */
final class BlockerSearch {
    private final Evaluation evaluation;
    private final TreeIndex index;
    private final List<Blocker> found = new ArrayList<>();
    private final BitSet seenItems = new BitSet();
    private final BitSet seenIssues = new BitSet();
    private final BitSet seenObjectives = new BitSet();
    private final BitSet seenOnForge = new BitSet();
    private final Queue<Runnable> steps = new ArrayDeque<>();

    BlockerSearch(Evaluation evaluation) {
        this.evaluation = evaluation;
        this.index = evaluation.index;
    }

    Blockers ofObjective(int objective) {
        seenObjectives.set(objective);
        addItems(objective);
        return finish();
    }

    Blockers ofItem(int item) {
        if (!evaluation.satisfied[item]) {
            seenItems.set(item);
            addReasons(item);
        }
        return finish();
    }

    Blockers ofIssue(int number) {
        int issue = index.issues.find(number);
        if (issue >= 0 && !evaluation.issueSatisfied[issue]) {
            for (int i = index.namedBy.from(issue); i < index.namedBy.to(issue); i++) {
                int item = index.namedBy.target(i) >> 1;
                if (!evaluation.satisfied[item]) {
                    seenItems.set(item);
                    addReasons(item);
                }
            }
            addObjectives(issue);
            addForgeDependencies(issue);
        }
        return finish();
    }

    private Blockers finish() {
        List<Blocker> direct = List.copyOf(found);
        while (!steps.isEmpty()) {
            steps.remove().run();
        }
        return new Blockers(direct, found.subList(direct.size(), found.size()));
    }

    private void addItem(int item) {
        if (!evaluation.satisfied[item] && !seenItems.get(item)) {
            seenItems.set(item);
            found.add(Blocker.item(index.items.get(item)));
            steps.add(() -> addReasons(item));
        }
    }

    private void addItems(int objective) {
        for (PrerequisiteItem item : index.objectives.get(objective).items()) {
            addItem(item.ordinal());
        }
    }

    private void addReasons(int item) {
        PrerequisiteItem value = index.items.get(item);
        if (value.isBlockedOnVault()) {
            found.add(Blocker.of(Blocker.Kind.HUMAN, value));
        }
        int labels = evaluation.labelsOf[item];
        boolean busy = (labels & Labels.IN_PROGRESS) != 0;
        if (!busy && (labels & Labels.BLOCKED) != 0) {
            found.add(Blocker.of(Blocker.Kind.LABEL, value));
        }
        if (!busy && (labels & Labels.VISION) != 0) {
            found.add(Blocker.of(Blocker.Kind.DESIGN, value));
        }
        index.dependenciesOf.targets(item).forEach(this::addIssue);
        index.issuesOf
                .targets(item)
                .filter(issue -> evaluation.forgeWaits[issue] > 0)
                .forEach(this::addForgeDependencies);
    }

    private void addIssue(int issue) {
        if (!evaluation.issueSatisfied[issue] && !seenIssues.get(issue)) {
            seenIssues.set(issue);
            found.add(Blocker.issue(index.issues.issue(issue)));
            steps.add(() -> followIssue(issue));
        }
    }

    private void followIssue(int issue) {
        for (int i = index.namedBy.from(issue); i < index.namedBy.to(issue); i++) {
            addItem(index.namedBy.target(i) >> 1);
        }
        addObjectives(issue);
        addForgeDependencies(issue);
    }

    private void addObjectives(int issue) {
        for (int i = index.objectivesOf.from(issue); i < index.objectivesOf.to(issue); i++) {
            int objective = index.objectivesOf.target(i);
            if (!seenObjectives.get(objective)) {
                seenObjectives.set(objective);
                addItems(objective);
            }
        }
    }

    private void addForgeDependencies(int issue) {
        if (seenOnForge.get(issue)) {
            return;
        }
        seenOnForge.set(issue);
        for (int i = index.forgeDependencies.from(issue); i < index.forgeDependencies.to(issue); i++) {
            addIssue(index.forgeDependencies.target(i));
        }
    }
}
