package ai.disinto.vault.internal.state;

import ai.disinto.forge.FileChange;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NewCommit;
import ai.disinto.forge.model.GitTreeEntry;
import ai.disinto.vault.action.OpsBranches;
import ai.disinto.vault.audit.AuditHead;
import ai.disinto.vault.audit.AuditLog;
import ai.disinto.vault.audit.StateBranchException;
import ai.disinto.vault.internal.json.JsonFields;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * How the state branch came to be. It begins in one commit that takes everything of the vault away which the trusted
 * branch has, so that no claim, result or admission counts that somebody had put there.
 */
final class StateOrigin {
    private static final String FOLDER = "vault/";
    private static final String MARKER = "vault/state.json";
    private static final String HEAD = AuditLog.FOLDER + "/" + AuditLog.HEAD_FILE;

    private final ForgeRepository repository;
    private final OpsBranches branches;
    private volatile boolean checked;

    StateOrigin(ForgeRepository repository, OpsBranches branches) {
        this.repository = repository;
        this.branches = branches;
    }

    /** Makes the branch; does nothing if somebody else did in the meantime. */
    void make() {
        List<FileChange> changes = new ArrayList<>();
        Map<String, String> inherited = vaultFiles(branches.main());
        inherited.forEach((path, blob) -> {
            if (!path.equals(MARKER) && !path.equals(HEAD)) {
                changes.add(FileChange.delete(path, blob));
            }
        });
        put(changes, inherited, MARKER, marker(Optional.ofNullable(inherited.get(MARKER))));
        put(changes, inherited, HEAD, AuditHead.none().render());
        repository
                .contents()
                .change(
                        changes,
                        NewCommit.on(branches.main())
                                .newBranch(branches.state())
                                .message("vault: begin"));
    }

    /** The branch at a commit, once it is certain how it began. */
    StateView view(String commit) {
        Map<String, String> files = vaultFiles(commit);
        if (!files.containsKey(MARKER)) {
            throw broken("was not made by the vault: it has no " + MARKER);
        }
        if (!checked) {
            checkOrigin();
            checked = true;
        }
        return new StateView(
                commit,
                files,
                blob -> repository
                        .commits()
                        .blob(blob)
                        .bytes()
                        .orElseThrow(() -> new StateBranchException("the forge left out the content of blob " + blob
                                + " on " + branches.state() + ": look at its limit for blobs")));
    }

    private void checkOrigin() {
        boolean clean = repository
                .commits()
                .list(branches.state(), MARKER)
                .first()
                .map(origin -> vaultFiles(origin.sha()).keySet())
                .filter(Set.of(MARKER, HEAD)::equals)
                .isPresent();
        if (!clean) {
            throw broken("did not begin empty: " + MARKER + " came together with other files of the vault");
        }
    }

    private StateBranchException broken(String what) {
        return new StateBranchException("the branch " + branches.state() + " " + what
                + ". Look at what is on it, delete it, and let the vault make it anew");
    }

    private Map<String, String> vaultFiles(String ref) {
        Map<String, String> out = new TreeMap<>();
        repository.commits().tree(ref, true).stream()
                .filter(entry -> entry.path().startsWith(FOLDER) && isFile(entry))
                .forEach(entry -> out.put(entry.path(), entry.sha()));
        return out;
    }

    private static boolean isFile(GitTreeEntry entry) {
        return !entry.type().equals("tree");
    }

    private static void put(List<FileChange> changes, Map<String, String> inherited, String path, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        String blob = inherited.get(path);
        changes.add(blob == null ? FileChange.create(path, bytes) : FileChange.update(path, bytes, blob));
    }

    /** What shows that the vault made the branch; not the same as what lay in its place before. */
    private static String marker(Optional<String> inherited) {
        JsonFields fields = JsonFields.empty()
                .with("holds", "claims, results and the audit log of the vault")
                .with("format", 1);
        return inherited
                        .map(blob -> fields.with("instead_of", blob))
                        .orElse(fields)
                        .render() + "\n";
    }
}
