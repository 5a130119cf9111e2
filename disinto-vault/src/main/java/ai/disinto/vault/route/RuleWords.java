package ai.disinto.vault.route;

import ai.disinto.forge.ProtectionRule;
import java.util.ArrayList;
import java.util.List;

/** What a rule means. */
final class RuleWords {
    private static final String REQUEST = "vault/actions/a.toml";

    private RuleWords() {}

    /** Who may push, who must approve, who may merge. */
    static String of(ProtectionRule rule) {
        List<String> out = new ArrayList<>();
        out.add("push: " + pushers(rule));
        out.add("approval: " + approvers(rule));
        out.add("merge: " + mergers(rule));
        if (!rule.protectedFiles().isBlank()) {
            out.add("never through a pull request: " + rule.protectedFiles());
        }
        out.add(rule.boundAdministrators() ? "administrators are bound" : "administrators may override all of it");
        return String.join("; ", out);
    }

    /** What stops everybody, or stops requests. */
    static List<String> warnings(String branch, ProtectionRule rule) {
        List<String> out = new ArrayList<>();
        int possible = rule.approvers().size();
        boolean countable = rule.approvalsWhitelisted() && rule.approverTeams().isEmpty();
        if (countable && rule.requiredApprovals() > possible) {
            out.add(branch + ": nothing can be merged, it needs " + rule.requiredApprovals() + " approvals and only "
                    + possible + " accounts may approve");
        }
        if (Wish.parts(rule.protectedFiles()).stream()
                .anyMatch(pattern -> ForgeGlob.ofPaths(pattern).matches(REQUEST))) {
            out.add(branch + ": the protected files include actions, so no request can ever be merged");
        }
        if (rule.statusesRequired()) {
            out.add(branch + ": merging waits for successful statuses " + rule.requiredContexts()
                    + ", also where nothing reports them");
        }
        if (rule.signedCommitsRequired()) {
            out.add(branch + ": commits must be signed, also those that the forge makes when it merges");
        }
        return out;
    }

    private static String pushers(ProtectionRule rule) {
        String exempt =
                rule.unprotectedFiles().isBlank() ? "" : ", but every writer may push " + rule.unprotectedFiles();
        if (!rule.pushAllowed()) {
            return "nobody" + exempt;
        }
        return (rule.pushWhitelisted() ? listed(rule.pushers(), rule.pusherTeams()) : "every writer") + exempt;
    }

    private static String approvers(ProtectionRule rule) {
        if (rule.requiredApprovals() == 0) {
            return "none needed";
        }
        String who = rule.approvalsWhitelisted()
                ? listed(rule.approvers(), rule.approverTeams())
                : "any other account that may write; those that may only read do not count";
        return rule.requiredApprovals() + " of " + who
                + (rule.staleApprovalsIgnored() ? "" : ", also of an older commit");
    }

    private static String mergers(ProtectionRule rule) {
        return rule.mergeWhitelisted() ? listed(rule.mergers(), rule.mergerTeams()) : "every writer";
    }

    private static String listed(List<String> names, List<String> teams) {
        List<String> all = new ArrayList<>(names);
        teams.forEach(team -> all.add("team " + team));
        return all.isEmpty() ? "nobody" : String.join(", ", all);
    }
}
