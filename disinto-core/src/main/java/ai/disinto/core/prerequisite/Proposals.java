package ai.disinto.core.prerequisite;

import ai.disinto.core.issue.IssueState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Works out the edits that the facts call for, and why. */
final class Proposals {
    private final Evaluation evaluation;
    private final TreeIndex index;
    private final TreeEdit edit;
    private final Map<Integer, List<String>> reasons = new TreeMap<>();

    Proposals(Evaluation evaluation) {
        this.evaluation = evaluation;
        this.index = evaluation.index;
        this.edit = index.tree.edit();
    }

    ProposedChanges make(LocalDate today) {
        for (PrerequisiteItem item : index.items) {
            tick(item);
            restate(item);
        }
        Evaluation believed = Evaluation.of(new TreeIndex(index.tree, LiveFacts.none()));
        index.objectives.forEach(objective -> judge(objective, believed));
        if (!reasons.isEmpty()) {
            edit.updated(today);
        }
        List<ProposedChange> changes = new ArrayList<>();
        for (TreeEdit.Change change : edit.changes()) {
            List<String> why = reasons.getOrDefault(change.line(), List.of("the tree changes"));
            changes.add(new ProposedChange(change.line() + 1, change.before(), change.after(), String.join("; ", why)));
        }
        return new ProposedChanges(changes, edit.apply());
    }

    private void tick(PrerequisiteItem item) {
        if (!item.isDone() && evaluation.satisfied[item.ordinal()]) {
            edit.tick(item);
            explain(item.index(), "all its issues are closed");
        }
    }

    /** Replaces the state of each list whose issues have all changed in the same way. */
    private void restate(PrerequisiteItem item) {
        Annotation annotation = item.parts().annotation;
        List<ReferenceGroup> groups = annotation == null ? List.of() : annotation.groups();
        for (int from = 0; annotation != null && from < groups.size(); ) {
            int to = from + 1;
            while (to < groups.size()
                    && groups.get(to).list() == groups.get(from).list()) {
                to++;
            }
            restate(item, annotation, groups.subList(from, to));
            from = to;
        }
    }

    private void restate(PrerequisiteItem item, Annotation annotation, List<ReferenceGroup> list) {
        ReferenceGroup.WrittenState written = list.get(0).state();
        String words = "";
        boolean outdated = false;
        for (ReferenceGroup group : list) {
            for (int i = 0; i < group.numbers().size(); i++) {
                IssueState live = index.facts.issues().get(group.numbers().get(i));
                if (live == null || !(words.isEmpty() || words.equals(Labels.words(live)))) {
                    return;
                }
                words = Labels.words(live);
                int labels = written.labels() | annotation.qualifierLabels();
                outdated |= StaleSearch.differs(written.words(), labels, live);
            }
        }
        if (outdated) {
            edit.state(item, list.get(0).numbers().get(0), words);
            explain(item.index(), "the forge says " + words + ", not " + String.join("+", written.words()));
        }
    }

    private void judge(Objective objective, Evaluation believed) {
        StatusLine line = objective.parts().status;
        PrerequisiteStatus computed = evaluation.objectiveStatus[objective.ordinal()];
        PrerequisiteStatus before = believed.objectiveStatus[objective.ordinal()];
        PrerequisiteStatus written = line == null ? null : line.status().known().orElse(null);
        if (line != null && written != null && computed != before && computed != written) {
            edit.status(objective, computed, "");
            explain(line.line(), "its items come to " + computed.word() + ", not " + written.word());
        }
    }

    private void explain(int line, String reason) {
        reasons.computeIfAbsent(line, key -> new ArrayList<>(1)).add(reason);
    }
}
