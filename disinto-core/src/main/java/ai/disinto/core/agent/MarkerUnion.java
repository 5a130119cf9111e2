package ai.disinto.core.agent;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.SourceLocation;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says which markers and notes belong to nobody. */
final class MarkerUnion {
    private final RegistryParts parts;
    private final Drafts drafts;
    private final Set<String> notes = new HashSet<>();
    private final Set<String> markers = new HashSet<>();

    MarkerUnion(RegistryParts parts, Drafts drafts) {
        this.parts = parts;
        this.drafts = drafts;
    }

    void add() {
        parts.catalog().roles().forEach(role -> markers.add(role.markerWord()));
        for (EntryDraft draft : drafts.all()) {
            notes.add(draft.noteWord());
            markers.add(draft.noteWord());
            markers.add(draft.name());
            draft.agent().roles().forEach(role -> markers.add(role.markerWord()));
        }
        drafts.own().forEach(this::reportBoth);
        parts.state().markers().stream().filter(word -> !markers.contains(word)).forEach(this::reportMarker);
        parts.state().notes().keySet().stream()
                .filter(word -> !notes.contains(word))
                .forEach(this::reportNote);
    }

    /** Something, such as the start of a container, makes markers again; the note counts. */
    private void reportBoth(EntryDraft draft) {
        String word = draft.noteWord();
        if (draft.isOwn()
                && parts.state().markers().contains(word)
                && parts.state().notes().containsKey(word)) {
            draft.problem(Diagnostic.warning(
                    "agent.marker-despite-note",
                    parts.state().place(StateFiles.markerFile(word)),
                    "the marker is there, and beside it the note that " + draft.name() + " is disabled",
                    "enable or disable the agent once more; older containers look at the marker alone"));
        }
    }

    private void reportMarker(String word) {
        SourceLocation at = parts.state().place(StateFiles.markerFile(word));
        Optional<Role> role = parts.catalog().role(word);
        if (role.isPresent()) {
            drafts.problem(Diagnostic.warning(
                    "agent.marker-spelling",
                    at,
                    "nothing looks at this marker: the role " + role.get() + " looks at "
                            + role.get().marker(),
                    "rename it"));
            return;
        }
        try {
            EntryDraft orphan = new EntryDraft(
                    EntryDraft.Source.MARKER,
                    Agent.builder(word)
                            .roles(List.of())
                            .backend(Backend.named(BackendRule.UNCONFIGURED))
                            .build(),
                    null);
            orphan.fact("marker", StateFiles.markerFile(word), at);
            orphan.problem(orphan(word, at));
            notes.add(word);
            drafts.add(orphan);
        } catch (IllegalArgumentException e) {
            drafts.problem(orphan(word, at));
        }
    }

    private static Diagnostic orphan(String word, SourceLocation at) {
        return Diagnostic.warning(
                "agent.orphan-marker",
                at,
                "this marker permits nobody: there is no agent and no role \"" + word + "\"",
                "remove it, if the agent is gone for good");
    }

    private void reportNote(String word) {
        drafts.problem(Diagnostic.info(
                "agent.orphan-note",
                parts.state().place(StateFiles.noteFile(word)),
                "this note disables nobody: there is no agent \"" + word + "\"",
                "remove it, if the agent is gone for good"));
    }
}
