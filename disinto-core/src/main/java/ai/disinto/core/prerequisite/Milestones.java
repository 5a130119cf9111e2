package ai.disinto.core.prerequisite;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts objectives and items by milestone, and holds markers against the counts. */
final class Milestones {
    private final Evaluation evaluation;
    private final Map<String, Count> counts = new LinkedHashMap<>();

    private static final class Count {
        final Map<PrerequisiteStatus, Integer> objectives = new EnumMap<>(PrerequisiteStatus.class);
        int itemsDone;
        int items;
    }

    private Milestones(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    static List<MilestoneProgress> of(Evaluation evaluation) {
        Milestones milestones = new Milestones(evaluation);
        evaluation.index.objectives.forEach(milestones::count);
        List<MilestoneProgress> progress = new ArrayList<>();
        milestones.counts.forEach((name, count) -> progress.add(new MilestoneProgress(
                Optional.of(name).filter(each -> !each.isEmpty()), count.objectives, count.itemsDone, count.items)));
        return List.copyOf(progress);
    }

    static List<Contradiction> contradictions(PrerequisiteTree tree, List<MilestoneProgress> milestones) {
        List<Contradiction> found = new ArrayList<>();
        for (MilestoneMarker marker : tree.milestoneMarkers()) {
            milestones.stream()
                    .filter(progress ->
                            progress.milestone().filter(marker::names).isPresent())
                    .findFirst()
                    .filter(progress -> isContradicted(marker, progress))
                    .ifPresent(progress -> found.add(new Contradiction(
                            Contradiction.Kind.MILESTONE,
                            marker.name(),
                            marker.status().known().orElse(progress.status()).word(),
                            progress.status(),
                            marker.line())));
        }
        return found;
    }

    private static boolean isContradicted(MilestoneMarker marker, MilestoneProgress progress) {
        PrerequisiteStatus written = marker.status().known().orElse(null);
        PrerequisiteStatus computed = progress.status();
        if (written == null || computed == PrerequisiteStatus.EMPTY) {
            return false;
        }
        boolean saysDone = written == PrerequisiteStatus.DONE;
        boolean isDone = computed == PrerequisiteStatus.DONE;
        boolean unverifiable = isDone && progress.count(PrerequisiteStatus.EMPTY) > 0;
        return saysDone != isDone && !unverifiable;
    }

    private void count(Objective objective) {
        Count count = counts.computeIfAbsent(objective.milestone().orElse(""), name -> new Count());
        count.objectives.merge(evaluation.objectiveStatus[objective.ordinal()], 1, Integer::sum);
        count.items += objective.items().size();
        count.itemsDone += objective.items().size() - evaluation.openItems[objective.ordinal()];
    }
}
