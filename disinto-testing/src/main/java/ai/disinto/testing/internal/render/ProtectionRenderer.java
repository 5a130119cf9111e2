package ai.disinto.testing.internal.render;

import ai.disinto.testing.internal.access.Glob;
import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.store.BranchProtection;
import ai.disinto.testing.internal.store.Team;
import ai.disinto.testing.internal.store.User;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Rules for branches as the API shows them. */
public final class ProtectionRenderer {
    public ObjectNode rule(BranchProtection rule) {
        ObjectNode node = Json.object()
                .put("branch_name", Glob.isPattern(rule.ruleName()) ? "" : rule.ruleName())
                .put("rule_name", rule.ruleName());
        pushes(node, rule);
        checks(node, rule);
        reviews(node, rule);
        return node.put("require_signed_commits", rule.requireSignedCommits())
                .put("protected_file_patterns", rule.protectedFilePatterns())
                .put("unprotected_file_patterns", rule.unprotectedFilePatterns())
                .put("apply_to_admins", rule.applyToAdmins())
                .put("created_at", Json.time(rule.created()))
                .put("updated_at", Json.time(rule.updated()));
    }

    private static void pushes(ObjectNode node, BranchProtection rule) {
        node.put("enable_push", rule.enablePush()).put("enable_push_whitelist", rule.enablePushWhitelist());
        node.set("push_whitelist_usernames", people(rule.pushUsers()));
        node.set("push_whitelist_teams", teams(rule.pushTeams()));
        node.put("push_whitelist_deploy_keys", rule.pushWhitelistDeployKeys())
                .put("enable_merge_whitelist", rule.enableMergeWhitelist());
        node.set("merge_whitelist_usernames", people(rule.mergeUsers()));
        node.set("merge_whitelist_teams", teams(rule.mergeTeams()));
    }

    private static void checks(ObjectNode node, BranchProtection rule) {
        List<String> contexts = rule.statusCheckContexts();
        node.put("enable_status_check", rule.enableStatusCheck());
        node.set("status_check_contexts", contexts.isEmpty() ? Json.nothing() : Json.texts(contexts));
    }

    private static void reviews(ObjectNode node, BranchProtection rule) {
        node.put("required_approvals", rule.requiredApprovals())
                .put("enable_approvals_whitelist", rule.enableApprovalsWhitelist());
        node.set("approvals_whitelist_username", people(rule.approvalUsers()));
        node.set("approvals_whitelist_teams", teams(rule.approvalTeams()));
        node.put("block_on_rejected_reviews", rule.blockOnRejectedReviews())
                .put("block_on_official_review_requests", rule.blockOnOfficialReviewRequests())
                .put("block_on_outdated_branch", rule.blockOnOutdatedBranch())
                .put("dismiss_stale_approvals", rule.dismissStaleApprovals())
                .put("ignore_stale_approvals", rule.ignoreStaleApprovals());
    }

    private static ArrayNode people(List<User> users) {
        return Json.texts(users.stream()
                .sorted(Comparator.comparingLong(User::id))
                .map(User::name)
                .toList());
    }

    private static ArrayNode teams(List<Team> teams) {
        return Json.texts(teams.stream()
                .sorted(Comparator.comparingLong(Team::id))
                .map(Team::name)
                .toList());
    }
}
