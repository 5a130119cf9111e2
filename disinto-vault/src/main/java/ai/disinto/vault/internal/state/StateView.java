package ai.disinto.vault.internal.state;

import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceText;
import ai.disinto.vault.action.ActionId;
import ai.disinto.vault.action.ActionResult;
import ai.disinto.vault.audit.AuditHead;
import ai.disinto.vault.audit.AuditLog;
import ai.disinto.vault.audit.StateBranchException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The state branch at one commit. What is in a file is read when it is asked for, by the id of its bytes. */
public final class StateView {
    private static final String ENDING = ".json";

    private final String commit;
    private final Map<String, String> blobs;
    private final Function<String, byte[]> contents;

    StateView(String commit, Map<String, String> blobs, Function<String, byte[]> contents) {
        this.commit = commit;
        this.blobs = Map.copyOf(blobs);
        this.contents = contents;
    }

    /** A branch that does not exist yet. */
    public static StateView none() {
        return new StateView("", Map.of(), blob -> new byte[0]);
    }

    public String commit() {
        return commit;
    }

    /** The id of the bytes of a file, if it is there. */
    public Optional<String> blob(String path) {
        return Optional.ofNullable(blobs.get(path));
    }

    public Optional<String> text(String path) {
        return blob(path).map(sha -> new String(contents.apply(sha), StandardCharsets.UTF_8));
    }

    /** The actions that somebody has taken for himself, also by a claim that cannot be read. */
    public Set<ActionId> claimed() {
        Set<ActionId> out = new TreeSet<>();
        for (String path : blobs.keySet()) {
            if (path.startsWith(Claim.FOLDER) && path.endsWith(ENDING)) {
                ActionId.find(path.substring(Claim.FOLDER.length(), path.length() - ENDING.length()))
                        .ifPresent(out::add);
            }
        }
        return out;
    }

    public boolean isClaimed(ActionId id) {
        return blobs.containsKey(Claim.file(id));
    }

    /** The claim; empty if there is none, or none that can be read. */
    public Optional<Claim> claim(ActionId id) {
        return text(Claim.file(id))
                .flatMap(Claim::find)
                .filter(claim -> claim.id().equals(id));
    }

    public boolean hasResult(ActionId id) {
        return blobs.containsKey(id.resultFile().value());
    }

    public Optional<Parsed<ActionResult>> result(ActionId id) {
        String path = id.resultFile().value();
        return blob(path).map(sha -> SourceText.check(contents.apply(sha), path).flatMap(ActionResult::check));
    }

    /** What route A wrote before it committed the action; empty also if it is about another action. */
    public Optional<Admission> admission(ActionId id) {
        return text(Admission.FOLDER + id + ENDING)
                .flatMap(Admission::find)
                .filter(admission -> admission.id().equals(id));
    }

    public Optional<Pause> pause() {
        return text(Pause.FILE).map(Pause::of);
    }

    /** Where the audit log ends. */
    public AuditHead head() {
        if (commit.isEmpty()) {
            return AuditHead.none();
        }
        return text(AuditLog.FOLDER + "/" + AuditLog.HEAD_FILE)
                .flatMap(AuditHead::find)
                .orElseThrow(() -> new StateBranchException("the head of the audit log cannot be read at commit "
                        + commit + ": look at " + AuditLog.FOLDER + ", nothing is written until it is mended"));
    }
}
