package ai.disinto.vault.internal.state;

import ai.disinto.forge.FileChange;
import ai.disinto.forge.FileWrite;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NewCommit;
import ai.disinto.vault.action.OpsBranches;
import ai.disinto.vault.audit.StateBranchException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The branch that only the vault writes to. Every commit appends to the audit log, and so changes its head: of two at the
 * same time one succeeds, and the other looks again at what is there now. Safe for use by many threads.
 */
public final class StateBranch {
    private static final int ATTEMPTS = 32;

    private final ForgeRepository repository;
    private final String branch;
    private final StateOrigin origin;
    private final ReentrantLock lock = new ReentrantLock();

    public StateBranch(ForgeRepository repository, OpsBranches branches) {
        this.repository = Objects.requireNonNull(repository, "repository");
        this.branch = Objects.requireNonNull(branches, "branches").state();
        this.origin = new StateOrigin(repository, branches);
    }

    /** What a commit shall do with the branch as it is now; empty if it has nothing to do any more. */
    @FunctionalInterface
    public interface Plan {
        Optional<StateChange> of(StateView now);
    }

    /** The branch as it is now; empty if it does not exist. */
    public Optional<StateView> read() {
        return repository.branches().find(branch).map(found -> origin.view(found.commit()));
    }

    /** The branch as it is now; made if it does not exist, with nothing of the vault on it. */
    public StateView ensure() {
        Optional<StateView> there = read();
        if (there.isPresent()) {
            return there.get();
        }
        origin.make();
        return read().orElseThrow(() -> new StateBranchException(
                "the branch " + branch + " was made and is not there: look at who deletes branches"));
    }

    /**
     * Makes one commit, of what the plan says for the branch as it is then. The answer is whether it did; the plan is
     * asked again after each commit of somebody else that came first.
     */
    public boolean commit(Plan plan) {
        lock.lock();
        try {
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                StateView now = ensure();
                Optional<StateChange> change = plan.of(now);
                if (change.isEmpty()) {
                    return false;
                }
                if (write(new AuditAppend(now, change.get()))) {
                    return true;
                }
            }
        } finally {
            lock.unlock();
        }
        throw new StateBranchException("others wrote to " + branch + " first " + ATTEMPTS
                + " times in a row: look at who else writes to it, and try again");
    }

    private boolean write(AuditAppend append) {
        List<FileChange> files = append.files();
        FileWrite written =
                repository.contents().change(files, NewCommit.on(branch).message(append.message()));
        return written.isDone() || append.isIn(ensure());
    }
}
