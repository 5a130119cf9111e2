package ai.disinto.factory.staff;

import ai.disinto.core.agent.AgentEntry;
import ai.disinto.core.agent.AgentSwitch;
import ai.disinto.core.agent.Disabling;
import ai.disinto.factory.staff.StaffStep.Kind;
import ai.disinto.factory.staff.StaffStep.Outcome;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Enables or disables an agent that is there: its note and its markers. */
final class DisableStep implements Step {
    private final Office office;
    private final Supplier<Optional<AgentEntry>> entry;
    private final @Nullable Disabling note;

    /**
     * Makes the step.
     *
     * @param entry looks for the agent; without one nothing is done
     * @param note who disables it, when and why; {@code null} to enable it
     */
    DisableStep(Office office, Supplier<Optional<AgentEntry>> entry, @Nullable Disabling note) {
        this.office = office;
        this.entry = entry;
        this.note = note;
    }

    @Override
    public Look look() {
        return Look.of(entry.get().map(this::foreseen).orElseGet(DisableStep::skipped));
    }

    @Override
    public StaffStep run(Progress progress) {
        return entry.get().map(this::switched).orElseGet(DisableStep::skipped);
    }

    private StaffStep foreseen(AgentEntry agent) {
        boolean marked = agent.markers().stream()
                .allMatch(marker -> Files.isRegularFile(office.root().resolve(marker)));
        if (note == null) {
            boolean done = marked && agent.disabling().isEmpty();
            return step(
                    agent,
                    done ? Outcome.FOUND : Outcome.CREATED,
                    agent.disabling().map(present -> "was disabled " + present).orElse(""));
        }
        return agent.disabling().isPresent()
                ? step(agent, Outcome.FOUND, "disabled " + agent.disabling().get())
                : step(agent, Outcome.REMOVED, "a marker that permits others stays, and a note disables this one");
    }

    private StaffStep switched(AgentEntry agent) {
        AgentSwitch files = AgentSwitch.at(office.root());
        Map<String, AgentSwitch.Outcome> outcomes = note == null ? files.enable(agent) : files.disable(agent, note);
        boolean changed = outcomes.values().stream()
                .anyMatch(each -> each == AgentSwitch.Outcome.CREATED || each == AgentSwitch.Outcome.REMOVED);
        String detail = outcomes.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return step(agent, !changed ? Outcome.FOUND : note == null ? Outcome.CREATED : Outcome.REMOVED, detail);
    }

    private static StaffStep step(AgentEntry agent, Outcome outcome, String detail) {
        return Look.step(Kind.MARKER, String.join(", ", agent.markers()), outcome, detail);
    }

    private static StaffStep skipped() {
        return Look.step(Kind.MARKER, "state", Outcome.SKIPPED, "there is no such agent");
    }
}
