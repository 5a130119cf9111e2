package ai.disinto.vault.route;

import ai.disinto.forge.ProtectionRule;
import ai.disinto.vault.route.Wish.Field;
import java.util.List;

/** The fields of a rule that profiles care about, by their names on the server. */
final class RuleFields {
    static final Field<Boolean> PUSH =
            new Field<>("enable_push", ProtectionRule::pushAllowed, ProtectionRule::pushAllowed);
    static final Field<Boolean> PUSH_LISTED =
            new Field<>("enable_push_whitelist", ProtectionRule::pushWhitelisted, ProtectionRule::pushWhitelisted);
    static final Field<List<String>> PUSHERS =
            new Field<>("push_whitelist_usernames", ProtectionRule::pushers, ProtectionRule::pushers);
    static final Field<List<String>> PUSHER_TEAMS =
            new Field<>("push_whitelist_teams", ProtectionRule::pusherTeams, ProtectionRule::pusherTeams);
    static final Field<Boolean> DEPLOY_KEYS = new Field<>(
            "push_whitelist_deploy_keys", ProtectionRule::deployKeysMayPush, ProtectionRule::deployKeysMayPush);
    static final Field<Boolean> MERGE_LISTED =
            new Field<>("enable_merge_whitelist", ProtectionRule::mergeWhitelisted, ProtectionRule::mergeWhitelisted);
    static final Field<List<String>> MERGERS =
            new Field<>("merge_whitelist_usernames", ProtectionRule::mergers, ProtectionRule::mergers);
    static final Field<List<String>> MERGER_TEAMS =
            new Field<>("merge_whitelist_teams", ProtectionRule::mergerTeams, ProtectionRule::mergerTeams);
    static final Field<Boolean> STATUSES =
            new Field<>("enable_status_check", ProtectionRule::statusesRequired, ProtectionRule::statusesRequired);
    static final Field<List<String>> CONTEXTS =
            new Field<>("status_check_contexts", ProtectionRule::requiredContexts, ProtectionRule::requiredContexts);
    static final Field<Integer> APPROVALS =
            new Field<>("required_approvals", ProtectionRule::requiredApprovals, ProtectionRule::requiredApprovals);
    static final Field<Boolean> APPROVALS_LISTED = new Field<>(
            "enable_approvals_whitelist", ProtectionRule::approvalsWhitelisted, ProtectionRule::approvalsWhitelisted);
    static final Field<List<String>> APPROVERS =
            new Field<>("approvals_whitelist_username", ProtectionRule::approvers, ProtectionRule::approvers);
    static final Field<List<String>> APPROVER_TEAMS =
            new Field<>("approvals_whitelist_teams", ProtectionRule::approverTeams, ProtectionRule::approverTeams);
    static final Field<Boolean> REJECTIONS = new Field<>(
            "block_on_rejected_reviews", ProtectionRule::blockedByRejections, ProtectionRule::blockedByRejections);
    static final Field<Boolean> STALE_DISMISSED = new Field<>(
            "dismiss_stale_approvals",
            ProtectionRule::staleApprovalsDismissed,
            ProtectionRule::staleApprovalsDismissed);
    static final Field<Boolean> STALE_IGNORED = new Field<>(
            "ignore_stale_approvals", ProtectionRule::staleApprovalsIgnored, ProtectionRule::staleApprovalsIgnored);
    static final Field<String> PROTECTED =
            new Field<>("protected_file_patterns", ProtectionRule::protectedFiles, ProtectionRule::protectedFiles);
    static final Field<String> UNPROTECTED = new Field<>(
            "unprotected_file_patterns", ProtectionRule::unprotectedFiles, ProtectionRule::unprotectedFiles);
    static final Field<Boolean> ADMINISTRATORS =
            new Field<>("apply_to_admins", ProtectionRule::boundAdministrators, ProtectionRule::boundAdministrators);

    private RuleFields() {}
}
