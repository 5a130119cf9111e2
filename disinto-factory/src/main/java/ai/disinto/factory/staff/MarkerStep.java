package ai.disinto.factory.staff;

import ai.disinto.core.agent.Agent;
import ai.disinto.core.agent.AgentEntry;
import ai.disinto.core.agent.AgentSwitch;
import ai.disinto.core.agent.Role;
import ai.disinto.factory.staff.StaffException.Reason;
import ai.disinto.factory.staff.StaffStep.Kind;
import ai.disinto.factory.staff.StaffStep.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lets a hired agent run, and removes the note of its hire. One that somebody disabled stays disabled. */
final class MarkerStep implements Step {
    private final Office office;
    private final Agent agent;

    MarkerStep(Office office, Agent agent) {
        this.office = office;
        this.agent = agent;
    }

    /** The note that disables a hired agent; one that is called like one of the factory's own has it under its service. */
    static Path note(Office office, Agent agent) {
        String name = agent.identifiers().safeName();
        boolean taken = office.catalog().roles().stream()
                .filter(role -> role.home().isPresent())
                .anyMatch(role ->
                        role.name().equalsIgnoreCase(name) || role.marker().equals("state/." + name + "-active"));
        return office.root().resolve("state/." + (taken ? agent.identifiers().service() : name) + "-disabled");
    }

    @Override
    public Look look() {
        if (isDisabled()) {
            return Look.of(skipped());
        }
        List<String> missing = agent.roles().stream()
                .map(Role::marker)
                .filter(marker -> !Files.isRegularFile(office.root().resolve(marker)))
                .toList();
        boolean died = StaffNote.read(note(office, agent)).isPresent();
        return Look.of(step(outcome(!missing.isEmpty(), died), ""))
                .withNotices(missing.stream().flatMap(this::others).toList());
    }

    @Override
    public StaffStep run(Progress progress) {
        if (isDisabled()) {
            return skipped();
        }
        AgentEntry entry = office.hired(agent.name())
                .orElseThrow(() -> Refusal.of(
                        Reason.FILE,
                        "could not enable " + agent.name()
                                + ": its section or service was removed meanwhile; hire again"));
        Map<String, AgentSwitch.Outcome> made = AgentSwitch.at(office.root()).enable(entry);
        boolean died = made.containsValue(AgentSwitch.Outcome.REMOVED) && !progress.begun();
        return step(outcome(made.containsValue(AgentSwitch.Outcome.CREATED), died), "");
    }

    /** What becomes of markers, and of the note of a hire that died. */
    private static Outcome outcome(boolean created, boolean died) {
        return created ? Outcome.CREATED : died ? Outcome.CHANGED : Outcome.FOUND;
    }

    /** Whom else a marker lets run. */
    private Stream<String> others(String marker) {
        List<String> names = office.registry().entries().stream()
                .filter(entry -> !entry.isOrphan() && !entry.name().equals(agent.name()))
                .filter(entry ->
                        entry.markers().contains(marker) && entry.disabling().isEmpty())
                .map(AgentEntry::name)
                .toList();
        return names.isEmpty()
                ? Stream.of()
                : Stream.of(marker + " permits " + String.join(", ", names) + " too; disable whoever shall not run");
    }

    private boolean isDisabled() {
        Path note = note(office, agent);
        boolean other = Files.exists(note)
                && StaffNote.read(note).filter(StaffNote::isOfHire).isEmpty();
        return other
                || office.hired(agent.name())
                        .flatMap(AgentEntry::disabling)
                        .filter(said -> !StaffNote.isOfHire(said))
                        .isPresent();
    }

    private StaffStep skipped() {
        String why = office.hired(agent.name())
                .flatMap(AgentEntry::disabling)
                .map(note -> ", " + note)
                .orElse("");
        return step(Outcome.SKIPPED, "the agent is disabled" + why + "; enable it when that is over");
    }

    private StaffStep step(Outcome outcome, String detail) {
        String markers = agent.roles().stream().map(Role::marker).distinct().collect(Collectors.joining(", "));
        return Look.step(Kind.MARKER, markers, outcome, detail);
    }
}
