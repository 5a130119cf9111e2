package ai.disinto.core.prerequisite;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts the open items of a tree in constraint order. */
final class Ranking {
    private final Evaluation evaluation;
    private final TreeIndex index;
    private final int[] milestones;

    private Ranking(Evaluation evaluation) {
        this.evaluation = evaluation;
        this.index = evaluation.index;
        this.milestones = new int[index.objectives.size()];
        Map<String, Integer> order = new HashMap<>();
        for (int i = 0; i < milestones.length; i++) {
            String milestone = index.objectives.get(i).milestone().orElse("");
            milestones[i] = order.computeIfAbsent(milestone, ignored -> order.size());
        }
    }

    static List<RankedItem> of(Evaluation evaluation) {
        return new Ranking(evaluation).rank();
    }

    private List<RankedItem> rank() {
        Unblocking unblocking = new Unblocking(evaluation);
        List<RankedItem> ranked = new ArrayList<>();
        for (int item = 0; item < evaluation.satisfied.length; item++) {
            if (!evaluation.satisfied[item]) {
                Unblocking.Effect effect = unblocking.of(item);
                ranked.add(new RankedItem(
                        index.objectives.get(index.objectiveOf[item]),
                        index.items.get(item),
                        effect.objectives(),
                        effect.items()));
            }
        }
        ranked.sort(this::compare);
        return Collections.unmodifiableList(ranked);
    }

    private int compare(RankedItem left, RankedItem right) {
        int order = Integer.compare(right.unblocks(), left.unblocks());
        order = order != 0 ? order : Integer.compare(right.unblockedItems(), left.unblockedItems());
        order = order != 0 ? order : Integer.compare(milestone(left), milestone(right));
        order = order != 0 ? order : Integer.compare(number(left), number(right));
        return order != 0
                ? order
                : Integer.compare(left.item().ordinal(), right.item().ordinal());
    }

    private int milestone(RankedItem ranked) {
        return milestones[ranked.objective().ordinal()];
    }

    private static int number(RankedItem ranked) {
        Annotation annotation = ranked.item().parts().annotation;
        return annotation == null ? Integer.MAX_VALUE : annotation.smallestIssue();
    }
}
