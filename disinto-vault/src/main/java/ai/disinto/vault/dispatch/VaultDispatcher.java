package ai.disinto.vault.dispatch;

import ai.disinto.forge.Forge;
import ai.disinto.vault.action.ActionId;
import ai.disinto.vault.audit.AuditEntry;
import ai.disinto.vault.audit.AuditKind;
import ai.disinto.vault.decision.ApprovalRules;
import ai.disinto.vault.internal.state.Pause;
import ai.disinto.vault.internal.state.StateChange;
import ai.disinto.vault.runner.ActionRunner;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Runs the actions of one operations repository that may run, each at most once. It keeps what it does on a branch that
 * only the account of the vault may push to, together with the audit log.
 *
 * <p>An action is claimed before it runs, and a claim never expires: if nobody knows how a run ended, people are asked in
 * an issue and answer with {@link #release}. Any number of dispatchers may work on one repository; exactly one gets an
 * action. May be shared between threads; passes of one dispatcher follow each other.
 */
public final class VaultDispatcher {
    private final Machinery machinery;
    private final SettledResults settled = new SettledResults();
    private final RetryTimes retries = new RetryTimes();
    private final ReentrantLock lock = new ReentrantLock();

    VaultDispatcher(Machinery machinery) {
        this.machinery = machinery;
    }

    /**
     * Begins a dispatcher.
     *
     * @param forge the forge, under the account of the vault; the dispatcher does not close it
     * @param repository the operations repository, {@code owner/name}
     * @param rules who must have approved
     * @param runner what runs an action
     * @return the builder
     */
    public static DispatcherBuilder builder(Forge forge, String repository, ApprovalRules rules, ActionRunner runner) {
        return new DispatcherBuilder(
                Objects.requireNonNull(forge, "forge"),
                Objects.requireNonNull(repository, "repository"),
                Objects.requireNonNull(rules, "rules"),
                Objects.requireNonNull(runner, "runner"));
    }

    /**
     * Looks at every action on the trusted branches once and runs those that may run. Takes until the last of them has
     * ended, each of which has its timeout; what is approved or paused in the meantime counts in the next pass, or in that
     * of another dispatcher. What fails on the way is in the report and is gone on with in the next pass.
     *
     * @return what it did
     * @throws InterruptedException if the thread was interrupted; runs were interrupted too, and what became of them is
     *     recorded, or is asked in an issue, now or by the next pass
     * @throws ai.disinto.forge.ForgeException if the forge does not answer at all
     * @throws ai.disinto.vault.audit.StateBranchException if the branch of the vault cannot be relied on
     * @throws DispatchJournalException if the journal cannot be read, or another process uses it
     */
    public PassReport pass() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            return lockedPass(machinery.settings().journal().lock());
        } finally {
            lock.unlock();
        }
    }

    private PassReport lockedPass(DispatchJournal.Lock held) throws InterruptedException {
        try {
            return new Pass(machinery, settled, retries).run();
        } finally {
            held.close();
        }
    }

    /**
     * Says what a pass would do now with the actions on the trusted branches, without changing anything. Open requests,
     * which a pass may let in and run at once, are not looked at; secrets are looked for, but no token is made.
     *
     * @return the report; actions that would run are {@link DispatchOutcome#WOULD_FIRE}
     * @throws InterruptedException if the thread was interrupted
     * @throws ai.disinto.forge.ForgeException if the forge does not answer at all
     * @throws ai.disinto.vault.audit.StateBranchException if the branch of the vault cannot be relied on
     */
    public PassReport dryRun() throws InterruptedException {
        return new Pass(machinery, settled, retries).dryRun();
    }

    /**
     * Ends a claim by what a person found out, and closes the issue that asked for it. May be repeated.
     *
     * @param id the action
     * @param answer what happened, and who says so
     * @return whether there was a claim
     */
    public boolean release(ActionId id, Release answer) {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(answer, "answer");
        return machinery.office().answer(id, answer);
    }

    /**
     * Lets nothing new of this project run, in any process, until it is resumed.
     *
     * @param who who wants that
     * @param why why
     * @return whether that is new
     */
    public boolean pause(String who, String why) {
        Pause pause =
                new Pause(Objects.requireNonNull(who, "who"), Objects.requireNonNull(why, "why"), machinery.now());
        AuditEntry entry =
                AuditEntry.ofAll(AuditKind.PAUSED, pause.since(), who).with("reason", why);
        return machinery
                .state()
                .commit(now -> now.pause().isPresent()
                        ? Optional.empty()
                        : Optional.of(StateChange.of(entry).put(pause)));
    }

    /**
     * Lets the actions of this project run again.
     *
     * @param who who wants that
     * @param why why
     * @return whether it was paused
     */
    public boolean resume(String who, String why) {
        AuditEntry entry = AuditEntry.ofAll(AuditKind.RESUMED, machinery.now(), Objects.requireNonNull(who, "who"))
                .with("reason", Objects.requireNonNull(why, "why"));
        return machinery
                .state()
                .commit(now -> now.pause().isPresent()
                        ? Optional.of(StateChange.of(entry).resume())
                        : Optional.empty());
    }

    /** Answers name and repository. */
    @Override
    public String toString() {
        return "VaultDispatcher[" + machinery.settings().name() + ", "
                + machinery.ops().repository() + "]";
    }
}
