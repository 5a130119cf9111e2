package ai.disinto.forge.sprint;

import ai.disinto.core.issue.FactoryLabel;
import ai.disinto.forge.LabelSettings;
import ai.disinto.forge.NotFoundException;
import ai.disinto.forge.model.Label;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The labels that filing needs.
 *
 * @param ids those that exist, by name
 * @param missing those that have to be made first
 * @param problems those that nobody knows
 */
record LabelPlan(Map<String, Long> ids, List<FactoryLabel> missing, List<String> problems) {

    static LabelPlan of(FilerSettings settings, SprintLook look) {
        Set<String> wanted = new TreeSet<>();
        look.missing().forEach(entry -> wanted.addAll(entry.subIssue().labels()));
        if (look.marksVision()) {
            wanted.add(SprintLook.MARK);
        }
        if (wanted.isEmpty() || !look.problems().isEmpty()) {
            return new LabelPlan(Map.of(), List.of(), List.of());
        }
        Map<String, Long> ids = look.labels().keySet().containsAll(wanted)
                ? look.labels()
                : lowestIds(settings.repository().labels().list().stream());
        Map<String, Long> all = new HashMap<>(ids);
        List<FactoryLabel> missing = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (String name : wanted) {
            if (!ids.containsKey(name)) {
                settings.vocabulary()
                        .find(name)
                        .ifPresentOrElse(
                                missing::add,
                                () -> shared(settings, name)
                                        .ifPresentOrElse(
                                                id -> all.put(name, id),
                                                () -> problems.add("there is no label \"" + name + '"')));
            }
        }
        return new LabelPlan(Map.copyOf(all), List.copyOf(missing), List.copyOf(problems));
    }

    /** The label of the organisation; one that the vocabulary knows is found when it is about to be made. */
    private static Optional<Long> shared(FilerSettings settings, String name) {
        try {
            return Optional.of(settings.repository().labels().ids(List.of(name)).get(0));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    /** Of labels with the same name the lowest id counts, as everywhere. */
    static Map<String, Long> lowestIds(Stream<Label> labels) {
        return labels.collect(Collectors.toUnmodifiableMap(Label::name, Label::id, Math::min));
    }

    /** Makes what is missing, and answers the ids of all. */
    Map<String, Long> complete(FilerSettings settings) {
        Map<String, Long> all = new HashMap<>(ids);
        if (!missing.isEmpty()) {
            settings.repository()
                    .labels()
                    .ensure(missing.stream().map(LabelPlan::settings).toList())
                    .forEach(made -> all.put(made.value().name(), made.value().id()));
        }
        return all;
    }

    private static LabelSettings settings(FactoryLabel label) {
        return LabelSettings.of(label.name(), label.colour()).description(label.meaning());
    }
}
