package ai.disinto.core.prerequisite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The open items of a tree in constraint order. */
final class Ranking {
    private final TreeIndex index;
    private final int[] unblocks;
    private final int[] unblockedItems;
    private final int[] order;

    private Ranking(Evaluation evaluation) {
        this.index = evaluation.index;
        int items = index.items.size();
        this.unblocks = new int[items];
        this.unblockedItems = new int[items];
        int[] open = IntStream.range(0, items)
                .filter(item -> !evaluation.satisfied[item])
                .toArray();
        Unblocking unblocking = new Unblocking(evaluation);
        for (int item : open) {
            Unblocking.Effect effect = unblocking.of(item);
            unblocks[item] = effect.objectives();
            unblockedItems[item] = effect.items();
        }
        StableOrder sorted = new StableOrder(open);
        sorted.by(smallestIssues());
        sorted.by(milestones());
        sorted.byGreatest(unblockedItems);
        sorted.byGreatest(unblocks);
        this.order = sorted.numbers();
    }

    static Ranking of(Evaluation evaluation) {
        return new Ranking(evaluation);
    }

    /** The items that are wanted. */
    List<RankedItem> where(IntPredicate wanted) {
        List<RankedItem> ranked = new ArrayList<>();
        for (int item : order) {
            if (wanted.test(item)) {
                ranked.add(new RankedItem(
                        index.objectives.get(index.objectiveOf[item]),
                        index.items.get(item),
                        unblocks[item],
                        unblockedItems[item]));
            }
        }
        return Collections.unmodifiableList(ranked);
    }

    /** The milestone of each item by its place in the tree. */
    private int[] milestones() {
        Map<String, Integer> places = new HashMap<>();
        int[] ofObjective = index.objectives.stream()
                .map(objective -> objective.milestone().orElse(""))
                .mapToInt(milestone -> places.computeIfAbsent(milestone, ignored -> places.size()))
                .toArray();
        return Arrays.stream(index.objectiveOf)
                .map(objective -> ofObjective[objective])
                .toArray();
    }

    /** The smallest issue of each item by its place among all issues; behind all of them for an item without one. */
    private int[] smallestIssues() {
        int[] smallest = new int[index.items.size()];
        Arrays.fill(smallest, index.issues.size());
        for (int item = 0; item < smallest.length; item++) {
            for (int i = index.issuesOf.from(item); i < index.issuesOf.to(item); i++) {
                smallest[item] = Math.min(smallest[item], index.issuesOf.target(i));
            }
        }
        return smallest;
    }
}
