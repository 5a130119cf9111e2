package ai.disinto.vault.dispatch;

import ai.disinto.vault.action.ActionId;
import ai.disinto.vault.action.ContentDigest;
import ai.disinto.vault.audit.AuditEntry;
import ai.disinto.vault.audit.AuditKind;
import ai.disinto.vault.decision.Refusal;
import ai.disinto.vault.internal.json.JsonFields;
import ai.disinto.vault.internal.state.StateBranch;
import ai.disinto.vault.internal.state.StateChange;
import ai.disinto.vault.internal.state.StateView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Why actions were refused the last time, so that the log says it once and not in each pass. */
final class RefusalNotes {
    private final Map<ActionId, Note> notes = new TreeMap<>();

    /** What was refused and why. */
    private record Note(String blob, List<Refusal> refusals) {
        String codes() {
            return refusals.stream()
                    .map(refusal -> refusal.code().word())
                    .collect(Collectors.toCollection(TreeSet::new))
                    .toString();
        }

        String render() {
            return JsonFields.empty().with("blob", blob).with("codes", codes()).render() + "\n";
        }
    }

    static String file(ActionId id) {
        return "vault/refused/" + id + ".json";
    }

    synchronized void add(ActionId id, String blob, List<Refusal> refusals) {
        notes.put(id, new Note(blob, refusals));
    }

    /** Whether exactly this was noted before. */
    static boolean isKnown(StateView view, ActionId id, String blob, List<Refusal> refusals) {
        return isKnown(view, id, new Note(blob, refusals));
    }

    private static boolean isKnown(StateView view, ActionId id, Note note) {
        String present = ContentDigest.of(note.render()).blobId();
        return view.blob(file(id)).equals(Optional.of(present));
    }

    /** Writes what is new, all of it in one commit. */
    synchronized void commit(StateBranch state, StateView seen, Instant at, String who) {
        boolean anything = notes.entrySet().stream().anyMatch(each -> !isKnown(seen, each.getKey(), each.getValue()));
        if (anything) {
            state.commit(now -> change(now, at, who));
        }
    }

    private Optional<StateChange> change(StateView now, Instant at, String who) {
        Optional<StateChange> change = Optional.empty();
        for (Map.Entry<ActionId, Note> each : notes.entrySet()) {
            ActionId id = each.getKey();
            if (!isKnown(now, id, each.getValue()) && !now.hasResult(id)) {
                AuditEntry entry = entry(id, each.getValue(), at, who);
                StateChange more = change.map(before -> before.and(entry)).orElseGet(() -> StateChange.of(entry));
                change = Optional.of(more.put(file(id), each.getValue().render()));
            }
        }
        return change;
    }

    private static AuditEntry entry(ActionId id, Note note, Instant at, String who) {
        String reasons = note.refusals().stream().map(Refusal::toString).collect(Collectors.joining("; "));
        return AuditEntry.of(AuditKind.REFUSED, id, at, who)
                .with("blob", note.blob())
                .with("codes", note.codes())
                .with("reasons", reasons);
    }
}
