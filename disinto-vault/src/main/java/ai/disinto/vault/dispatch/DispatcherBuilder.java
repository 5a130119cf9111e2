package ai.disinto.vault.dispatch;

import ai.disinto.core.formula.FormulaCatalog;
import ai.disinto.core.secret.SecretScanner;
import ai.disinto.forge.Forge;
import ai.disinto.vault.action.Allowlist;
import ai.disinto.vault.action.FormulaName;
import ai.disinto.vault.action.OpsBranches;
import ai.disinto.vault.action.VaultAction;
import ai.disinto.vault.decision.ActionEvidence;
import ai.disinto.vault.decision.ApprovalRules;
import ai.disinto.vault.decision.DecisionMatrix;
import ai.disinto.vault.internal.evidence.EvidenceReader;
import ai.disinto.vault.internal.ops.OpsSources;
import ai.disinto.vault.internal.ops.TrustedOps;
import ai.disinto.vault.internal.request.Decisions;
import ai.disinto.vault.internal.request.RequestAdvancer;
import ai.disinto.vault.internal.state.StateBranch;
import ai.disinto.vault.policy.VaultPolicy;
import ai.disinto.vault.route.Route;
import ai.disinto.vault.runner.ActionRunner;
import ai.disinto.vault.runner.SecretSource;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Describes a {@link VaultDispatcher} before it is made. */
public final class DispatcherBuilder {
    private final Forge forge;
    private final String repository;
    private final ApprovalRules rules;
    private final ActionRunner runner;
    private final Set<FormulaName> atLeastOnce = new TreeSet<>();
    private final Set<FormulaName> secretsForAgents = new TreeSet<>();
    private String name = "dispatcher";
    private OpsSources sources = OpsSources.standard();
    private SecretSource secrets = SecretSource.none();
    private SecretScanner scanner = SecretScanner.standard();
    private DispatchJournal journal = DispatchJournal.none();
    private PauseSwitch pauseSwitch = new PauseSwitch();
    private InstantSource clock = InstantSource.system();
    private RandomGenerator random = new SecureRandom();
    private Duration timeout = Duration.ofHours(1);
    private Duration grace = Duration.ofSeconds(30);
    private int concurrency = 2;
    private @Nullable FireGate gate;
    private Optional<Route> route = Optional.empty();

    DispatcherBuilder(Forge forge, String repository, ApprovalRules rules, ActionRunner runner) {
        this.forge = forge;
        this.repository = repository;
        this.rules = rules;
        this.runner = runner;
    }

    /**
     * Names the dispatcher in claims and in the audit log; {@code dispatcher} by default.
     *
     * @param text such as the name of the machine
     * @return this builder
     */
    public DispatcherBuilder name(String text) {
        name = Objects.requireNonNull(text, "text");
        return this;
    }

    /**
     * Names the branches; {@link OpsBranches#standard()} by default.
     *
     * @param names the names
     * @return this builder
     */
    public DispatcherBuilder branches(OpsBranches names) {
        sources = sources.with(names);
        return this;
    }

    /**
     * Says where formulas are; by default those in the folder {@code formulas} of the working directory, read for each
     * pass.
     *
     * @param source asked in each pass, so that a new formula is found
     * @return this builder
     */
    public DispatcherBuilder formulas(Supplier<FormulaCatalog> source) {
        sources = sources.with(source);
        return this;
    }

    /**
     * Says what actions may ask for; {@link Allowlist#standard()} by default.
     *
     * @param allowed secrets and mounts
     * @return this builder
     */
    public DispatcherBuilder allowlist(Allowlist allowed) {
        sources = sources.with(allowed);
        return this;
    }

    /**
     * Fixes the policy; by default it is read from the trusted branch.
     *
     * @param fixed the policy that counts whatever the repository says
     * @return this builder
     */
    public DispatcherBuilder policy(VaultPolicy fixed) {
        sources = sources.with(fixed);
        return this;
    }

    /**
     * Says where secrets come from; there are none by default. It is asked for names that are allowed and asked for.
     *
     * @param source the source
     * @return this builder
     */
    public DispatcherBuilder secrets(SecretSource source) {
        secrets = Objects.requireNonNull(source, "source");
        return this;
    }

    /**
     * Says how secrets are found in what runs print; {@link SecretScanner#standard()} by default. The values that a run
     * was given are always found.
     *
     * @param finder the scanner
     * @return this builder
     */
    public DispatcherBuilder scanner(SecretScanner finder) {
        scanner = Objects.requireNonNull(finder, "finder");
        return this;
    }

    /**
     * Lets the dispatcher remember its runs on the disk; without, people are asked about each run whose process died.
     *
     * @param kept the journal
     * @return this builder
     */
    public DispatcherBuilder journal(DispatchJournal kept) {
        journal = Objects.requireNonNull(kept, "kept");
        return this;
    }

    /**
     * Shares a switch that pauses several dispatchers; by default there is none.
     *
     * @param shared the switch
     * @return this builder
     */
    public DispatcherBuilder pauseSwitch(PauseSwitch shared) {
        pauseSwitch = Objects.requireNonNull(shared, "shared");
        return this;
    }

    /**
     * Takes the time from elsewhere; from the system by default. How long a run may take is measured by the system.
     *
     * @param source the clock
     * @return this builder
     */
    public DispatcherBuilder clock(InstantSource source) {
        clock = Objects.requireNonNull(source, "source");
        return this;
    }

