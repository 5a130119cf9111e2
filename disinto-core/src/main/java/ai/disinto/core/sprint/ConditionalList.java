package ai.disinto.core.sprint;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What holds for some answers: a whole list of sub-issues, or sentences that change the first list. */
record ConditionalList(
        String title, Map<Integer, String> conditions, List<ProposedSubIssue> items, List<Change> changes) {

    ConditionalList {
        conditions = Collections.unmodifiableMap(new TreeMap<>(conditions));
    }

    boolean isWhole() {
        return !items.isEmpty();
    }

    boolean holds(Map<Integer, String> answers) {
        return answers.entrySet().containsAll(conditions.entrySet());
    }

    /** How some sub-issues change; none named means that the words are about the list as a whole. */
    record Change(Set<Integer> numbers, String words) {}
}
