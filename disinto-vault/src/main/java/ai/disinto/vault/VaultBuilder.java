package ai.disinto.vault;

import ai.disinto.core.RepositorySlug;
import ai.disinto.core.formula.FormulaCatalog;
import ai.disinto.forge.Forge;
import ai.disinto.vault.action.Allowlist;
import ai.disinto.vault.action.OpsBranches;
import ai.disinto.vault.decision.ApprovalRules;
import ai.disinto.vault.dispatch.PauseSwitch;
import ai.disinto.vault.internal.ops.OpsSources;
import ai.disinto.vault.policy.VaultPolicy;
import ai.disinto.vault.route.Route;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Settings of a {@link Vault}. Not for use by several threads. */
public final class VaultBuilder {
    private @Nullable Forge forge;
    private @Nullable RepositorySlug repository;
    private OpsSources sources = OpsSources.standard();
    private Optional<ApprovalRules> approvals = Optional.empty();
    private Route route = Route.directCommit();
    private PauseSwitch pauseSwitch = new PauseSwitch();
    private InstantSource clock = InstantSource.system();
    private Duration pollInterval = Duration.ofSeconds(60);

    VaultBuilder() {}

    /**
     * Sets the forge, required.
     *
     * @param connection a client under the account of the vault, whose token no agent has; the vault does not close it
     * @return this
     */
    public VaultBuilder forge(Forge connection) {
        forge = Objects.requireNonNull(connection, "connection");
        return this;
    }

    /**
     * Sets the operations repository, required.
     *
     * @param slug {@code owner/name}
     * @return this
     * @throws IllegalArgumentException if it is none
     */
    public VaultBuilder opsRepository(String slug) {
        repository = RepositorySlug.parse(Objects.requireNonNull(slug, "slug"));
        return this;
    }

    /**
     * Sets the branches; {@link OpsBranches#standard()} without.
     *
     * @param names the branches
     * @return this
     */
    public VaultBuilder branches(OpsBranches names) {
        sources = sources.with(names);
        return this;
    }

    /**
     * Sets the formulas that actions may name; those in the folder {@code formulas} of the working directory without.
     *
     * @param source answers the present formulas, and is asked at each look
     * @return this
     */
    public VaultBuilder formulas(Supplier<FormulaCatalog> source) {
        sources = sources.with(source);
        return this;
    }

    /**
     * Sets formulas that do not change.
     *
     * @param catalog the formulas
     * @return this
     */
    public VaultBuilder formulas(FormulaCatalog catalog) {
        Objects.requireNonNull(catalog, "catalog");
        return formulas(() -> catalog);
    }

    /**
     * Sets what actions may ask for; {@link Allowlist#standard()} without.
     *
     * @param allowed secrets and mounts
     * @return this
     */
    public VaultBuilder allowlist(Allowlist allowed) {
        sources = sources.with(allowed);
        return this;
    }

    /**
     * Sets the policy. Without, {@code vault/policy.toml} on the trusted branch counts, and a change of it never lowers
     * the tier of what was asked for before.
     *
     * @param fixed the policy that counts, whatever lies in the repository
     * @return this
     */
    public VaultBuilder policy(VaultPolicy fixed) {
        sources = sources.with(fixed);
        return this;
    }

    /**
     * Sets who approves; needed for everything but asking.
     *
     * @param rules the people, how many of them, and for how long an approval counts
     * @return this
     */
    public VaultBuilder approvals(ApprovalRules rules) {
        approvals = Optional.of(Objects.requireNonNull(rules, "rules"));
        return this;
    }

    /**
     * Sets how low actions pass; {@link Route#directCommit()} without.
     *
     * @param low the route
     * @return this
     */
    public VaultBuilder route(Route low) {
        route = Objects.requireNonNull(low, "low");
        return this;
    }

    /**
     * Shares a switch that stops several vaults.
     *
     * @param shared the switch
     * @return this
     */
    public VaultBuilder pauseSwitch(PauseSwitch shared) {
        pauseSwitch = Objects.requireNonNull(shared, "shared");
        return this;
    }

    /**
     * Sets the clock.
     *
     * @param source what tells the time
     * @return this
     */
    public VaultBuilder clock(InstantSource source) {
        clock = Objects.requireNonNull(source, "source");
        return this;
    }

    /**
     * Sets how often a wait looks when nobody says that something changed; once a minute without.
     *
     * @param interval the longest time between two looks
     * @return this
     * @throws IllegalArgumentException if it is not longer than nothing
     */
    public VaultBuilder pollInterval(Duration interval) {
        if (Objects.requireNonNull(interval, "interval").isNegative() || interval.isZero()) {
            throw new IllegalArgumentException("interval must be longer than nothing, got " + interval);
        }
        pollInterval = interval;
        return this;
    }

    /**
     * Makes the vault. Nothing is asked of the forge yet.
     *
     * @return the vault
     * @throws IllegalStateException if the forge or the repository is missing
     */
    public Vault build() {
        if (forge == null || repository == null) {
            throw new IllegalStateException("a vault needs forge(...) and opsRepository(...)");
        }
        VaultDecisions decisions = new VaultDecisions(approvals, route, pauseSwitch, clock);
        return new Vault(new VaultContext(forge, repository, sources, decisions), pollInterval);
    }
}
