package ai.disinto.core.prerequisite;

import org.jspecify.annotations.Nullable;

/**
 * The statuses of all items and objectives, in one pass over the tree.
 *
 * <p>An item is satisfied when it is ticked, or when facts say that the last of its issues is closed. An issue is
 * satisfied when it is closed; where nothing is known about it, when every item that names it is satisfied or says that
 * it is closed, and every objective that names it is done.
 */
final class Evaluation {
    final TreeIndex index;
    private final Assumption assumption;

    final boolean[] satisfied;
    final PrerequisiteStatus[] itemStatus;
    final PrerequisiteStatus[] objectiveStatus;
    /** How many issues of an item are not closed. */
    final int[] unclosed;
    /** How many dependencies of an item are not satisfied. */
    final int[] waitingFor;
    /** Whether dependencies are all that stands in the way of an item. */
    final boolean[] waitsOnly;

    final int[] labelsOf;

    final boolean[] issueSatisfied;
    /** How many items and objectives still speak against an issue about which nothing is known. */
    final int[] unfinishedNames;
    /** How many dependencies on the forge an issue waits for. */
    final int[] forgeWaits;

    final int[] openItems;
    final int[] blockedItems;

    Evaluation(TreeIndex index, Assumption assumption) {
        this.index = index;
        this.assumption = assumption;
        int items = index.items.size();
        int issues = index.issues.size();
        this.satisfied = new boolean[items];
        this.itemStatus = new PrerequisiteStatus[items];
        this.objectiveStatus = new PrerequisiteStatus[index.objectives.size()];
        this.unclosed = new int[items];
        this.waitingFor = new int[items];
        this.waitsOnly = new boolean[items];
        this.labelsOf = new int[items];
        this.issueSatisfied = new boolean[issues];
        this.unfinishedNames = new int[issues];
        this.forgeWaits = new int[issues];
        this.openItems = new int[index.objectives.size()];
        this.blockedItems = new int[index.objectives.size()];
        satisfyItems();
        satisfyIssues();
        countWaits();
        judge();
    }

    static Evaluation of(TreeIndex index) {
        return new Evaluation(index, Assumption.NONE);
    }

    boolean isClosed(int issue) {
        return index.live[issue] == TreeIndex.CLOSED
                || assumption.closedIssues().get(issue);
    }

    /** Whether an objective has nothing left to do, or claims so without any items. */
    boolean isFinished(int objective) {
        Objective value = index.objectives.get(objective);
        if (value.items().isEmpty()) {
            StatusLine status = value.parts().status;
            return status != null && status.status().known().orElse(null) == PrerequisiteStatus.DONE;
        }
        return openItems[objective] == 0;
    }

    private void satisfyItems() {
        for (int item = 0; item < satisfied.length; item++) {
            boolean proven = false;
            for (int i = index.issuesOf.from(item); i < index.issuesOf.to(item); i++) {
                int issue = index.issuesOf.target(i);
                boolean closed = isClosed(issue);
                boolean believed = index.writtenClosed[i] && index.live[issue] == TreeIndex.UNKNOWN;
                unclosed[item] += closed || believed ? 0 : 1;
                proven |= closed;
            }
            satisfied[item] = index.ticked[item] || assumption.doneItems().get(item) || (proven && unclosed[item] == 0);
            openItems[index.objectiveOf[item]] += satisfied[item] ? 0 : 1;
        }
    }

    private void satisfyIssues() {
        for (int issue = 0; issue < issueSatisfied.length; issue++) {
            int from = index.namedBy.from(issue);
            int to = index.namedBy.to(issue);
            for (int i = from; i < to; i++) {
                int named = index.namedBy.target(i);
                unfinishedNames[issue] += (named & 1) == 1 || satisfied[named >> 1] ? 0 : 1;
            }
            for (int i = index.objectivesOf.from(issue); i < index.objectivesOf.to(issue); i++) {
                unfinishedNames[issue] += isFinished(index.objectivesOf.target(i)) ? 0 : 1;
            }
            boolean named = to > from || index.objectivesOf.count(issue) > 0;
            boolean believed = index.live[issue] == TreeIndex.UNKNOWN && named && unfinishedNames[issue] == 0;
            issueSatisfied[issue] = isClosed(issue) || believed;
        }
    }

