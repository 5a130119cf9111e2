package ai.disinto.forge;

import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonBody;
import ai.disinto.forge.internal.json.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What protects branches: as it is asked for, or as the server has it. A rule that is asked for holds only what was set;
 * the rest stays as it is, or is off in a new rule. Servers leave out accounts that may not write without a word, so
 * compare what comes back with {@link #differences(ProtectionRule)}. Immutable; each method with a parameter answers a
 * changed copy.
 */
public final class ProtectionRule {
    static final Decoder<ProtectionRule> DECODER = Decoders.add(
            ProtectionRule.class,
            Decoder.of(
                    ProtectionRule::new,
                    "rule_name",
                    "enable_push",
                    "enable_push_whitelist",
                    "push_whitelist_usernames",
                    "push_whitelist_teams",
                    "push_whitelist_deploy_keys",
                    "enable_merge_whitelist",
                    "merge_whitelist_usernames",
                    "merge_whitelist_teams",
                    "enable_status_check",
                    "status_check_contexts",
                    "required_approvals",
                    "enable_approvals_whitelist",
                    "approvals_whitelist_username",
                    "approvals_whitelist_teams",
                    "block_on_rejected_reviews",
                    "block_on_official_review_requests",
                    "block_on_outdated_branch",
                    "dismiss_stale_approvals",
                    "ignore_stale_approvals",
                    "require_signed_commits",
                    "protected_file_patterns",
                    "unprotected_file_patterns",
                    "apply_to_admins"));

    private final JsonBody body;

    private ProtectionRule(JsonBody body) {
        this.body = body;
    }

    private ProtectionRule(JsonObject json) {
        this(JsonBody.of("rule_name", json.requiredText("rule_name"))
                .with("enable_push", json.flag("enable_push"))
                .with("enable_push_whitelist", json.flag("enable_push_whitelist"))
                .with("push_whitelist_usernames", json.texts("push_whitelist_usernames"))
                .with("push_whitelist_teams", json.texts("push_whitelist_teams"))
                .with("push_whitelist_deploy_keys", json.flag("push_whitelist_deploy_keys"))
                .with("enable_merge_whitelist", json.flag("enable_merge_whitelist"))
                .with("merge_whitelist_usernames", json.texts("merge_whitelist_usernames"))
                .with("merge_whitelist_teams", json.texts("merge_whitelist_teams"))
                .with("enable_status_check", json.flag("enable_status_check"))
                .with("status_check_contexts", json.texts("status_check_contexts"))
                .with("required_approvals", json.count("required_approvals"))
                .with("enable_approvals_whitelist", json.flag("enable_approvals_whitelist"))
                .with("approvals_whitelist_username", json.texts("approvals_whitelist_username"))
                .with("approvals_whitelist_teams", json.texts("approvals_whitelist_teams"))
                .with("block_on_rejected_reviews", json.flag("block_on_rejected_reviews"))
                .with("block_on_official_review_requests", json.flag("block_on_official_review_requests"))
                .with("block_on_outdated_branch", json.flag("block_on_outdated_branch"))
                .with("dismiss_stale_approvals", json.flag("dismiss_stale_approvals"))
                .with("ignore_stale_approvals", json.flag("ignore_stale_approvals"))
                .with("require_signed_commits", json.flag("require_signed_commits"))
                .with("protected_file_patterns", json.text("protected_file_patterns"))
                .with("unprotected_file_patterns", json.text("unprotected_file_patterns"))
                .with("apply_to_admins", json.flag("apply_to_admins")));
    }

    /**
     * Answers a rule in which nothing is set.
     *
     * @param branches the name of a branch, or a glob pattern in which {@code *} stays between slashes
     * @return the rule
     */
    public static ProtectionRule of(String branches) {
        return new ProtectionRule(JsonBody.of("rule_name", Objects.requireNonNull(branches, "branches")));
    }

    /** {@return the name of a branch, or a glob pattern; it is the name of the rule} */
    public String branches() {
        return body.text("rule_name");
    }

    /** {@return whether anybody may push at all} */
    public boolean pushAllowed() {
        return flag("enable_push");
    }

    /**
     * Sets whether anybody may push at all.
     *
     * @param on {@code true} if so
     * @return a rule with that
     */
    public ProtectionRule pushAllowed(boolean on) {
        return new ProtectionRule(body.with("enable_push", on));
    }

    /** {@return whether only those on the list may push} */
    public boolean pushWhitelisted() {
        return flag("enable_push_whitelist");
    }

    /**
     * Sets whether only those on the list may push.
     *
     * @param on {@code true} if so
     * @return a rule with that
     */
    public ProtectionRule pushWhitelisted(boolean on) {
        return new ProtectionRule(body.with("enable_push_whitelist", on));
    }

    /** {@return the accounts that may push} */
    public List<String> pushers() {
        return body.texts("push_whitelist_usernames");
    }

    /**
     * Sets the accounts that may push.
     *
     * @param names the names
     * @return a rule with that
     */
    public ProtectionRule pushers(Collection<String> names) {
        return new ProtectionRule(body.with("push_whitelist_usernames", Objects.requireNonNull(names, "names")));
    }

    /** {@return the teams that may push} */
    public List<String> pusherTeams() {
        return body.texts("push_whitelist_teams");
    }

    /**
     * Sets the teams that may push.
     *
     * @param names the names
     * @return a rule with that
     */
    public ProtectionRule pusherTeams(Collection<String> names) {
        return new ProtectionRule(body.with("push_whitelist_teams", Objects.requireNonNull(names, "names")));
    }

    /** {@return whether deploy keys may push} */
    public boolean deployKeysMayPush() {
        return flag("push_whitelist_deploy_keys");
    }

    /**
     * Sets whether deploy keys may push.
     *
     * @param on {@code true} if so
     * @return a rule with that
     */
    public ProtectionRule deployKeysMayPush(boolean on) {
        return new ProtectionRule(body.with("push_whitelist_deploy_keys", on));
    }

    /** {@return whether only those on the list may merge; administrators are no exception} */
    public boolean mergeWhitelisted() {
        return flag("enable_merge_whitelist");
    }

    /**
     * Sets whether only those on the list may merge; administrators are no exception.
     *
     * @param on {@code true} if so
     * @return a rule with that
     */
    public ProtectionRule mergeWhitelisted(boolean on) {
        return new ProtectionRule(body.with("enable_merge_whitelist", on));
    }

    /** {@return the accounts that may merge} */
    public List<String> mergers() {
        return body.texts("merge_whitelist_usernames");
    }

    /**
     * Sets the accounts that may merge.
     *
     * @param names the names
     * @return a rule with that
     */
    public ProtectionRule mergers(Collection<String> names) {
        return new ProtectionRule(body.with("merge_whitelist_usernames", Objects.requireNonNull(names, "names")));
    }

    /** {@return the teams that may merge} */
    public List<String> mergerTeams() {
        return body.texts("merge_whitelist_teams");
    }

    /**
     * Sets the teams that may merge.
     *
     * @param names the names
     * @return a rule with that
     */
    public ProtectionRule mergerTeams(Collection<String> names) {
        return new ProtectionRule(body.with("merge_whitelist_teams", Objects.requireNonNull(names, "names")));
    }

    /** {@return whether a pull request needs successful statuses} */
    public boolean statusesRequired() {
        return flag("enable_status_check");
    }

    /**
     * Sets whether a pull request needs successful statuses.
     *
     * @param on {@code true} if so
     * @return a rule with that
     */
    public ProtectionRule statusesRequired(boolean on) {
        return new ProtectionRule(body.with("enable_status_check", on));
    }

    /** {@return which ones; each may be a glob pattern} */
    public List<String> requiredContexts() {
        return body.texts("status_check_contexts");
    }

    /**
     * Sets which ones; each may be a glob pattern.
     *
     * @param names the names
     * @return a rule with that
     */
    public ProtectionRule requiredContexts(Collection<String> names) {
        return new ProtectionRule(body.with("status_check_contexts", Objects.requireNonNull(names, "names")));
    }

    /** {@return how many approvals a pull request needs} */
    public int requiredApprovals() {
        return body.get("required_approvals") instanceof Integer number ? number : 0;
    }

    /**
     * Sets how many approvals a pull request needs.
     *
     * @param number from 0
     * @return a rule with that
     */
    public ProtectionRule requiredApprovals(int number) {
        return new ProtectionRule(body.with("required_approvals", number));
    }

    /** {@return whether only approvals of those on the list count, instead of those of all writers} */
    public boolean approvalsWhitelisted() {
        return flag("enable_approvals_whitelist");
    }

    /**
     * Sets whether only approvals of those on the list count, instead of those of all writers.
     *
     * @param on {@code true} if so
     * @return a rule with that
     */
    public ProtectionRule approvalsWhitelisted(boolean on) {
        return new ProtectionRule(body.with("enable_approvals_whitelist", on));
    }

    /** {@return the accounts whose approvals count} */
    public List<String> approvers() {
        return body.texts("approvals_whitelist_username");
    }

    /**
     * Sets the accounts whose approvals count.
     *
     * @param names the names
     * @return a rule with that
     */
    public ProtectionRule approvers(Collection<String> names) {
        return new ProtectionRule(body.with("approvals_whitelist_username", Objects.requireNonNull(names, "names")));
    }

    /** {@return the teams whose approvals count} */
    public List<String> approverTeams() {
        return body.texts("approvals_whitelist_teams");
    }

    /**
     * Sets the teams whose approvals count.
     *
     * @param names the names
     * @return a rule with that
     */
    public ProtectionRule approverTeams(Collection<String> names) {
        return new ProtectionRule(body.with("approvals_whitelist_teams", Objects.requireNonNull(names, "names")));
    }

    /** {@return whether a refusal blocks merging} */
    public boolean blockedByRejections() {
        return flag("block_on_rejected_reviews");
    }

    /**
     * Sets whether a refusal blocks merging.
     *
     * @param on {@code true} if so
     * @return a rule with that
     */
    public ProtectionRule blockedByRejections(boolean on) {
        return new ProtectionRule(body.with("block_on_rejected_reviews", on));
    }

    /** {@return whether an unanswered request for a review blocks merging} */
    public boolean blockedByRequests() {
        return flag("block_on_official_review_requests");
    }

    /**
     * Sets whether an unanswered request for a review blocks merging.
     *
     * @param on {@code true} if so
     * @return a rule with that
     */
    public ProtectionRule blockedByRequests(boolean on) {
        return new ProtectionRule(body.with("block_on_official_review_requests", on));
    }

    /** {@return whether a branch that is behind its base cannot be merged} */
    public boolean blockedWhenOutdated() {
        return flag("block_on_outdated_branch");
    }

    /**
     * Sets whether a branch that is behind its base cannot be merged.
     *
     * @param on {@code true} if so
     * @return a rule with that
     */
    public ProtectionRule blockedWhenOutdated(boolean on) {
        return new ProtectionRule(body.with("block_on_outdated_branch", on));
    }

    /** {@return whether a push dismisses approvals} */
    public boolean staleApprovalsDismissed() {
        return flag("dismiss_stale_approvals");
    }

    /**
     * Sets whether a push dismisses approvals.
     *
     * @param on {@code true} if so
     * @return a rule with that
     */
    public ProtectionRule staleApprovalsDismissed(boolean on) {
        return new ProtectionRule(body.with("dismiss_stale_approvals", on));
    }

    /** {@return whether approvals of older commits do not count} */
    public boolean staleApprovalsIgnored() {
        return flag("ignore_stale_approvals");
    }

    /**
     * Sets whether approvals of older commits do not count.
     *
     * @param on {@code true} if so
     * @return a rule with that
     */
    public ProtectionRule staleApprovalsIgnored(boolean on) {
        return new ProtectionRule(body.with("ignore_stale_approvals", on));
    }

    /** {@return whether commits must be signed} */
    public boolean signedCommitsRequired() {
        return flag("require_signed_commits");
    }

    /**
     * Sets whether commits must be signed.
     *
     * @param on {@code true} if so
     * @return a rule with that
     */
    public ProtectionRule signedCommitsRequired(boolean on) {
        return new ProtectionRule(body.with("require_signed_commits", on));
    }

    /** {@return the files that no pull request and no push may change: glob patterns, separated by semicolons} */
    public String protectedFiles() {
        return body.text("protected_file_patterns");
    }

    /**
     * Sets the files that no pull request and no push may change: glob patterns, separated by semicolons.
     *
     * @param patterns the patterns
     * @return a rule with that
     */
    public ProtectionRule protectedFiles(String patterns) {
        return new ProtectionRule(body.with("protected_file_patterns", Objects.requireNonNull(patterns, "patterns")));
    }

    /** {@return the files that every writer may push: glob patterns, separated by semicolons} */
    public String unprotectedFiles() {
        return body.text("unprotected_file_patterns");
    }

    /**
     * Sets the files that every writer may push: glob patterns, separated by semicolons.
     *
     * @param patterns the patterns
     * @return a rule with that
     */
    public ProtectionRule unprotectedFiles(String patterns) {
        return new ProtectionRule(body.with("unprotected_file_patterns", Objects.requireNonNull(patterns, "patterns")));
    }

    /** {@return whether administrators of the repository cannot override the rule} */
    public boolean boundAdministrators() {
        return flag("apply_to_admins");
    }

    /**
     * Sets whether administrators of the repository cannot override the rule.
     *
     * @param on {@code true} if so
     * @return a rule with that
     */
    public ProtectionRule boundAdministrators(boolean on) {
        return new ProtectionRule(body.with("apply_to_admins", on));
    }

    /**
     * Compares this rule, as it was asked for, with what the server has.
     *
     * @param actual the rule of the server
     * @return the names of the fields that are set here and are different there, in the words of the server
     */
    public Set<String> differences(ProtectionRule actual) {
        Objects.requireNonNull(actual, "actual");
        Set<String> out = new TreeSet<>();
        body.fields().forEach((name, value) -> {
            if (!same(value, actual.body.get(name))) {
                out.add(name);
            }
        });
        return out;
    }

    /** What is set besides the name, which cannot be changed. */
    JsonBody changes() {
        return body.without("rule_name");
    }

    JsonBody body() {
        return body;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProtectionRule that && body.equals(that.body);
    }

    @Override
    public int hashCode() {
        return body.hashCode();
    }

    @Override
    public String toString() {
        return "rule for " + branches() + " " + body;
    }

    private boolean flag(String name) {
        return body.get(name) instanceof Boolean on && on;
    }

    private static boolean same(Object one, @Nullable Object other) {
        boolean lists = one instanceof List<?> && other instanceof List<?>;
        return lists ? Set.copyOf((List<?>) one).equals(Set.copyOf((List<?>) other)) : one.equals(other);
    }
}
