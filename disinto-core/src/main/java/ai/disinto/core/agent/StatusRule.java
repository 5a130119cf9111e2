package ai.disinto.core.agent;

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
        return new AgentEntry(new EntryParts(
                draft.agent(),
                draft.isOwn(),
                draft.isOrphan(),
                List.copyOf(draft.projects()),
                draft.service().map(DeployedService::name),
                markers,
                markers.stream().filter(marker -> isAlone(draft, marker)).toList(),
                draft.noteWord(),
                new TokenNames(draft).all(),
                List.copyOf(draft.facts()),
                note,
                new AgentStatus(new StatusProduct(parts, gate, draft, note).facts()),
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
}
