package ai.disinto.core.prerequisite;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a changed tree must read as, so that no change is lost in a comment around its line. */
final class EditOutcome {
    private final PrerequisiteTree before;
    private final Map<Integer, PrerequisiteStatus> statuses = new HashMap<>();
    private final Map<Integer, Integer> newItems = new HashMap<>();
    private @Nullable LocalDate date;

    EditOutcome(PrerequisiteTree before) {
        this.before = before;
    }

    void expectStatus(Objective objective, PrerequisiteStatus status) {
        statuses.put(objective.ordinal(), status);
    }

    void expectItem(Objective objective) {
        newItems.merge(objective.ordinal(), 1, Integer::sum);
    }

    void expectDate(LocalDate updated) {
        date = updated;
    }

    PrerequisiteTree checked(PrerequisiteTree after) {
        boolean dated = date == null || after.updated().equals(Optional.of(date));
        boolean titled = after.title().equals(before.title());
        if (!dated || !titled || !hasObjectives(after.objectives())) {
            throw new IllegalStateException("the tree " + before.source().name()
                    + " cannot be changed: a comment in it is not closed where it should be; close it first");
        }
        return after;
    }

    private boolean hasObjectives(List<Objective> after) {
        if (after.size() != before.objectives().size()) {
            return false;
        }
        for (Objective objective : before.objectives()) {
            Objective changed = after.get(objective.ordinal());
            int items = objective.items().size() + newItems.getOrDefault(objective.ordinal(), 0);
            PrerequisiteStatus status = statuses.get(objective.ordinal());
            boolean judged = status == null
                    || changed.written().flatMap(WrittenStatus::known).equals(Optional.of(status));
            if (!judged || changed.items().size() != items) {
                return false;
            }
        }
        return true;
    }
}
