package ai.disinto.vault.doctor;

import ai.disinto.core.RepositorySlug;
import ai.disinto.core.formula.FormulaCatalog;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeException;
import ai.disinto.forge.UnauthorizedException;
import ai.disinto.forge.model.Repository;
import ai.disinto.forge.model.User;
import ai.disinto.vault.action.Allowlist;
import ai.disinto.vault.action.OpsBranches;
import ai.disinto.vault.decision.ApprovalRules;
import ai.disinto.vault.internal.ops.OpsSources;
import ai.disinto.vault.policy.VaultPolicy;
import ai.disinto.vault.route.BranchProtectionProfile;
import ai.disinto.vault.route.Route;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Examines a vault before its first run, and whenever it does not move: accounts, scopes, roles, branches and their
 * rules, policy, formulas, labels, and every open request. An examination changes nothing; a plan is shown before it is
 * applied. What the forge shows to administrators only is left out unless one is given. May be shared between threads.
 */
public final class VaultDoctor {
    private final DoctorSettings settings;

    private VaultDoctor(DoctorSettings settings) {
        this.settings = settings;
    }

    /**
     * Begins a doctor, for the usual branches and the route of direct commits.
     *
     * @param vault the client with the account of the vault
     * @param opsRepository the operations repository, {@code owner/name}
     * @param formulas the formulas that there are
     * @param rules who approves
     * @return the builder
     * @throws IllegalArgumentException if the repository has no such name
     */
    public static Builder builder(
            Forge vault, String opsRepository, Supplier<FormulaCatalog> formulas, ApprovalRules rules) {
        return new Builder(vault, opsRepository, formulas, rules);
    }

    /**
     * Looks at everything. Where the account of the vault cannot be used at all, that is the only finding.
     *
     * @return what was found
     * @throws ForgeException if the forge does not answer
     */
    public Examination examine() {
        Diagnosis out = new Diagnosis();
        look(out);
        return new Examination(out.findings(), new RemedyPlan(out.steps(), this::examine));
    }

    /**
     * Looks at everything and says what would mend it.
     *
     * @return the plan of {@link #examine}
     * @throws ForgeException if the forge does not answer
     */
    public RemedyPlan plan() {
        return examine().plan();
    }

    private void look(Diagnosis out) {
        Optional<User> vault = identity(out);
        if (vault.isEmpty()) {
            return;
        }
        Optional<Repository> repository = settings.repository().find();
        if (repository.isEmpty()) {
            out.add(
                    FindingCode.REPOSITORY_MISSING,
                    settings.slug().toString(),
                    vault.get().login() + " sees no such repository",
                    "make it, or let " + vault.get().login() + " write to it: PUT /repos/" + settings.slug()
                            + "/collaborators/" + vault.get().login() + " {\"permission\": \"write\"}");
            return;
        }
        examine(vault.get(), repository.get(), out);
    }

    private Optional<User> identity(Diagnosis out) {
        try {
            return new ScopeCheck(settings).examine(out)
                    ? Optional.empty()
                    : Optional.of(settings.vault().users().current());
        } catch (UnauthorizedException e) {
            out.add(
                    FindingCode.TOKEN_REFUSED,
                    "token of the vault",
                    "the forge answers " + e.serverMessage(),
                    "make a new token for the account of the vault");
            return Optional.empty();
        }
    }

    private void examine(User vault, Repository repository, Diagnosis out) {
        DoctorSettings seeing = repository.mayAdminister() ? settings.withVaultAsAdministrator() : settings;
        Accounts accounts = new Accounts(seeing);
        Rules rules = Rules.read(seeing.administered().orElse(seeing.repository()), profile(vault, accounts));
        Facts facts = new Facts(seeing, vault, repository, accounts, rules);
        if (repository.isArchived()) {
            out.add(
                    FindingCode.REPOSITORY_ARCHIVED,
                    settings.slug().toString(),
                    "it is archived",
                    new Remedies(settings)
                            .human(
                                    "take it out of the archive",
                                    "PATCH /repos/" + settings.slug() + " {\"archived\": false}"));
        }
        new AccountsCheck(facts, out).examine();
        new BranchesCheck(facts, out).examine();
        new PolicyCheck(facts, out).examine();
        new RequestsCheck(facts, out).examine();
    }

