package ai.disinto.testing.internal.access;

import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.store.BranchProtection;
import ai.disinto.testing.internal.store.Permission;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.Team;
import ai.disinto.testing.internal.store.User;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the rule of one branch lets somebody do. */
public final class BranchRights {
    private final Access access;
    private final Repository repository;
    private final @Nullable BranchProtection rule;

    public BranchRights(Access access, Repository repository, String branch) {
        this.access = access;
        this.repository = repository;
        this.rule = BranchRules.of(repository, branch).orElse(null);
    }

    /** The rule that protects the branch. */
    public Optional<BranchProtection> rule() {
        return Optional.ofNullable(rule);
    }

    /** Whether somebody may push commits, apart from what file patterns allow and forbid. */
    public boolean mayPush(User user) {
        if (rule == null) {
            return writes(user);
        }
        if (!rule.enablePush()) {
            return false;
        }
        return rule.enablePushWhitelist() ? listed(user, rule.pushUsers(), rule.pushTeams()) : writes(user);
    }

    /** Whether somebody who has a permission in the repository may merge pulls into the branch. */
    public boolean mayMerge(User user, Permission permission) {
        if (rule == null || !rule.enableMergeWhitelist()) {
            return permission.atLeast(Permission.WRITE);
        }
        return listed(user, rule.mergeUsers(), rule.mergeTeams());
    }

    /** Whether approvals and objections of somebody count. */
    public boolean isOfficialReviewer(User user) {
        if (rule == null || !rule.enableApprovalsWhitelist()) {
            return writes(user);
        }
        return listed(user, rule.approvalUsers(), rule.approvalTeams());
    }

    /**
     * Checks a change of files that goes straight to the branch.
     *
     * @throws Refusal 403 if a file is protected, or if it is not unprotected and the account may not push
     */
    public void checkChange(User user, List<String> paths) {
        if (rule == null) {
            return;
        }
        boolean pushes = mayPush(user);
        for (String path : paths) {
            if (!pushes && !FilePatterns.match(rule.unprotectedFilePatterns(), path)) {
                throw Refusal.forbidden(
                        "user cannot commit to repo [user: " + user.name().toLowerCase(Locale.ROOT) + "]");
            }
            if (FilePatterns.match(rule.protectedFilePatterns(), path)) {
                throw Refusal.forbidden("path is protected and can not be changed [path: " + path + "]");
            }
        }
    }

    private boolean writes(User user) {
        return user.admin() || access.of(user, repository).atLeast(Permission.WRITE);
    }

    private static boolean listed(User user, List<User> users, List<Team> teams) {
        return users.contains(user)
                || teams.stream().anyMatch(team -> team.members().contains(user.id()));
    }
}
