package ai.disinto.vault;

import ai.disinto.core.RepositorySlug;
import ai.disinto.forge.Forge;
import ai.disinto.forge.internal.wait.Signal;
import ai.disinto.vault.action.ActionId;
import ai.disinto.vault.action.VaultAction;
import ai.disinto.vault.audit.AuditLog;
import ai.disinto.vault.decision.Verdict;
import ai.disinto.vault.dispatch.DispatcherBuilder;
import ai.disinto.vault.dispatch.VaultDispatcher;
import ai.disinto.vault.doctor.VaultDoctor;
import ai.disinto.vault.internal.ops.TrustedState;
import ai.disinto.vault.internal.request.DirectAdmission;
import ai.disinto.vault.policy.Classification;
import ai.disinto.vault.route.BranchProtectionProfile;
import ai.disinto.vault.route.Route;
import ai.disinto.vault.runner.ActionRunner;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a factory asks for risky operations, gets them approved, and has them run. Its account is the vault's own; agents
 * ask under theirs, see {@link #requests}. May be shared between threads.
 */
public final class Vault {
    private final VaultContext context;
    private final Duration pollInterval;
    private final Signal changed = new Signal();
    private final Signal decided = new Signal();

    Vault(VaultContext context, Duration pollInterval) {
        this.context = context;
        this.pollInterval = pollInterval;
    }

    /**
     * Begins a vault.
     *
     * @return a builder; forge and operations repository must be set
     */
    public static VaultBuilder builder() {
        return new VaultBuilder();
    }

    /**
     * Answers where an agent asks. On the route of direct commits, low actions are let in at once, without a pull request.
     *
     * @param requester a client under the agent's own account, which may push branches and nothing more
     * @return where it asks
     * @throws ai.disinto.forge.ForgeException if the forge does not say who the vault is
     */
    public VaultRequests requests(Forge requester) {
        Objects.requireNonNull(requester, "requester");
        Route route = context.decisions().route();
        Optional<DirectAdmission> admission =
                context.decisions().admitsLow() ? Optional.of(admission()) : Optional.empty();
        return new VaultRequests(
                requester, context.sources().of(requester.repository(context.slug())), route, admission);
    }

    private DirectAdmission admission() {
        return new DirectAdmission(
                context.ops(),
                context.state(),
                id -> context.known(context.view(), id),
                context.login(),
                context.decisions().clock());
    }

    /**
     * Says how much an action may break, by the formulas and the policy that count now.
     *
     * @param action the action
     * @return the tier, and what decided
     * @throws IllegalStateException if the trusted branch does not exist
     * @throws ai.disinto.core.document.InvalidDocumentException if the policy has errors
     */
    public Classification classify(VaultAction action) {
        Objects.requireNonNull(action, "action");
        TrustedState main = context.ops()
                .main()
                .orElseThrow(() -> new IllegalStateException(context.slug() + " has no branch "
                        + context.sources().branches().main()));
        return main.classify(action);
    }

    /**
     * Begins a dispatcher, which takes open requests as far as they may go and runs what is approved.
     *
     * @param runner what runs an action
     * @return a builder that knows what this vault knows; secrets, journal and limits are still to be set
     * @throws IllegalStateException if this vault does not say who approves
     */
    public DispatcherBuilder dispatcher(ActionRunner runner) {
        Objects.requireNonNull(runner, "runner");
        DispatcherBuilder builder = VaultDispatcher.builder(
                        context.forge(),
                        context.slug().toString(),
                        context.decisions().required(),
                        runner)
                .branches(context.sources().branches())
                .formulas(context.sources().formulas())
                .allowlist(context.sources().allowlist())
                .route(context.decisions().route())
                .pauseSwitch(context.decisions().pauseSwitch())
                .clock(context.decisions().clock());
        return context.sources().pinned().map(builder::policy).orElse(builder);
    }

    /**
     * Answers how far an action has come.
     *
     * @param id the action
     * @return its status; empty if nobody asks for it
     * @throws IllegalStateException if this vault does not say who approves
     * @throws ai.disinto.forge.ForgeException if the forge does not answer
     */
    public Optional<ItemStatus> status(ActionId id) {
        return new StatusReader(context).read(Objects.requireNonNull(id, "id"));
    }

    /**
     * Checks whether an action on a trusted branch may run now, and shows what each check saw.
     *
     * @param id the action
     * @return the verdict; empty if there is no such file
     * @throws IllegalStateException if this vault does not say who approves
     * @throws ai.disinto.forge.ForgeException if the forge does not answer
     */
    public Optional<Verdict> verify(ActionId id) {
        return new StatusReader(context).verdict(Objects.requireNonNull(id, "id"));
    }

    /**
     * Waits for the decision about an action, as long as a policy says.
     *
     * @param id the action
     * @param policy how long, and what follows without a decision
     * @return how the wait ended
     * @throws InterruptedException if the thread was interrupted
     * @throws ai.disinto.forge.ForgeException if the forge does not answer
     */
    public Waited await(ActionId id, WaitingPolicy policy) throws InterruptedException {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(policy, "policy");
        return new DecisionWait(this::status, decided, pollInterval).run(id, policy);
    }

    /** Says that something changed on the forge: waits and watches look at once. Call it for each webhook. */
    public void wake() {
        changed.give();
        decided.give();
    }

    /**
     * Runs passes of a dispatcher in the background: when something changed, see {@link #wake}, and now and then.
     * While a pass goes on, which ends with its last run, nothing new begins: let several dispatchers watch if runs are
     * long.
     *
     * @param dispatcher the dispatcher
     * @return what runs until it is closed
     */
    public VaultWatch watch(VaultDispatcher dispatcher) {
        return VaultWatch.start(Objects.requireNonNull(dispatcher, "dispatcher"), changed, pollInterval, decided::give);
    }

    /**
     * Answers what waits for whom.
     *
     * @return the report
     * @throws IllegalStateException if this vault does not say who approves
     * @throws ai.disinto.forge.ForgeException if the forge does not answer
     */
    public VaultReport report() {
        return new ReportReader(context).read();
    }

    /**
     * Reads the log of what was decided and done.
     *
     * @return the log, as it is now
     * @throws ai.disinto.forge.ForgeException if the forge does not answer
     */
    public AuditLog audit() {
        return AuditLog.read(context.repository(), context.sources().branches());
    }

    /**
     * Answers the protection that the operations repository needs for this vault.
     *
     * @return the profile, to be planned and applied under an account that administers the repository
     * @throws IllegalStateException if this vault does not say who approves
     * @throws ai.disinto.forge.ForgeException if the forge does not say who the vault is
     */
    public BranchProtectionProfile protection() {
        return BranchProtectionProfile.ops(
                context.sources().branches(),
                context.decisions().required().humans(),
                context.login(),
                context.decisions().route());
    }

    /**
     * Begins a doctor, which says before the first run what is missing, and what to do about it.
     *
     * @return a builder that knows what this vault knows; an administrator's client lets it see and mend more
     * @throws IllegalStateException if this vault does not say who approves
     */
    public VaultDoctor.Builder doctor() {
        VaultDoctor.Builder builder = VaultDoctor.builder(
                        context.forge(),
                        context.slug().toString(),
                        context.sources().formulas(),
                        context.decisions().required())
                .branches(context.sources().branches())
                .allowlist(context.sources().allowlist())
                .route(context.decisions().route());
        return context.sources().pinned().map(builder::policy).orElse(builder);
    }

    /**
     * Answers the operations repository.
     *
     * @return its owner and name
     */
    public RepositorySlug opsRepository() {
        return context.slug();
    }

    /** Answers the repository and the route. */
    @Override
    public String toString() {
        return "Vault[" + context.slug() + ", " + context.decisions().route().word() + "]";
    }
}