    /** What the route needs, for the people who exist; unknown if there are none, or the route's account does not work. */
    private Optional<BranchProtectionProfile> profile(User vault, Accounts accounts) {
        Set<String> people = new LinkedHashSet<>();
        for (String login : settings.rules().humans()) {
            Account account = accounts.of(login);
            if (account.exists()) {
                people.add(account.login());
            }
        }
        try {
            return people.isEmpty() || people.stream().anyMatch(vault.login()::equalsIgnoreCase)
                    ? Optional.empty()
                    : Optional.of(
                            BranchProtectionProfile.ops(settings.branches(), people, vault.login(), settings.route()));
        } catch (ForgeException e) {
            return Optional.empty();
        }
    }

    /** Answers the repository and the route. */
    @Override
    public String toString() {
        return "VaultDoctor[" + settings.slug() + ", " + settings.route().word() + "]";
    }

    /** Makes {@link VaultDoctor}s. */
    public static final class Builder {
        private final Forge vault;
        private final RepositorySlug slug;
        private final ApprovalRules rules;
        private OpsSources sources;
        private Route route = Route.directCommit();
        private List<String> requesters = List.of();
        private Optional<Forge> administrator = Optional.empty();
        private Optional<Predicate<String>> secrets = Optional.empty();

        private Builder(Forge vault, String opsRepository, Supplier<FormulaCatalog> formulas, ApprovalRules rules) {
            this.vault = Objects.requireNonNull(vault, "vault");
            Objects.requireNonNull(opsRepository, "opsRepository");
            this.sources = OpsSources.standard().with(Objects.requireNonNull(formulas, "formulas"));
            this.rules = Objects.requireNonNull(rules, "rules");
            this.slug = RepositorySlug.parse(opsRepository);
        }

        /**
         * Takes other branches.
         *
         * @param branches the branches; by default {@link OpsBranches#standard}
         * @return this builder
         */
        public Builder branches(OpsBranches branches) {
            sources = sources.with(Objects.requireNonNull(branches, "branches"));
            return this;
        }

        /**
         * Says how low requests pass.
         *
         * @param route the route; by default {@link Route#directCommit}
         * @return this builder
         */
        public Builder route(Route route) {
            this.route = Objects.requireNonNull(route, "route");
            return this;
        }

        /**
         * Says what actions may ask for.
         *
         * @param allowlist the secrets and mounts; by default {@link Allowlist#standard}
         * @return this builder
         */
        public Builder allowlist(Allowlist allowlist) {
            sources = sources.with(Objects.requireNonNull(allowlist, "allowlist"));
            return this;
        }

        /**
         * Fixes the policy; by default it is read from the trusted branch.
         *
         * @param policy the policy that counts whatever the repository says
         * @return this builder
         */
        public Builder policy(VaultPolicy policy) {
            sources = sources.with(Objects.requireNonNull(policy, "policy"));
            return this;
        }

        /**
         * Says who asks for actions.
         *
         * @param requesters their accounts; by default none are looked at
         * @return this builder
         */
        public Builder requesters(Collection<String> requesters) {
            this.requesters = List.copyOf(Objects.requireNonNull(requesters, "requesters"));
            return this;
        }

        /**
         * Lets the doctor read rules and rights, and apply what needs an administrator.
         *
         * @param administrator the client of an administrator of the repository; by default the vault itself, if it is one
         * @return this builder
         */
        public Builder administrator(Forge administrator) {
            this.administrator = Optional.of(Objects.requireNonNull(administrator, "administrator"));
            return this;
        }

        /**
         * Says which secrets there are, by name alone.
         *
         * @param secrets whether there is a secret of a name; by default nobody is asked
         * @return this builder
         */
        public Builder secrets(Predicate<String> secrets) {
            this.secrets = Optional.of(Objects.requireNonNull(secrets, "secrets"));
            return this;
        }

        /**
         * Makes the doctor.
         *
         * @return the doctor
         */
        public VaultDoctor build() {
            return new VaultDoctor(
                    new DoctorSettings(vault, administrator, slug, sources, rules, route, requesters, secrets));
        }
    }
}
