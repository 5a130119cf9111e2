package ai.disinto.forge.sprint;

import ai.disinto.core.sprint.SubIssue;
import ai.disinto.forge.sprint.SubIssueStatus.State;
import ai.disinto.forge.work.WorkStep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** How far a filing is. */
final class FilingNotes {
    private final List<SubIssueStatus> entries;
    private final List<String> filed = new ArrayList<>();
    private final List<WorkStep> steps = new ArrayList<>();

    FilingNotes(List<SubIssueStatus> entries) {
        this.entries = new ArrayList<>(entries);
    }

    List<SubIssueStatus> entries() {
        return List.copyOf(entries);
    }

    List<String> filed() {
        return List.copyOf(filed);
    }

    List<WorkStep> steps() {
        return List.copyOf(steps);
    }

    void did(WorkStep step) {
        steps.add(step);
    }

    void filed(SubIssue subIssue, int number) {
        filed.add(subIssue.id());
        know(new SubIssueStatus(subIssue, State.OPEN, OptionalInt.of(number), ""));
    }

    /** Puts what is known of an entry in the place of what was known before. */
    void know(SubIssueStatus status) {
        entries.replaceAll(entry -> entry.id().equals(status.id()) ? status : entry);
    }

    /** The numbers of those that exist. */
    Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        entries.forEach(entry -> entry.number().ifPresent(number -> numbers.put(entry.id(), number)));
        return numbers;
    }
}
