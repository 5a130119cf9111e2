package ai.disinto.core.prerequisite;

import ai.disinto.core.prerequisite.TreeChange.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Compares two revisions objective by objective and item by item. */
final class RevisionComparison {
    private final PrerequisiteTree before;
    private final PrerequisiteTree after;
    private final List<TreeChange> changes = new ArrayList<>();

    RevisionComparison(PrerequisiteTree before, PrerequisiteTree after) {
        this.before = before;
        this.after = after;
    }

    List<TreeChange> compare() {
        String oldDate = before.updated().map(LocalDate::toString).orElse("");
        String newDate = after.updated().map(LocalDate::toString).orElse("");
        addIfChanged(Kind.DATE_CHANGED, "", "", oldDate, newDate);
        compareMarkers();
        compareObjectives();
        return changes;
    }

    private void compareMarkers() {
        Pairing<MilestoneMarker> pairs = new Pairing<>(before.milestoneMarkers(), after.milestoneMarkers())
                .by(marker -> marker.name().toUpperCase(Locale.ROOT));
        for (int i = 0; i < after.milestoneMarkers().size(); i++) {
            MilestoneMarker marker = after.milestoneMarkers().get(i);
            String now = marker.status().word();
            if (pairs.earlier(i) == Pairing.NONE) {
                add(Kind.MARKER_ADDED, "", marker.name(), "", now);
            } else {
                String then =
                        before.milestoneMarkers().get(pairs.earlier(i)).status().word();
                addIfChanged(Kind.MARKER_CHANGED, "", marker.name(), then, now);
            }
        }
        pairs.gone()
                .forEach(marker -> add(
                        Kind.MARKER_REMOVED, "", marker.name(), marker.status().word(), ""));
    }

    private void compareObjectives() {
        Pairing<Objective> pairs = new Pairing<>(before.objectives(), after.objectives())
                .by(Objective::id)
                .byAny(Objective::issues);
        for (int i = 0; i < after.objectives().size(); i++) {
            Objective objective = after.objectives().get(i);
            if (pairs.earlier(i) == Pairing.NONE) {
                add(Kind.OBJECTIVE_ADDED, objective.name(), objective.name(), "", status(objective));
                objective.items().forEach(item -> add(Kind.ITEM_ADDED, objective.name(), item.text(), "", box(item)));
            } else {
                compare(before.objectives().get(pairs.earlier(i)), objective);
            }
        }
        pairs.gone().forEach(gone -> add(Kind.OBJECTIVE_REMOVED, gone.name(), gone.name(), status(gone), ""));
    }

    private void compare(Objective then, Objective now) {
        String name = now.name();
        addIfChanged(Kind.OBJECTIVE_RENAMED, name, name, then.name(), now.name());
        String oldMilestone = then.milestone().orElse("");
        addIfChanged(
                Kind.OBJECTIVE_MOVED, name, name, oldMilestone, now.milestone().orElse(""));
        Pairing<PrerequisiteItem> pairs = new Pairing<>(then.items(), now.items())
                .by(item -> item.id() + " " + Slug.of(item.text()))
                .by(PrerequisiteItem::id)
                .by(item -> Slug.of(item.text()))
                .byAny(PrerequisiteItem::issues)
                .byBeginning(item -> Slug.of(item.text()));
        for (int i = 0; i < now.items().size(); i++) {
            PrerequisiteItem item = now.items().get(i);
            if (pairs.earlier(i) == Pairing.NONE) {
                add(Kind.ITEM_ADDED, name, item.text(), "", box(item));
            } else {
                compare(name, then.items().get(pairs.earlier(i)), item);
            }
        }
        pairs.gone().forEach(item -> add(Kind.ITEM_REMOVED, name, item.text(), box(item), ""));
        addIfChanged(Kind.STATUS_CHANGED, name, name, status(then), status(now));
        if (status(then).equals(status(now))) {
            addIfChanged(Kind.REASON_CHANGED, name, name, reason(then), reason(now));
        }
    }

    private void compare(String objective, PrerequisiteItem then, PrerequisiteItem now) {
        String text = now.text();
        boolean ticked = now.isDone() && !then.isDone();
        if (now.isDone() != then.isDone()) {
            add(ticked ? Kind.ITEM_TICKED : Kind.ITEM_UNTICKED, objective, text, box(then), box(now));
        }
        addIfChanged(Kind.ITEM_REWORDED, objective, text, then.text(), now.text());
        addIfChanged(Kind.ISSUES_CHANGED, objective, text, numbers(then.issues()), numbers(now.issues()));
        String state = state(now);
        boolean closedWithTheTick = ticked && state.contains("closed");
        if (!closedWithTheTick) {
            addIfChanged(Kind.STATE_CHANGED, objective, text, state(then), state);
        }
        addIfChanged(
                Kind.DEPENDENCIES_CHANGED, objective, text, numbers(then.dependencies()), numbers(now.dependencies()));
        addIfChanged(Kind.REQUEST_CHANGED, objective, text, request(then), request(now));
        addIfChanged(
                Kind.EVIDENCE_CHANGED,
                objective,
                text,
                then.evidence().orElse(""),
                now.evidence().orElse(""));
    }

    private static String status(Objective objective) {
        return objective.written().map(WrittenStatus::word).orElse("");
    }

    private static String reason(Objective objective) {
        return objective.written().flatMap(WrittenStatus::reason).orElse("");
    }

    private static String box(PrerequisiteItem item) {
        return item.isDone() ? "done" : "open";
    }

    private static String request(PrerequisiteItem item) {
        return item.isBlockedOnVault() ? item.vaultRequest().orElse("without a path") : "";
    }

    private static String numbers(List<Integer> issues) {
        return ChangeDigest.numbers(issues);
    }

    /** The state words of an item, once where all its issues share them. */
    private static String state(PrerequisiteItem item) {
        Annotation annotation = item.parts().annotation;
        if (annotation == null) {
            return "";
        }
        List<String> states = annotation.groups().stream()
                .map(group -> String.join("+", group.state().words()))
                .distinct()
                .toList();
        return String.join(", ", states);
    }

    private void addIfChanged(Kind kind, String objective, String subject, String then, String now) {
        if (!then.equals(now)) {
            add(kind, objective, subject, then, now);
        }
    }

    private void add(Kind kind, String objective, String subject, String then, String now) {
        changes.add(new TreeChange(kind, objective, subject, then, now));
    }
}
