package ai.disinto.vault.doctor;

import ai.disinto.forge.ProtectionRule;
import ai.disinto.forge.model.Branch;
import ai.disinto.vault.action.OpsBranches;
import ai.disinto.vault.audit.StateBranchException;
import ai.disinto.vault.internal.state.StateBranch;
import ai.disinto.vault.route.BranchProtectionProfile;
import ai.disinto.vault.route.ProtectionDifference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether the branches are there, and behind the rules that the route needs. */
final class BranchesCheck {
    private static final String PROTECTED = "protected_file_patterns";
    private static final String MISSING = "branch";

    private final Facts facts;
    private final OpsBranches branches;
    private final Remedies remedies;
    private final Diagnosis out;

    BranchesCheck(Facts facts, Diagnosis out) {
        this.facts = facts;
        this.branches = facts.settings().branches();
        this.remedies = new Remedies(facts.settings());
        this.out = out;
    }

    void examine() {
        Optional<Branch> main = facts.branch(branches.main());
        if (main.isEmpty()) {
            out.add(
                    FindingCode.MAIN_MISSING,
                    branches.main(),
                    "there is no such branch in " + facts.settings().slug(),
                    remedies.human("push the branch " + branches.main(), "or name the branch that is the trusted one"));
        }
        main.filter(branch -> !branch.mayMerge()).ifPresent(this::cannotMerge);
        rules();
        openPaths();
        state();
    }

    private void cannotMerge(Branch main) {
        out.add(
                FindingCode.VAULT_CANNOT_MERGE,
                main.name(),
                facts.vault().login() + " may not merge into it; " + facts.mergers(main.name()) + " may",
                "put " + facts.vault().login() + " on the list of those who merge, as the plan does; removing the rule"
                        + " would remove the gate as well");
    }

    private void rules() {
        if (facts.rules().inForce().isEmpty()) {
            out.add(
                    FindingCode.RULES_NOT_READABLE,
                    facts.settings().slug().toString(),
                    "neither the vault nor a given administrator may read the rules; "
                            + facts.branch(branches.main())
                                    .filter(Branch::isProtected)
                                    .map(main -> branches.main() + " is protected by some rule")
                                    .orElse(branches.main() + " is not protected at all"),
                    remedies.protection());
            return;
        }
        Map<String, List<ProtectionDifference>> byBranch = new LinkedHashMap<>();
        facts.rules().plan().stream()
                .flatMap(plan -> plan.differences().stream())
                .forEach(each -> byBranch.computeIfAbsent(each.branch(), name -> new ArrayList<>())
                        .add(each));
        byBranch.forEach(this::differs);
        facts.rules().plan().stream()
                .flatMap(plan -> plan.drift().warnings().stream())
                .forEach(warning -> out.add(
                        FindingCode.PROTECTION_HINDERS,
                        facts.settings().slug().toString(),
                        warning,
                        "look at the rule; the profile leaves it as it is"));
    }

    private void differs(String branch, List<ProtectionDifference> differences) {
        BranchProtectionProfile profile = facts.rules().profile().orElseThrow();
        differences.stream()
                .filter(each -> each.field().equals(MISSING))
                .forEach(each -> out.plan(remedies.branch(branch, branches.main())));
        RemedyStep step = remedies.protect(
                branch, RuleCall.of(remedies.path("/branch_protections"), branch, differences), profile);
        for (ProtectionDifference each : differences) {
            boolean policy = each.field().equals(PROTECTED) && branch.equals(branches.main());
            String seen = each.toString().substring(branch.length() + 2);
            out.add(policy ? FindingCode.POLICY_NOT_PROTECTED : FindingCode.PROTECTION_DIFFERS, branch, seen, step);
        }
    }

    private void openPaths() {
        Optional<ProtectionRule> rule = facts.rules().of(branches.main());
        Optional<BranchProtectionProfile> profile = facts.rules().profile();
        if (rule.isEmpty() || profile.isEmpty()) {
            return;
        }
        for (String pattern : rule.get().unprotectedFiles().split(";", -1)) {
            if (!pattern.isBlank() && isHarmful(profile.get(), pattern)) {
                out.add(
                        FindingCode.VAULT_PATHS_OPEN,
                        branches.main(),
                        "unprotected_file_patterns has " + pattern.strip(),
                        "open bookkeeping only, as the plan does: prerequisites.md;knowledge/**;evidence/**");
            }
        }
    }

    private static boolean isHarmful(BranchProtectionProfile profile, String pattern) {
        try {
            profile.withOpenPaths(List.of(pattern));
            return false;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private void state() {
        String name = branches.state();
        Optional<Branch> state = facts.branch(name);
        if (state.isEmpty()) {
            out.add(FindingCode.STATE_MISSING, name, "there is no such branch yet", remedies.state());
            return;
        }
        if (!state.get().isProtected()) {
            out.add(
                    FindingCode.STATE_UNPROTECTED,
                    name,
                    "it exists and every writer may push to it",
                    "protect it, then compare its audit log with its claims and results: others could write so far");
        }
        try {
            new StateBranch(facts.ops(), branches).read();
        } catch (StateBranchException e) {
            out.add(
                    FindingCode.STATE_NOT_TRUSTED,
                    name,
                    String.valueOf(e.getMessage()),
                    remedies.human(
                            "look at " + name + ", keep what you need of it, and delete it",
                            "DELETE " + remedies.path("/branches/" + name)
                                    + ", after the rule for it is taken away; then examine again"));
        }
    }
}
