package ai.disinto.core.formula;

import ai.disinto.core.internal.graph.TopologicalOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The order that the steps of a formula need: a graph without cycles in which every need is a step. There are two
 * views of it. The declared one has the needs that the file states, so that steps may run at the same time. The
 * {@linkplain #sequential() sequential} one is for steps without needs to follow the step before them, which is what
 * their authors mean.
 */
public final class StepGraph {
    private final List<Step> steps;
    private final int[][] needs;
    private final BitSet silent;
    private final int[] order;
    private final Map<String, Integer> indexes = new HashMap<>();

    private StepGraph(List<Step> steps, int[][] needs, BitSet silent, int[] order) {
        this.steps = steps;
        this.needs = needs;
        this.silent = silent;
        this.order = order;
        for (int i = 0; i < steps.size(); i++) {
            indexes.put(steps.get(i).id(), i);
        }
    }

    /** The graph of steps with their needs by number, and which steps say nothing of needs; empty for a cycle. */
    static Optional<StepGraph> of(List<Step> steps, int[][] needs, BitSet silent) {
        int[] order = TopologicalOrder.of(needs);
        return order.length < steps.size()
                ? Optional.empty()
                : Optional.of(new StepGraph(List.copyOf(steps), needs, silent, order));
    }

    static StepGraph empty() {
        return new StepGraph(List.of(), new int[0][], new BitSet(), new int[0]);
    }

    /**
     * Answers the steps so that each stands behind everything it needs. Where the needs leave a choice, the step that
     * stands first in the file comes first.
     *
     * @return all steps
     */
    public List<Step> order() {
        return Arrays.stream(order).mapToObj(steps::get).toList();
    }

    /**
     * Answers the steps in groups that can run at the same time. A group needs only steps of the groups before it, and
     * every step is in the earliest group possible.
     *
     * @return the groups, each in the order of the file
     */
    public List<List<Step>> levels() {
        int[] level = new int[steps.size()];
        List<List<Step>> levels = new ArrayList<>();
        for (int index : order) {
            for (int need : needs[index]) {
                level[index] = Math.max(level[index], level[need] + 1);
            }
            if (level[index] == levels.size()) {
                levels.add(new ArrayList<>());
            }
        }
        for (int index = 0; index < level.length; index++) {
            levels.get(level[index]).add(steps.get(index));
        }
        return levels.stream().map(List::copyOf).toList();
    }

    /**
     * Answers the steps that a step needs directly, in this view.
     *
     * @param stepId the id of a step
     * @return the steps in the order of the file
     * @throws IllegalArgumentException if there is no such step
     */
    public List<Step> needs(String stepId) {
        return Arrays.stream(needs[index(stepId)]).sorted().mapToObj(steps::get).toList();
    }

    /**
     * Answers everything that must be complete before a step can begin, directly or through other steps.
     *
     * @param stepId the id of a step
     * @return the steps in the order of {@link #order()}, without the step itself
     * @throws IllegalArgumentException if there is no such step
     */
    public List<Step> prerequisites(String stepId) {
        int start = index(stepId);
        BitSet needed = new BitSet(steps.size());
        needed.set(start);
        List<Step> found = new ArrayList<>();
        for (int i = order.length - 1; i >= 0; i--) {
            if (needed.get(order[i])) {
                Arrays.stream(needs[order[i]]).forEach(needed::set);
            }
        }
        Arrays.stream(order)
                .filter(index -> index != start && needed.get(index))
                .forEach(i -> found.add(steps.get(i)));
        return List.copyOf(found);
    }

    /**
     * Answers the view in which a step without the key {@code needs} follows the step before it; {@code needs = []}
     * says that it does not. "Before" is by {@link #order()}, which is the order of the file unless a step needs one
     * that stands below it; so this view has no cycle either.
     *
     * @return the graph with the implied needs
     */
    public StepGraph sequential() {
        int[][] implied = needs.clone();
        for (int i = 1; i < order.length; i++) {
            if (silent.get(order[i])) {
                implied[order[i]] = new int[] {order[i - 1]};
            }
        }
        return new StepGraph(steps, implied, silent, order);
    }

    /** Whether a step says what it needs, if only that it needs nothing. */
    boolean declaresNeeds(String stepId) {
        return !silent.get(index(stepId));
    }

    private int index(String stepId) {
        Integer index = indexes.get(Objects.requireNonNull(stepId, "stepId"));
        if (index == null) {
            throw new IllegalArgumentException("there is no step \"" + stepId + "\", only " + indexes.keySet());
        }
        return index;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StepGraph that && steps.equals(that.steps) && Arrays.deepEquals(needs, that.needs);
    }

    @Override
    public int hashCode() {
        return 31 * steps.hashCode() + Arrays.deepHashCode(needs);
    }

    /** Answers the ids in order. */
    @Override
    public String toString() {
        return order().stream().map(Step::id).toList().toString();
    }
}
