package ai.disinto.testing.internal.api.issues;

import ai.disinto.testing.internal.instance.Instance;
import ai.disinto.testing.internal.store.Issue;
import ai.disinto.testing.internal.store.Label;
import ai.disinto.testing.internal.store.User;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Puts labels on issues and pull requests, and takes them off. Under the repository's lock. */
public final class LabelActions {
    private final Instance instance;
    private final Timeline timeline;

    public LabelActions(Instance instance) {
        this.instance = instance;
        this.timeline = new Timeline(instance);
    }

    /** Labels that an issue of the repository may carry: its own and those of its owner. */
    public List<Label> known(Issue issue) {
        List<Label> known = new ArrayList<>(issue.repository().labels());
        known.addAll(instance.store().labelsOf(issue.repository().owner()));
        return known;
    }

    public void add(Issue issue, User actor, List<Label> labels) {
        labels.forEach(label -> put(issue, actor, label));
        changed(issue, actor, "label_updated");
    }

    /** Those of a new issue: nobody hears of a change. */
    public void start(Issue issue, User actor, List<Long> ids) {
        known(issue).stream().filter(label -> ids.contains(label.id())).forEach(label -> put(issue, actor, label));
    }

    /** What is missing comes first, then what should not be there goes. */
    public void replace(Issue issue, User actor, List<Label> labels) {
        labels.forEach(label -> put(issue, actor, label));
        List.copyOf(issue.labels()).stream()
                .filter(label -> !labels.contains(label))
                .forEach(label -> take(issue, actor, label));
        changed(issue, actor, "label_updated");
    }

    public void remove(Issue issue, User actor, Label label) {
        take(issue, actor, label);
        changed(issue, actor, "label_updated");
    }

    public void clear(Issue issue, User actor) {
        List.copyOf(issue.labels()).forEach(label -> take(issue, actor, label));
        changed(issue, actor, "label_cleared");
    }

    private void put(Issue issue, User actor, Label label) {
        if (issue.labels().contains(label)) {
            return;
        }
        String scope = scope(label);
        List.copyOf(issue.labels()).stream()
                .filter(other -> !scope.isEmpty() && scope(other).equals(scope))
                .forEach(other -> take(issue, actor, other));
        issue.labels().add(label);
        issue.labels().sort(Comparator.<Label, String>comparing(Label::name).thenComparingLong(Label::id));
        timeline.add(issue, actor, "label", "1").label(label);
    }

    private void take(Issue issue, User actor, Label label) {
        if (issue.labels().remove(label)) {
            timeline.add(issue, actor, "label").label(label);
        }
    }

    /** Of labels that exclude each other: what stands before the last slash. */
    private static String scope(Label label) {
        int slash = label.name().lastIndexOf('/');
        boolean scoped = label.exclusive() && slash > 0 && slash < label.name().length() - 1;
        return scoped ? label.name().substring(0, slash) : "";
    }

    private void changed(Issue issue, User actor, String action) {
        new IssueActions(instance).publish(issue, actor, action, Map.of());
    }
}
