package ai.disinto.core.prerequisite;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/** Compares how things are with how they would be. */
final class Outcome {
    private Outcome() {}

    static WhatIf of(Evaluation today, Collection<PrerequisiteItem> done, Collection<Integer> closed) {
        BitSet items = new BitSet();
        BitSet issues = new BitSet();
        for (PrerequisiteItem item : done) {
            items.set(item.ordinal());
            today.index.issuesOf.targets(item.ordinal()).forEach(issues::set);
        }
        for (int issue : closed) {
            int id = today.index.issues.find(issue);
            if (id >= 0) {
                issues.set(id);
            }
        }
        return compare(today, new Evaluation(today.index, new Assumption(items, issues, today)));
    }

    private static WhatIf compare(Evaluation today, Evaluation then) {
        List<Objective> ready = new ArrayList<>();
        List<Objective> done = new ArrayList<>();
        for (Objective objective : today.index.objectives) {
            PrerequisiteStatus before = today.objectiveStatus[objective.ordinal()];
            PrerequisiteStatus after = then.objectiveStatus[objective.ordinal()];
            if (after == PrerequisiteStatus.DONE && before != PrerequisiteStatus.DONE) {
                done.add(objective);
            } else if (before == PrerequisiteStatus.BLOCKED && after != PrerequisiteStatus.BLOCKED) {
                ready.add(objective);
            }
        }
        List<PrerequisiteItem> items = today.index.items.stream()
                .filter(item -> today.itemStatus[item.ordinal()] == PrerequisiteStatus.BLOCKED)
                .filter(item -> then.itemStatus[item.ordinal()] == PrerequisiteStatus.READY)
                .toList();
        return new WhatIf(ready, done, items);
    }
}