    /**
     * Takes random numbers from elsewhere, by which claims are told apart; from {@link SecureRandom} by default.
     *
     * @param source the generator
     * @return this builder
     */
    public DispatcherBuilder random(RandomGenerator source) {
        random = Objects.requireNonNull(source, "source");
        return this;
    }

    /**
     * Says how long an action may run that does not say so itself; one hour by default.
     *
     * @param limit longer than nothing, and at most {@link VaultAction#LONGEST_TIMEOUT}
     * @return this builder
     * @throws IllegalArgumentException if it is not
     */
    public DispatcherBuilder timeout(Duration limit) {
        if (positive("limit", limit).compareTo(VaultAction.LONGEST_TIMEOUT) > 0) {
            throw new IllegalArgumentException(
                    "limit must be at most " + VaultAction.LONGEST_TIMEOUT + ", got " + limit);
        }
        timeout = limit;
        return this;
    }

    /**
     * Says how long a runner may take to end a run after its timeout, and then again after it was interrupted; 30 seconds
     * by default. A runner that takes longer is left alone, and people are asked.
     *
     * @param time longer than nothing
     * @return this builder
     * @throws IllegalArgumentException if it is not
     */
    public DispatcherBuilder grace(Duration time) {
        grace = positive("time", time);
        return this;
    }

    /**
     * Says how many actions run at the same time; two by default.
     *
     * @param runs from 1 to 64
     * @return this builder
     * @throws IllegalArgumentException if it is another number
     */
    public DispatcherBuilder concurrency(int runs) {
        if (runs < 1 || runs > 64) {
            throw new IllegalArgumentException("runs must be from 1 to 64, got " + runs);
        }
        concurrency = runs;
        return this;
    }

    /**
     * Lets a formula run again when its dispatcher is gone and nobody knows how far it came. By default people are asked.
     *
     * @param formula one whose effects may come more than once
     * @return this builder
     */
    public DispatcherBuilder atLeastOnce(FormulaName formula) {
        atLeastOnce.add(Objects.requireNonNull(formula, "formula"));
        return this;
    }

    /**
     * Lets an agent that reasons over a formula have secrets and mounts. By default it gets none, since whoever wrote the
     * action may persuade it.
     *
     * @param formula the formula
     * @return this builder
     */
    public DispatcherBuilder credentialsForAgent(FormulaName formula) {
        secretsForAgents.add(Objects.requireNonNull(formula, "formula"));
        return this;
    }

    /**
     * Makes each pass look at open requests first, and take them as far as they may go, and run actions from each branch
     * that the route uses. Without a route, actions of the main branch are run.
     *
     * @param low how low requests get onto a trusted branch
     * @return this
     */
    public DispatcherBuilder route(Route low) {
        route = Optional.of(Objects.requireNonNull(low, "low"));
        return this;
    }

    /** Decides by other means, in tests. */
    DispatcherBuilder gate(FireGate other) {
        gate = other;
        return this;
    }

    /**
     * Makes the dispatcher. With a route, the forge is asked which account the vault has.
     *
     * @return the dispatcher
     * @throws ai.disinto.forge.ForgeException if the forge does not say who the vault is
     */
    public VaultDispatcher build() {
        TrustedOps ops = sources.of(forge.repository(repository));
        DispatchSettings settings = new DispatchSettings(
                name,
                new DispatchSettings.Ports(runner, secrets, scanner, clock, random),
                new DispatchSettings.Limits(concurrency, timeout, grace),
                new DispatchSettings.Consents(Set.copyOf(atLeastOnce), Set.copyOf(secretsForAgents)),
                journal,
                pauseSwitch,
                trustedBranches());
        StateBranch state = new StateBranch(ops.repository(), sources.branches());
        return new VaultDispatcher(new Machinery(
                ops,
                state,
                decider(ops, state),
                settings,
                () -> forge.users().current().login()));
    }

    private List<String> trustedBranches() {
        OpsBranches branches = sources.branches();
        return route.map(each -> each.trustedBranches(branches)).orElse(List.of(branches.main()));
    }

    private Machinery.Decider decider(TrustedOps ops, StateBranch state) {
        if (gate != null) {
            return new Machinery.Decider(gate, Optional.empty());
        }
        String vault = route.isPresent() ? forge.users().current().login() : "";
        ApprovalRules complete = route.flatMap(each -> each.findApprover(vault))
                .map(rules::approver)
                .orElse(rules);
        EvidenceReader reader = new EvidenceReader(forge, ops, complete, clock);
        DecisionMatrix matrix = DecisionMatrix.of(complete);
        Decisions decisions = new Decisions(reader, matrix, complete, vault, clock);
        return new Machinery.Decider(
                (trusted, entry, known) -> {
                    ActionEvidence evidence = reader.entry(trusted, entry, known);
                    return new FireGate.Decision(evidence, matrix.mayFire(evidence), matrix.approvals(evidence));
                },
                route.map(each -> new RequestAdvancer(ops, each, decisions, state)));
    }

    private static Duration positive(String property, Duration time) {
        if (Objects.requireNonNull(time, property).isNegative() || time.isZero()) {
            throw new IllegalArgumentException(property + " must be longer than nothing, got " + time);
        }
        return time;
    }
}
