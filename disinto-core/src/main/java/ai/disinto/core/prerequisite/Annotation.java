package ai.disinto.core.prerequisite;

import ai.disinto.core.prerequisite.ReferenceGroup.WrittenState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the parentheses at the end of an item say, and in the older form the words behind them. */
final class Annotation {
    private final List<ReferenceGroup> groups = new ArrayList<>(1);
    private List<String> qualifiers = List.of();
    private IssueNumbers issues = IssueNumbers.NONE;
    private IssueNumbers dependencies = IssueNumbers.NONE;
    private IssueNumbers pullRequests = IssueNumbers.NONE;
    private int qualifierLabels;
    private int wordLabels;
    private int list;
    private @Nullable Map<Integer, ReferenceGroup> byIssue;

    void addIssues(IssueNumbers numbers, int end) {
        if (groups.size() == 1) {
            IssueNumbers first = issues;
            issues = new IssueNumbers();
            issues.addAll(first);
        }
        if (groups.isEmpty()) {
            issues = numbers;
        } else {
            issues.addAll(numbers);
        }
        groups.add(new ReferenceGroup(numbers, end, list, WrittenState.NONE));
    }

    void addDependencies(IssueNumbers numbers) {
        if (dependencies.isEmpty()) {
            dependencies = numbers;
        } else {
            dependencies.addAll(numbers);
        }
    }

    void addPullRequests(IssueNumbers numbers) {
        if (pullRequests.isEmpty()) {
            pullRequests = numbers;
        } else {
            pullRequests.addAll(numbers);
        }
    }

    IssueNumbers issues() {
        return issues;
    }

    IssueNumbers dependencies() {
        return dependencies;
    }

    IssueNumbers pullRequests() {
        return pullRequests;
    }

    /** Gives a state to the list that ends here. */
    void addState(WrittenState state) {
        wordLabels |= groups.isEmpty() ? state.labels() : 0;
        for (int i = groups.size() - 1; i >= 0 && groups.get(i).list() == list; i--) {
            ReferenceGroup group = groups.get(i);
            groups.set(i, new ReferenceGroup(group.numbers(), group.end(), list, state));
        }
        list++;
    }

    void addQualifier(String text) {
        qualifiers = qualifiers.isEmpty() ? new ArrayList<>(2) : qualifiers;
        qualifiers.add(text);
        qualifierLabels |= Labels.of(text);
        list++;
    }

    List<ReferenceGroup> groups() {
        return groups;
    }

    List<String> qualifiers() {
        return List.copyOf(qualifiers);
    }

    /** The label words behind the states. */
    int qualifierLabels() {
        return qualifierLabels;
    }

    /** All label words, of whatever issue. */
    int labels() {
        int labels = qualifierLabels | wordLabels;
        for (ReferenceGroup group : groups) {
            labels |= group.state().labels();
        }
        return labels;
    }

    /** The state words of an item without issues, which the older form has. */
    int wordLabels() {
        return wordLabels;
    }

    /** Whether there are references and nothing else. */
    boolean isBare() {
        if (!qualifiers.isEmpty() || !dependencies.isEmpty() || !pullRequests.isEmpty()) {
            return false;
        }
        for (ReferenceGroup group : groups) {
            if (!group.state().equals(WrittenState.NONE)) {
                return false;
            }
        }
        return true;
    }

    /** The first group that names an issue, or nothing. */
    @Nullable
    ReferenceGroup groupOf(int issue) {
        Map<Integer, ReferenceGroup> known = byIssue;
        if (known == null) {
            known = new HashMap<>();
            for (ReferenceGroup group : groups) {
                for (int i = 0; i < group.numbers().size(); i++) {
                    known.putIfAbsent(group.numbers().get(i), group);
                }
            }
            byIssue = known;
        }
        return known.get(issue);
    }
}
