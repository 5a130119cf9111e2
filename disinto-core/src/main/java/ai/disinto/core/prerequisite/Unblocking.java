package ai.disinto.core.prerequisite;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many objectives and items become ready when one item is done. Each item is tried out: its issues are closed, the
 * counters that this moves are followed, and everything is taken back. Items with the same single issue share a try, so
 * that all of them together cost one walk over the links. Items with several issues could walk over the same links
 * again and again; they may do so up to {@link #stepsLeft}, and count like the best of their issues from then on.
 */
final class Unblocking {
    private static final int STEPS_PER_LINK = 64;
    private static final int LEAST_STEPS = 1_000_000;
    private static final int[] NO_ISSUES = {};

    private final Evaluation today;
    private final TreeIndex index;
    private final Journal journal = new Journal();
    private final @Nullable Effect[] singles;
    private final Map<List<Integer>, Effect> effects = new HashMap<>();

    private final int[] closed;
    private final int[] satisfied;
    private final int[] settled;
    private final int[] issueSatisfied;
    private final int[] unclosed;
    private final int[] waitingFor;
    private final int[] forgeWaits;
    private final int[] unfinishedNames;
    private final int[] openItems;
    private final int[] blockedItems;
    private final int[] touched;
    private final IntQueue satisfiedIssues = new IntQueue();
    private final IntQueue touchedObjectives = new IntQueue();
    private int freed;
    private long steps;
    private long stepsLeft;

    /**
     * What a try comes to.
     *
     * @param objectives how many blocked objectives become ready
     * @param items how many blocked items become ready
     */
    record Effect(int objectives, int items) {
        static final Effect NONE = new Effect(0, 0);
    }

    Unblocking(Evaluation today) {
        this.today = today;
        this.index = today.index;
        int issues = index.issues.size();
        int items = index.items.size();
        this.singles = new @Nullable Effect[issues];
        this.closed = new int[issues];
        this.issueSatisfied = new int[issues];
        for (int issue = 0; issue < issues; issue++) {
            closed[issue] = today.isClosed(issue) ? 1 : 0;
            issueSatisfied[issue] = today.issueSatisfied[issue] ? 1 : 0;
        }
        this.satisfied = new int[items];
        this.settled = new int[items];
        for (int item = 0; item < items; item++) {
            satisfied[item] = today.satisfied[item] ? 1 : 0;
        }
        this.unclosed = today.unclosed.clone();
        this.waitingFor = today.waitingFor.clone();
        this.forgeWaits = today.forgeWaits.clone();
        this.unfinishedNames = today.unfinishedNames.clone();
        this.openItems = today.openItems.clone();
        this.blockedItems = today.blockedItems.clone();
        this.touched = new int[openItems.length];
        long size = (long) items + issues + openItems.length;
        this.stepsLeft = Math.max(LEAST_STEPS, STEPS_PER_LINK * size);
    }

    Effect of(int item) {
        int open = 0;
        int last = 0;
        for (int i = index.issuesOf.from(item); i < index.issuesOf.to(item); i++) {
            int issue = index.issuesOf.target(i);
            last = closed[issue] == 0 ? issue : last;
            open += closed[issue] == 0 ? 1 : 0;
        }
        return switch (open) {
            case 0 -> tryOut(NO_ISSUES, item);
            case 1 -> ofIssue(last);
            default -> ofIssues(item);
        };
    }

    private Effect ofIssues(int item) {
        int[] open = index.issuesOf
                .targets(item)
                .filter(issue -> closed[issue] == 0)
                .sorted()
                .toArray();
        List<Integer> key = Arrays.stream(open).boxed().toList();
        Effect known = effects.get(key);
        if (known == null) {
            known = stepsLeft <= 0 ? best(open) : tryOut(open, item);
            effects.put(key, known);
        }
        return known;
    }

    private Effect ofIssue(int issue) {
        Effect known = singles[issue];
        if (known == null) {
            known = tryOut(new int[] {issue}, -1);
            singles[issue] = known;
        }
        return known;
    }

    private Effect best(int[] issues) {
        Effect best = Effect.NONE;
        for (int issue : issues) {
            Effect single = ofIssue(issue);
            best = single.objectives() > best.objectives() ? single : best;
        }
        return best;
    }

    private Effect tryOut(int[] issues, int item) {
        freed = 0;
        steps = 0;
        touchedObjectives.clear();
        for (int issue : issues) {
            close(issue);
        }
        if (item >= 0 && satisfied[item] == 0) {
            satisfy(item);
        }
        while (!satisfiedIssues.isEmpty()) {
            announce(satisfiedIssues.poll());
        }
        Effect effect = new Effect(readyObjectives(), freed);
        stepsLeft -= issues.length > 1 ? steps + journal.size() : 0;
        journal.undo();
        return effect;
    }

    private int readyObjectives() {
        int ready = 0;
        while (!touchedObjectives.isEmpty()) {
            int objective = touchedObjectives.poll();
            boolean wasBlocked = today.objectiveStatus[objective] == PrerequisiteStatus.BLOCKED;
            ready += wasBlocked && blockedItems[objective] == 0 && openItems[objective] > 0 ? 1 : 0;
        }
        return ready;
    }

    private void close(int issue) {
        journal.set(closed, issue, 1);
        steps += index.namedBy.count(issue);
        satisfyIssue(issue);
        for (int i = index.namedBy.from(issue); i < index.namedBy.to(issue); i++) {
            int item = index.namedBy.target(i) >> 1;
            boolean believed = (index.namedBy.target(i) & 1) == 1 && index.live[issue] == TreeIndex.UNKNOWN;
            int left = believed ? unclosed[item] : journal.decrease(unclosed, item);
            if (left == 0 && satisfied[item] == 0) {
                satisfy(item);
            }
        }
    }

    private void satisfy(int item) {
        journal.set(satisfied, item, 1);
        steps += index.issuesOf.count(item);
        int objective = index.objectiveOf[item];
        touch(objective);
        if (settled[item] == 0 && today.itemStatus[item] == PrerequisiteStatus.BLOCKED) {
            journal.set(settled, item, 1);
            journal.decrease(blockedItems, objective);
        } else if (settled[item] == 1) {
            freed--;
        }
        for (int i = index.issuesOf.from(item); i < index.issuesOf.to(item); i++) {
            if (!index.writtenClosed[i]) {
                finishName(index.issuesOf.target(i));
            }
        }
        if (journal.decrease(openItems, objective) == 0) {
            index.issuesOfObjective.targets(objective).forEach(this::finishName);
        }
    }

    /** One item or objective less speaks against an issue. */
    private void finishName(int issue) {
        if (journal.decrease(unfinishedNames, issue) == 0 && index.live[issue] == TreeIndex.UNKNOWN) {
            satisfyIssue(issue);
        }
    }

    private void satisfyIssue(int issue) {
        if (issueSatisfied[issue] == 0) {
            journal.set(issueSatisfied, issue, 1);
            satisfiedIssues.add(issue);
        }
    }

    /** Tells everything that waits for an issue. */
    private void announce(int issue) {
        for (int i = index.neededBy.from(issue); i < index.neededBy.to(issue); i++) {
            waitLess(index.neededBy.target(i));
        }
        for (int i = index.forgeDependents.from(issue); i < index.forgeDependents.to(issue); i++) {
            int dependent = index.forgeDependents.target(i);
            if (index.live[dependent] != TreeIndex.CLOSED && journal.decrease(forgeWaits, dependent) == 0) {
                for (int j = index.namedBy.from(dependent); j < index.namedBy.to(dependent); j++) {
                    waitLess(index.namedBy.target(j) >> 1);
                }
            }
        }
    }

    private void waitLess(int item) {
        if (journal.decrease(waitingFor, item) == 0 && today.waitsOnly[item] && satisfied[item] == 0) {
            int objective = index.objectiveOf[item];
            touch(objective);
            journal.set(settled, item, 1);
            journal.decrease(blockedItems, objective);
            freed++;
        }
    }

    private void touch(int objective) {
        if (touched[objective] == 0) {
            journal.set(touched, objective, 1);
            touchedObjectives.add(objective);
        }
    }
}
