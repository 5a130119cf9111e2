package ai.disinto.vault.internal.state;

import ai.disinto.forge.FileChange;
import ai.disinto.vault.audit.AuditEntry;
import ai.disinto.vault.audit.AuditHead;
import ai.disinto.vault.audit.AuditLog;
import ai.disinto.vault.audit.AuditRecord;
import ai.disinto.vault.audit.StateBranchException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One commit: the files of a change, and its records at the end of the log as it is. */
final class AuditAppend {
    private final StateView now;
    private final StateChange change;
    private final List<AuditRecord> records = new ArrayList<>();

    AuditAppend(StateView now, StateChange change) {
        this.now = now;
        this.change = change;
        AuditHead head = now.head();
        requireEnd(head);
        for (AuditEntry entry : change.entries()) {
            AuditRecord record = head.next(entry);
            records.add(record);
            head = record.head();
        }
    }

    String message() {
        AuditEntry first = change.entries().get(0);
        return "vault: " + first.kind().word()
                + first.action().map(id -> " " + id).orElse("");
    }

    List<FileChange> files() {
        List<FileChange> out = new ArrayList<>();
        change.files().forEach((path, content) -> file(path, content).ifPresent(out::add));
        segments().forEach((path, content) -> file(path, Optional.of(content)).ifPresent(out::add));
        AuditHead last = records.get(records.size() - 1).head();
        file(path(AuditLog.HEAD_FILE), Optional.of(last.render())).ifPresent(out::add);
        return out;
    }

    /** Whether these records are where they should be, so that the commit was made although nobody said so. */
    boolean isIn(StateView later) {
        AuditRecord first = records.get(0);
        return lines(later, path(first.segment())).contains(first.render());
    }

    /** Nothing is put behind an end that is not the one that the head speaks of. */
    private void requireEnd(AuditHead head) {
        if (head.count() == 0) {
            return;
        }
        String file = path(AuditRecord.segmentOf(head.count()));
        List<String> lines = lines(now, file);
        String ending = "\"hash\":\"" + head.hash() + "\"}";
        boolean complete = lines.size() == (head.count() - 1) % AuditRecord.SEGMENT + 1;
        if (!complete || !lines.get(lines.size() - 1).endsWith(ending)) {
            throw new StateBranchException("the audit log does not end as its head says: verify it and look at " + file
                    + " at commit " + now.commit() + ", nothing is written until it is mended");
        }
    }

    private Map<String, String> segments() {
        Map<String, String> out = new LinkedHashMap<>();
        for (AuditRecord record : records) {
            String file = path(record.segment());
            String before =
                    out.containsKey(file) ? out.get(file) : now.text(file).orElse("");
            out.put(file, before + record.render() + "\n");
        }
        return out;
    }

    private Optional<FileChange> file(String path, Optional<String> content) {
        Optional<String> before = now.blob(path);
        if (content.isEmpty()) {
            return before.map(sha -> FileChange.delete(path, sha));
        }
        byte[] bytes = content.get().getBytes(StandardCharsets.UTF_8);
        return Optional.of(
                before.map(sha -> FileChange.update(path, bytes, sha)).orElseGet(() -> FileChange.create(path, bytes)));
    }

    private static List<String> lines(StateView view, String path) {
        return view.text(path).stream().flatMap(String::lines).toList();
    }

    private static String path(String file) {
        return AuditLog.FOLDER + "/" + file;
    }
}
