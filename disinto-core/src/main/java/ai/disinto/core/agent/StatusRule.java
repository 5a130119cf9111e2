package ai.disinto.core.agent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes entries of drafts: the status of each follows from its facts. */
final class StatusRule {
    private final RegistryParts parts;
    private final Drafts drafts;
    private final Gate gate;
    private final Map<String, Integer> users = new HashMap<>();

    StatusRule(RegistryParts parts, Drafts drafts) {
        this.parts = parts;
        this.drafts = drafts;
        this.gate = new Gate(parts);
    }

    List<AgentEntry> entries() {
        List<EntryDraft> all = drafts.all();
        all.stream()
                .filter(draft -> !draft.isOrphan())
                .forEach(draft -> markers(draft).forEach(marker -> users.merge(marker, 1, Integer::sum)));
        return all.stream().map(this::entry).toList();
    }

    private AgentEntry entry(EntryDraft draft) {
        Optional<Disabling> note = Optional.ofNullable(parts.state().notes().get(draft.noteWord()));
        stateFacts(draft, note);
        List<String> markers = markers(draft);
        List<String> tokens = new TokenNames(draft).all();
        return new AgentEntry(new EntryParts(
                draft.agent(),
                draft.isOwn(),
                draft.isOrphan(),
                List.copyOf(draft.projects()),
                draft.service().map(DeployedService::name),
                markers,
                markers.stream().filter(marker -> isAlone(draft, marker)).toList(),
                draft.noteWord(),
                tokens,
                List.copyOf(draft.facts()),
                note,
                new AgentStatus(status(draft, note, tokens)),
                List.copyOf(draft.problems())));
    }

    private boolean isAlone(EntryDraft draft, String marker) {
        return draft.isOwn() || draft.isOrphan() || users.getOrDefault(marker, 0) <= 1;
    }

    private static List<String> markers(EntryDraft draft) {
        return draft.isOrphan()
                ? List.of(StateFiles.markerFile(draft.name()))
                : draft.agent().roles().stream().map(Role::marker).toList();
    }

    private void stateFacts(EntryDraft draft, Optional<Disabling> note) {
        draft.agent().roles().stream()
                .filter(parts.state()::has)
                .forEach(role -> draft.fact(
                        "marker", role.marker(), parts.state().place(StateFiles.markerFile(role.markerWord()))));
        note.ifPresent(words ->
                draft.fact("disabled", words.toString(), parts.state().place(StateFiles.noteFile(draft.noteWord()))));
    }

    private StatusFacts status(EntryDraft draft, Optional<Disabling> note, List<String> tokens) {
        List<Role> roles = draft.agent().roles();
        Optional<DeployedService> service = draft.service();
        List<Role> unpermitted =
                roles.stream().filter(role -> !parts.state().has(role)).toList();
        Optional<Boolean> gated = service.flatMap(found -> gate.lets(roles, found));
        Optional<Boolean> runs =
                parts.running().flatMap(running -> service.map(found -> running.contains(found.name())));
        Optional<Boolean> token = parts.variables().map(set -> new TokenNames(draft).isSet(set));
        List<String> obstacles = new ArrayList<>();
        if (draft.isOrphan()) {
            obstacles.add("orphan (only a marker)");
        } else if (service.isEmpty()) {
            obstacles.add("not deployed (no compose " + (parts.deployed().isEmpty() ? "file)" : "service)"));
        }
        StatusWords words = new StatusWords(roles);
        words.disabled(note, unpermitted).ifPresent(obstacles::add);
        gated.filter(lets -> !lets)
                .ifPresent(no ->
                        obstacles.add(words.gatedOut(service.flatMap(gate::runs).orElse(List.of()))));
        runs.filter(running -> !running).ifPresent(no -> obstacles.add("stopped (its container does not run)"));
        List<String> notes = token.filter(set -> !set && !draft.isOrphan())
                .map(no -> List.of("token missing: " + tokens.get(0)))
                .orElse(List.of());
        return new StatusFacts(
                draft.source() == EntryDraft.Source.ROSTER || draft.source() == EntryDraft.Source.SECTION,
                service.isPresent(),
                note.isEmpty() && unpermitted.isEmpty() && !roles.isEmpty(),
                gated,
                runs,
                token,
                List.copyOf(obstacles),
                notes);
    }
}
