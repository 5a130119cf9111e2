package ai.disinto.vault.audit;

import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.model.Branch;
import ai.disinto.forge.model.GitTreeEntry;
import ai.disinto.vault.action.OpsBranches;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The audit log at one moment. Each record has the hash of the one before, so that nobody can change, remove, exchange
 * or add one without being noticed; that somebody took the end of the log away, head and all, shows only to who kept an
 * {@link AuditHead}. Immutable.
 */
public final class AuditLog {
    /** The folder of the log on the branch of the vault. */
    public static final String FOLDER = "vault/audit";

    /** The file in the folder that says where the log ends. */
    public static final String HEAD_FILE = "head.json";

    private final Map<String, byte[]> files;
    private final AuditWalk walk;

    private AuditLog(Map<String, byte[]> files) {
        this.files = files;
        this.walk = AuditWalk.of(files);
    }

    /**
     * Makes a log of its files, such as those in a clone.
     *
     * @param files the files in {@link #FOLDER}: name and content
     * @return the log
     */
    public static AuditLog of(Map<String, byte[]> files) {
        Map<String, byte[]> copy = new TreeMap<>();
        Objects.requireNonNull(files, "files").forEach((name, content) -> copy.put(name, content.clone()));
        return new AuditLog(copy);
    }

    /**
     * Reads the log that is on the forge now. Takes one request more than there are files.
     *
     * @param repository the operations repository
     * @param branches the names of its branches
     * @return the log; one without files if the branch does not exist
     */
    public static AuditLog read(ForgeRepository repository, OpsBranches branches) {
        Objects.requireNonNull(repository, "repository");
        Optional<Branch> branch = repository
                .branches()
                .find(Objects.requireNonNull(branches, "branches").state());
        Map<String, byte[]> files = new TreeMap<>();
        branch.ifPresent(found -> repository.commits().tree(found.commit(), true).stream()
                .filter(entry ->
                        entry.path().startsWith(FOLDER + "/") && !entry.type().equals("tree"))
                .forEach(entry -> files.put(entry.path().substring(FOLDER.length() + 1), content(repository, entry))));
        return new AuditLog(files);
    }

    private static byte[] content(ForgeRepository repository, GitTreeEntry entry) {
        return repository.commits().blob(entry.sha()).bytes().orElse(new byte[0]);
    }

    /** {@return the records from the first one, as far as they are right} */
    public List<AuditRecord> records() {
        return walk.records();
    }

    /**
     * Checks the log by itself.
     *
     * @return what came of it, with the first record that is wrong
     */
    public AuditVerification verify() {
        return walk.verification();
    }

    /**
     * Checks the log, and whether it still has everything that it had at an earlier moment.
     *
     * @param kept a head that was kept elsewhere
     * @return what came of it, with the first record that is wrong
     */
    public AuditVerification verify(AuditHead kept) {
        return walk.verification(Objects.requireNonNull(kept, "kept"));
    }

    /** Answers how many records are right. */
    @Override
    public String toString() {
        return "AuditLog[" + files.size() + " files, " + verify() + "]";
    }
}
