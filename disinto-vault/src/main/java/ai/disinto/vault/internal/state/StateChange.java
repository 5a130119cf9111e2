package ai.disinto.vault.internal.state;

import ai.disinto.vault.action.ActionId;
import ai.disinto.vault.action.ActionResult;
import ai.disinto.vault.audit.AuditEntry;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What one commit of the state branch changes, and what the audit log says about it. Immutable. */
public final class StateChange {
    private final Map<String, Optional<String>> files;
    private final List<AuditEntry> entries;

    private StateChange(Map<String, Optional<String>> files, List<AuditEntry> entries) {
        this.files = files;
        this.entries = entries;
    }

    /** A change that only the log shows. */
    public static StateChange of(AuditEntry entry, AuditEntry... more) {
        return new StateChange(
                Map.of(), Stream.concat(Stream.of(entry), Stream.of(more)).toList());
    }

    public StateChange and(AuditEntry entry) {
        return new StateChange(
                files, Stream.concat(entries.stream(), Stream.of(entry)).toList());
    }

    public StateChange put(Claim claim) {
        return put(claim.path(), claim.render());
    }

    public StateChange put(Admission admission) {
        return put(admission.path(), admission.render());
    }

    public StateChange put(ActionResult result) {
        return put(result.id().resultFile().value(), result.render());
    }

    public StateChange put(Pause pause) {
        return put(Pause.FILE, pause.render());
    }

    public StateChange resume() {
        return delete(Pause.FILE);
    }

    public StateChange release(ActionId id) {
        return delete(Claim.file(id));
    }

    /** A file with a content. */
    public StateChange put(String path, String content) {
        return with(path, Optional.of(content));
    }

    /** A file that shall not be there; it may be missing already. */
    public StateChange delete(String path) {
        return with(path, Optional.empty());
    }

    private StateChange with(String path, Optional<String> content) {
        Map<String, Optional<String>> more = new LinkedHashMap<>(files);
        more.put(path, content);
        return new StateChange(Collections.unmodifiableMap(more), entries);
    }

    Map<String, Optional<String>> files() {
        return files;
    }

    List<AuditEntry> entries() {
        return entries;
    }
}
