package ai.disinto.testing.internal.api.protection;

import ai.disinto.testing.internal.access.Access;
import ai.disinto.testing.internal.api.Body;
import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.store.BranchProtection;
import ai.disinto.testing.internal.store.Permission;
import ai.disinto.testing.internal.store.Team;
import ai.disinto.testing.internal.store.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The values of a rule as a request has them; what it does not name stays. */
final class RuleValues {
    private final Call call;
    private final Body body;

    RuleValues(Call call) {
        this.call = call;
        this.body = call.body();
    }

    /** Nothing changes if a name is unknown. Who has too little access is left out of a list without a word. */
    void apply(BranchProtection rule) {
        Optional<List<User>> pushUsers = users("push_whitelist_usernames", Permission.WRITE);
        Optional<List<User>> mergeUsers = users("merge_whitelist_usernames", Permission.WRITE);
        Optional<List<User>> approvalUsers = users("approvals_whitelist_username", Permission.READ);
        Optional<List<Team>> pushTeams = teams("push_whitelist_teams");
        Optional<List<Team>> mergeTeams = teams("merge_whitelist_teams");
        Optional<List<Team>> approvalTeams = teams("approvals_whitelist_teams");
        replace(rule.pushUsers(), pushUsers);
        replace(rule.mergeUsers(), mergeUsers);
        replace(rule.approvalUsers(), approvalUsers);
        replace(rule.pushTeams(), pushTeams);
        replace(rule.mergeTeams(), mergeTeams);
        replace(rule.approvalTeams(), approvalTeams);
        pushes(rule);
        checks(rule);
        reviews(rule);
        body.flag("require_signed_commits").ifPresent(rule::requireSignedCommits);
        body.text("protected_file_patterns").ifPresent(rule::protectedFilePatterns);
        body.text("unprotected_file_patterns").ifPresent(rule::unprotectedFilePatterns);
        body.flag("apply_to_admins").ifPresent(rule::applyToAdmins);
    }

    /** The list of who may push counts only in a request that allows pushing. */
    private void pushes(BranchProtection rule) {
        body.flag("enable_merge_whitelist").ifPresent(rule::enableMergeWhitelist);
        Optional<Boolean> enabled = body.flag("enable_push");
        enabled.ifPresent(rule::enablePush);
        boolean allows = enabled.orElse(false);
        if (enabled.isPresent() && !allows) {
            rule.enablePushWhitelist(false);
            rule.pushWhitelistDeployKeys(false);
        }
        if (allows) {
            body.flag("enable_push_whitelist").ifPresent(listed -> {
                rule.enablePushWhitelist(listed);
                boolean keys = body.flag("push_whitelist_deploy_keys").orElse(rule.pushWhitelistDeployKeys());
                rule.pushWhitelistDeployKeys(listed && keys);
            });
        }
    }

    private void checks(BranchProtection rule) {
        body.flag("enable_status_check").ifPresent(rule::enableStatusCheck);
        replace(rule.statusCheckContexts(), body.texts("status_check_contexts"));
    }

    private void reviews(BranchProtection rule) {
        body.number("required_approvals")
                .filter(count -> count >= 0)
                .ifPresent(count -> rule.requiredApprovals(count.intValue()));
        body.flag("enable_approvals_whitelist").ifPresent(rule::enableApprovalsWhitelist);
        body.flag("block_on_rejected_reviews").ifPresent(rule::blockOnRejectedReviews);
        body.flag("block_on_official_review_requests").ifPresent(rule::blockOnOfficialReviewRequests);
        body.flag("block_on_outdated_branch").ifPresent(rule::blockOnOutdatedBranch);
        body.flag("dismiss_stale_approvals").ifPresent(rule::dismissStaleApprovals);
        body.flag("ignore_stale_approvals").ifPresent(rule::ignoreStaleApprovals);
    }

    private Optional<List<User>> users(String name, Permission least) {
        Access access = call.instance().access();
        return body.texts(name)
                .map(names -> names.stream()
                        .map(this::user)
                        .distinct()
                        .filter(user -> access.of(user, call.repository()).atLeast(least) && isReader(user, least))
                        .toList());
    }

    /** To read what everybody can read is not enough for a list of approvers, unless one was given access. */
    private boolean isReader(User user, Permission least) {
        return least == Permission.WRITE
                || call.repository().isPrivate()
                || call.repository().owner() == user
                || user.admin()
                || call.repository().collaborators().containsKey(user.id())
                || call.instance().store().accounts().teamsOf(call.repository().owner()).stream()
                        .anyMatch(team -> team.members().contains(user.id()));
    }

    private User user(String name) {
        return call.instance()
                .store()
                .accounts()
                .find(name)
                .orElseThrow(() -> Refusal.invalid("user does not exist [uid: 0, name: " + name + "]"));
    }

    private Optional<List<Team>> teams(String name) {
        User owner = call.repository().owner();
        if (!owner.organization()) {
            return Optional.empty();
        }
        List<Team> known = call.instance().store().accounts().teamsOf(owner);
        return body.texts(name)
                .map(names -> names.stream()
                        .map(wanted -> known.stream()
                                .filter(team -> team.name().equalsIgnoreCase(wanted))
                                .findFirst()
                                .orElseThrow(() -> Refusal.invalid("team does not exist [org_id " + owner.id()
                                        + ", team_id 0, name: " + wanted + "]")))
                        .toList());
    }

    private static <T> void replace(List<T> list, Optional<List<T>> wanted) {
        wanted.ifPresent(values -> {
            List<T> copy = new ArrayList<>(values);
            list.clear();
            list.addAll(copy);
        });
    }
}