    private void countWaits() {
        for (int issue = 0; issue < forgeWaits.length; issue++) {
            boolean settled = index.live[issue] == TreeIndex.CLOSED;
            for (int i = index.forgeDependencies.from(issue); !settled && i < index.forgeDependencies.to(issue); i++) {
                forgeWaits[issue] += issueSatisfied[index.forgeDependencies.target(i)] ? 0 : 1;
            }
        }
        for (int item = 0; item < waitingFor.length; item++) {
            for (int i = index.dependenciesOf.from(item); i < index.dependenciesOf.to(item); i++) {
                waitingFor[item] += issueSatisfied[index.dependenciesOf.target(i)] ? 0 : 1;
            }
            for (int i = index.issuesOf.from(item); i < index.issuesOf.to(item); i++) {
                waitingFor[item] += forgeWaits[index.issuesOf.target(i)] > 0 ? 1 : 0;
            }
        }
    }

    private void judge() {
        int[] busy = new int[objectiveStatus.length];
        for (int item = 0; item < itemStatus.length; item++) {
            PrerequisiteStatus status = statusOf(item);
            itemStatus[item] = status;
            int objective = index.objectiveOf[item];
            blockedItems[objective] += status == PrerequisiteStatus.BLOCKED ? 1 : 0;
            busy[objective] += status == PrerequisiteStatus.IN_PROGRESS ? 1 : 0;
        }
        for (int objective = 0; objective < objectiveStatus.length; objective++) {
            objectiveStatus[objective] = statusOf(objective, busy[objective] > 0);
        }
    }

    private PrerequisiteStatus statusOf(int objective, boolean busy) {
        if (index.objectives.get(objective).items().isEmpty()) {
            return PrerequisiteStatus.EMPTY;
        }
        if (openItems[objective] == 0) {
            return PrerequisiteStatus.DONE;
        }
        if (blockedItems[objective] > 0) {
            return PrerequisiteStatus.BLOCKED;
        }
        return busy ? PrerequisiteStatus.IN_PROGRESS : PrerequisiteStatus.READY;
    }

    private PrerequisiteStatus statusOf(int item) {
        if (satisfied[item]) {
            return PrerequisiteStatus.DONE;
        }
        int labels = index.facts.issues().isEmpty()
                ? index.writtenLabels[item]
                : labels(item, index.items.get(item).parts().annotation);
        labelsOf[item] = labels;
        if (index.waitsForHuman[item]) {
            return PrerequisiteStatus.BLOCKED;
        }
        if ((labels & Labels.IN_PROGRESS) != 0) {
            return PrerequisiteStatus.IN_PROGRESS;
        }
        boolean waits = waitingFor[item] > 0;
        boolean labelled = (labels & Labels.BLOCKED) != 0 && (waits || !assumption.lifts(item));
        boolean tooBig = (labels & Labels.VISION) != 0;
        waitsOnly[item] = waits && !tooBig;
        return waits || labelled || tooBig ? PrerequisiteStatus.BLOCKED : PrerequisiteStatus.READY;
    }

    /** The labels of an open item: of its issues as far as they are known, else as they are written. */
    private int labels(int item, @Nullable Annotation annotation) {
        if (annotation == null) {
            return 0;
        }
        int labels = 0;
        boolean written = index.issuesOf.count(item) == 0;
        for (int i = index.issuesOf.from(item); i < index.issuesOf.to(item); i++) {
            int issue = index.issuesOf.target(i);
            labels |= index.live[issue] == TreeIndex.OPEN ? index.liveLabels[issue] : 0;
            written |= index.live[issue] == TreeIndex.UNKNOWN;
        }
        if (!written) {
            return labels;
        }
        labels |= annotation.qualifierLabels() | annotation.wordLabels();
        for (ReferenceGroup group : annotation.groups()) {
            labels |= isUnknown(group) ? group.state().labels() : 0;
        }
        return labels;
    }

    private boolean isUnknown(ReferenceGroup group) {
        for (int i = 0; i < group.numbers().size(); i++) {
            if (!index.facts.issues().containsKey(group.numbers().get(i))) {
                return true;
            }
        }
        return false;
    }
}
