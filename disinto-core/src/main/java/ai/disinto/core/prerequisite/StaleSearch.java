package ai.disinto.core.prerequisite;

import ai.disinto.core.issue.IssueState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds items whose line is behind what is known about their issues. */
final class StaleSearch {
    private final Evaluation evaluation;
    private final TreeIndex index;
    private final List<StaleItem> found = new ArrayList<>();

    StaleSearch(Evaluation evaluation) {
        this.evaluation = evaluation;
        this.index = evaluation.index;
    }

    List<StaleItem> find() {
        for (PrerequisiteItem item : index.items) {
            Annotation annotation = item.parts().annotation;
            if (annotation != null && !annotation.issues().isEmpty()) {
                check(item, annotation);
            }
        }
        return List.copyOf(found);
    }

    /** Whether written words say something else about an issue than the forge does. */
    static boolean differs(List<String> words, int written, IssueState live) {
        int actual = Labels.of(live);
        boolean saysClosed = (written & Labels.CLOSED) != 0;
        if (words.isEmpty() || saysClosed != !live.isOpen()) {
            return !words.isEmpty();
        }
        boolean outdated = live.isOpen()
                && words.stream().anyMatch(word -> !live.hasLabel(word) && !word.equalsIgnoreCase("open"));
        return outdated || (actual & Labels.WORKFLOW & ~written) != 0;
    }

    private void check(PrerequisiteItem item, Annotation annotation) {
        if (!item.isDone() && evaluation.unclosed[item.ordinal()] == 0) {
            add(StaleItem.Kind.OPEN_BUT_CLOSED, item, Optional.empty(), "open", "closed");
        }
        if (index.facts.issues().isEmpty() && !item.isDone()) {
            return;
        }
        for (ReferenceGroup group : annotation.groups()) {
            for (int i = 0; i < group.numbers().size(); i++) {
                check(item, annotation, group, group.numbers().get(i));
            }
        }
    }

    private void check(PrerequisiteItem item, Annotation annotation, ReferenceGroup group, int issue) {
        IssueState live = index.facts.issues().get(issue);
        List<String> words = group.state().words();
        int labels = group.state().labels();
        boolean open = live == null ? !words.isEmpty() && (labels & Labels.CLOSED) == 0 : live.isOpen();
        if (item.isDone() && open) {
            String actual = live == null ? String.join("+", words) : Labels.words(live);
            add(StaleItem.Kind.DONE_BUT_OPEN, item, Optional.of(issue), "done", actual);
        }
        if (live != null && differs(words, labels | annotation.qualifierLabels(), live)) {
            String written = String.join("+", words);
            add(StaleItem.Kind.STATE_DIFFERS, item, Optional.of(issue), written, Labels.words(live));
        }
    }

    private void add(
            StaleItem.Kind kind, PrerequisiteItem item, Optional<Integer> issue, String written, String actual) {
        Objective objective = index.objectives.get(index.objectiveOf[item.ordinal()]);
        found.add(new StaleItem(kind, objective, item, issue, written, actual));
    }
}
