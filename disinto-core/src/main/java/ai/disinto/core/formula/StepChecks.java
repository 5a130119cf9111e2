package ai.disinto.core.formula;

import ai.disinto.core.formula.StepReader.PlacedStep;
import ai.disinto.core.internal.text.Problems;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes the graph of the steps, and reports what keeps them from being one. */
final class StepChecks {
    private static final int SHOWN = 12;

    private final List<PlacedStep> steps;
    private final Problems problems;
    private final Map<String, Integer> indexes = new HashMap<>();

    StepChecks(List<PlacedStep> steps, Problems problems) {
        this.steps = steps;
        this.problems = problems;
    }

    /** The graph, or empty when the steps form none and the reasons are reported. */
    Optional<StepGraph> graph() {
        for (int i = 0; i < steps.size(); i++) {
            index(i);
        }
        int[][] needs = new int[steps.size()][];
        BitSet silent = new BitSet(steps.size());
        for (int i = 0; i < needs.length; i++) {
            needs[i] = needs(i);
            silent.set(i, !steps.get(i).fields().has("needs"));
        }
        List<Step> values = steps.stream().map(PlacedStep::step).toList();
        Optional<StepGraph> graph = StepGraph.of(values, needs, silent);
        if (graph.isEmpty()) {
            StepCycles.of(needs).forEach(this::reportCycle);
        }
        return graph;
    }

    private void index(int index) {
        String id = id(index);
        Integer first = id.isEmpty() ? null : indexes.putIfAbsent(id, index);
        if (first != null) {
            problems.error(
                    "formula.duplicate-step",
                    steps.get(index).fields().location("id"),
                    "the id \"" + id + "\" is taken by the step on line "
                            + steps.get(first).fields().location("id").line(),
                    "give each step an id of its own");
        }
    }

    private int[] needs(int index) {
        List<String> ids = steps.get(index).step().needs();
        int[] needs = new int[ids.size()];
        BitSet taken = new BitSet();
        int count = 0;
        for (int i = 0; i < needs.length; i++) {
            Integer need = indexes.get(ids.get(i));
            if (need == null) {
                report(index, i, "formula.dangling-need", "is the id of no step", known());
            } else if (ids.get(i).equals(id(index))) {
                report(index, i, "formula.self-need", "needs itself", "remove it from needs");
            } else if (taken.get(need)) {
                warn(index, i, "formula.repeated-need", "is named twice", "name it once");
            } else {
                warnIfBelow(index, i, need);
                taken.set(need);
                needs[count++] = need;
            }
        }
        return Arrays.copyOf(needs, count);
    }

    private String known() {
        String ids = steps.stream().limit(SHOWN).map(each -> each.step().id()).collect(Collectors.joining(", "));
        return "the steps are " + ids + (steps.size() > SHOWN ? ", …" : "");
    }

    private void report(int index, int position, String code, String what, String hint) {
        problems.error(
                code, steps.get(index).fields().location("needs", position), message(index, position, what), hint);
    }

    private void warn(int index, int position, String code, String what, String hint) {
        problems.warning(
                code, steps.get(index).fields().location("needs", position), message(index, position, what), hint);
    }

    private String message(int index, int position, String what) {
        return "\"" + steps.get(index).step().needs().get(position) + "\" in needs of the step \"" + id(index) + "\" "
                + what;
    }

    /** Legal, but then the file does not read in the order of the work. */
    private void warnIfBelow(int index, int position, int need) {
        if (need > index) {
            warn(index, position, "formula.forward-need", "stands below it", "move the step that is needed up");
        }
    }

    private void reportCycle(int[] cycle) {
        String path = Arrays.stream(cycle).mapToObj(this::id).collect(Collectors.joining(" → "));
        PlacedStep first = steps.get(cycle[0]);
        int position = Math.max(0, first.step().needs().indexOf(id(cycle[1])));
        problems.error(
                "formula.need-cycle",
                first.fields().location("needs", position),
                "the steps need each other: " + path + " → " + id(cycle[0]),
                "remove one of these needs, so that one of the steps can begin");
    }

    private String id(int index) {
        return steps.get(index).step().id();
    }
}
