package ai.disinto.vault.route;

import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.ProtectionRule;
import ai.disinto.vault.action.OpsBranches;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How the branches of a repository should be protected. A profile says the least that must hold: more approvals, more
 * protected files and more checks that a rule has already are left as they are. Immutable.
 */
public final class BranchProtectionProfile {
    private static final List<String> OPEN = List.of("prerequisites.md", "knowledge/**", "evidence/**");
    private static final List<String> CLOSED = List.of("vault/policy.toml", "vault/actions/a.toml", "sprints/a.md");
    private static final String POLICY = "vault/policy.toml";

    private final List<WantedRule> rules;

    private BranchProtectionProfile(List<WantedRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * Answers the profile of an operations repository. Its main branch takes requests that a human approved; only the
     * vault pushes to the state branch. Bookkeeping stays possible: every writer may push {@code prerequisites.md},
     * {@code knowledge/**} and {@code evidence/**}. Asks the forge who the approver of the route is, if it has one.
     *
     * @param branches the branches
     * @param humans whose approvals count, by their logins; not empty
     * @param vaultIdentity the login of the vault
     * @param route how low requests pass
     * @return the profile
     * @throws IllegalArgumentException if there is no human, or the vault is one of them
     * @throws ai.disinto.forge.ForgeException if the forge does not say who the approver is
     */
    public static BranchProtectionProfile ops(
            OpsBranches branches, Collection<String> humans, String vaultIdentity, Route route) {
        Objects.requireNonNull(branches, "branches");
        Objects.requireNonNull(route, "route");
        Set<String> people = people(humans, vaultIdentity);
        Set<String> mergers = with(people, vaultIdentity);
        Optional<String> approver = Objects.requireNonNull(route, "route").findApprover(vaultIdentity);
        Set<String> approvers = approver.map(login -> with(people, login)).orElse(people);
        WantedRule main = WantedRule.of(branches.main());
        main = route instanceof Route.DirectCommit ? main.pushedBy(List.of(vaultIdentity)) : main.closed();
        List<WantedRule> rules = new ArrayList<>();
        rules.add(main.mergedBy(mergers)
                .approvedBy(approvers)
                .strict()
                .with(
                        Wish.withPatterns(RuleFields.PROTECTED, List.of(POLICY)),
                        Wish.patterns(RuleFields.UNPROTECTED, OPEN)));
        rules.add(state(branches, vaultIdentity));
        if (route instanceof Route.SecondBase) {
            rules.add(low(branches, vaultIdentity));
        }
        return new BranchProtectionProfile(rules);
    }

    /**
     * Answers the profile of the repository in which the profile of an agent is kept: its main branch changes only by
     * what a human approved. Its branch {@code journal}, where the agent writes, gets no rule.
     *
     * @param main the main branch
     * @param humans whose approvals count, by their logins; not empty
     * @param scheduler the login that merges besides them
     * @return the profile
     * @throws IllegalArgumentException if there is no human, or the scheduler is one of them
     */
    public static BranchProtectionProfile agentProfile(String main, Collection<String> humans, String scheduler) {
        Objects.requireNonNull(main, "main");
        Set<String> people = people(humans, scheduler);
        return new BranchProtectionProfile(List.of(WantedRule.of(main)
                .closed()
                .mergedBy(with(people, scheduler))
                .approvedBy(people)
                .strict()));
    }

    /**
     * Answers the profile of a repository with code: nobody pushes to its main branch, a change needs one approval and
     * its checks, and named accounts merge.
     *
     * @param main the main branch
     * @param mergers who merges, by their logins; not empty
     * @param contexts the statuses that must be successful; none leaves the checks as they are
     * @return the profile
     * @throws IllegalArgumentException if nobody merges
     */
    public static BranchProtectionProfile project(
            String main, Collection<String> mergers, Collection<String> contexts) {
        Set<String> names = new LinkedHashSet<>(List.copyOf(Objects.requireNonNull(mergers, "mergers")));
        if (names.isEmpty()) {
            throw new IllegalArgumentException("mergers must not be empty: nothing could be merged any more");
        }
        WantedRule rule = WantedRule.of(Objects.requireNonNull(main, "main"))
                .closed()
                .mergedBy(names)
                .with(Wish.atLeast(RuleFields.APPROVALS, 1), RuleFields.ADMINISTRATORS.exactly(true));
        List<String> checks = List.copyOf(Objects.requireNonNull(contexts, "contexts"));
        return new BranchProtectionProfile(List.of(
                checks.isEmpty()
                        ? rule
                        : rule.with(RuleFields.STATUSES.exactly(true), Wish.with(RuleFields.CONTEXTS, checks))));
    }

    /**
     * Answers the same with other paths that every writer may push to the main branch.
     *
     * @param patterns patterns of the forge, in which {@code *} stays between slashes and dots; empty for none
     * @return a copy
     * @throws IllegalArgumentException if one of them opens a part of {@code vault} or {@code sprints}
     */
    public BranchProtectionProfile withOpenPaths(Collection<String> patterns) {
        List<String> open = List.copyOf(Objects.requireNonNull(patterns, "patterns"));
        open.forEach(BranchProtectionProfile::requireHarmless);
        List<WantedRule> out = new ArrayList<>(rules);
        out.set(0, rules.get(0).with(Wish.patterns(RuleFields.UNPROTECTED, open)));
        return new BranchProtectionProfile(out);
    }

    /**
     * Answers the rules as they would be made where there are none.
     *
     * @return one for each branch, the main branch first
     */
    public List<ProtectionRule> rules() {
        return rules.stream().map(rule -> rule.change(Optional.empty())).toList();
    }

    /**
     * Compares with what is in force and says what would be written. Nothing is written. Takes two requests, and one for
     * each branch that must exist before it is protected.
     *
     * @param repository the repository, as one of its administrators
     * @return the plan; empty if all is as it should be
     * @throws ai.disinto.forge.ForbiddenException if the account may not read the rules
     * @throws ai.disinto.forge.ForgeException if the forge does not answer
     */
    public ProtectionPlan plan(ForgeRepository repository) {
        return ProtectionPlan.of(this, Objects.requireNonNull(repository, "repository"));
    }

    /**
     * Compares with what is in force.
     *
     * @param repository the repository, as one of its administrators
     * @return the report
     * @throws ai.disinto.forge.ForbiddenException if the account may not read the rules
     * @throws ai.disinto.forge.ForgeException if the forge does not answer
     */
    public ProtectionDrift drift(ForgeRepository repository) {
        return plan(repository).drift();
    }

    List<WantedRule> wanted() {
        return rules;
    }

    /** Answers the branches. */
    @Override
    public String toString() {
        return "BranchProtectionProfile"
                + rules.stream().map(WantedRule::branch).toList();
    }

    private static WantedRule state(OpsBranches branches, String vaultIdentity) {
        return WantedRule.of(branches.state())
                .pushedBy(List.of(vaultIdentity))
                .mergedBy(List.of())
                .with(
                        Wish.patterns(RuleFields.UNPROTECTED, List.of()),
                        Wish.patterns(RuleFields.PROTECTED, List.of()),
                        RuleFields.ADMINISTRATORS.exactly(true));
    }

    private static WantedRule low(OpsBranches branches, String vaultIdentity) {
        return WantedRule.of(branches.low(), branches.main())
                .closed()
                .mergedBy(List.of(vaultIdentity))
                .with(
                        RuleFields.APPROVALS.exactly(0),
                        RuleFields.REJECTIONS.exactly(true),
                        RuleFields.ADMINISTRATORS.exactly(true),
                        Wish.withPatterns(RuleFields.PROTECTED, List.of(POLICY)),
                        Wish.patterns(RuleFields.UNPROTECTED, List.of()));
    }

    private static Set<String> people(Collection<String> humans, String bot) {
        Set<String> people = new LinkedHashSet<>(List.copyOf(Objects.requireNonNull(humans, "humans")));
        if (people.isEmpty()) {
            throw new IllegalArgumentException("humans must not be empty: nobody could approve anything");
        }
        if (people.stream().anyMatch(Objects.requireNonNull(bot, "bot")::equalsIgnoreCase)) {
            throw new IllegalArgumentException("\"" + bot + "\" works for the vault and cannot be one of the humans");
        }
        return people;
    }

    private static Set<String> with(Set<String> names, String more) {
        Set<String> out = new LinkedHashSet<>(names);
        out.add(more);
        return out;
    }

    private static void requireHarmless(String pattern) {
        if (pattern.isBlank() || pattern.contains(";")) {
            throw new IllegalArgumentException("\"" + pattern + "\" is not one pattern");
        }
        ForgeGlob glob = ForgeGlob.ofPaths(pattern);
        String start = pattern.strip();
        if (start.startsWith("vault/")
                || start.startsWith("sprints/")
                || CLOSED.stream().anyMatch(glob::matches)) {
            throw new IllegalArgumentException(
                    "\"" + pattern + "\" would let every writer change actions, the policy or sprints");
        }
    }
}
