package ai.disinto.forge.work;

import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.model.Label;
import ai.disinto.forge.model.TimelineEvent;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** When the labels that say where an issue stands came and went. */
final class LabelHistory {
    private final List<TimelineEvent> events;

    private LabelHistory(List<TimelineEvent> events) {
        this.events = events;
    }

    static LabelHistory of(ForgeRepository repository, int issue) {
        return new LabelHistory(repository.issueLinks().timeline(issue).stream()
                .filter(event -> event.type().equals("label") && isState(event))
                .toList());
    }

    /** Whether somebody has set a label since. */
    boolean wasSetAfter(Instant time, String label) {
        return events.stream()
                .filter(event -> is(event, label) && isSet(event))
                .anyMatch(event -> event.createdAt().isAfter(time));
    }

    /** Whether the last thing that happened is that somebody took this label away. */
    boolean endsWithout(String label) {
        return !events.isEmpty() && is(events.get(events.size() - 1), label) && !isSet(events.get(events.size() - 1));
    }

    private static boolean isState(TimelineEvent event) {
        return event.label()
                .map(Label::name)
                .filter(name -> !WorkLabels.named(Set.of(name)).isEmpty())
                .isPresent();
    }

    private static boolean is(TimelineEvent event, String label) {
        return event.label().filter(each -> each.name().equals(label)).isPresent();
    }

    private static boolean isSet(TimelineEvent event) {
        return !event.body().isEmpty();
    }
}
