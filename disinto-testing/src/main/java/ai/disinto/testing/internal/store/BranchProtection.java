package ai.disinto.testing.internal.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A rule that protects branches. */
public final class BranchProtection {
    private final long id;
    private final Repository repository;
    private final Instant created;
    private String ruleName;
    private Instant updated;
    private boolean enablePush;
    private boolean enablePushWhitelist;
    private boolean pushWhitelistDeployKeys;
    private boolean enableMergeWhitelist;
    private boolean enableStatusCheck;
    private int requiredApprovals;
    private boolean enableApprovalsWhitelist;
    private boolean blockOnRejectedReviews;
    private boolean blockOnOfficialReviewRequests;
    private boolean blockOnOutdatedBranch;
    private boolean dismissStaleApprovals;
    private boolean ignoreStaleApprovals;
    private boolean requireSignedCommits;
    private String protectedFilePatterns = "";
    private String unprotectedFilePatterns = "";
    private boolean applyToAdmins;
    private final List<User> pushUsers = new ArrayList<>();
    private final List<Team> pushTeams = new ArrayList<>();
    private final List<User> mergeUsers = new ArrayList<>();
    private final List<Team> mergeTeams = new ArrayList<>();
    private final List<User> approvalUsers = new ArrayList<>();
    private final List<Team> approvalTeams = new ArrayList<>();
    private final List<String> statusCheckContexts = new ArrayList<>();

    public BranchProtection(long id, Repository repository, Instant created, String ruleName, Instant updated) {
        this.id = id;
        this.repository = repository;
        this.created = created;
        this.ruleName = ruleName;
        this.updated = updated;
    }

    public long id() {
        return id;
    }

    public Repository repository() {
        return repository;
    }

    public Instant created() {
        return created;
    }

    public String ruleName() {
        return ruleName;
    }

    public void ruleName(String value) {
        ruleName = value;
    }

    public Instant updated() {
        return updated;
    }

    public void updated(Instant value) {
        updated = value;
    }

    public boolean enablePush() {
        return enablePush;
    }

    public void enablePush(boolean value) {
        enablePush = value;
    }

    public boolean enablePushWhitelist() {
        return enablePushWhitelist;
    }

    public void enablePushWhitelist(boolean value) {
        enablePushWhitelist = value;
    }

    public boolean pushWhitelistDeployKeys() {
        return pushWhitelistDeployKeys;
    }

    public void pushWhitelistDeployKeys(boolean value) {
        pushWhitelistDeployKeys = value;
    }

    public boolean enableMergeWhitelist() {
        return enableMergeWhitelist;
    }

    public void enableMergeWhitelist(boolean value) {
        enableMergeWhitelist = value;
    }

    public boolean enableStatusCheck() {
        return enableStatusCheck;
    }

    public void enableStatusCheck(boolean value) {
        enableStatusCheck = value;
    }

    public int requiredApprovals() {
        return requiredApprovals;
    }

    public void requiredApprovals(int value) {
        requiredApprovals = value;
    }

    public boolean enableApprovalsWhitelist() {
        return enableApprovalsWhitelist;
    }

    public void enableApprovalsWhitelist(boolean value) {
        enableApprovalsWhitelist = value;
    }

    public boolean blockOnRejectedReviews() {
        return blockOnRejectedReviews;
    }

    public void blockOnRejectedReviews(boolean value) {
        blockOnRejectedReviews = value;
    }

    public boolean blockOnOfficialReviewRequests() {
        return blockOnOfficialReviewRequests;
    }

    public void blockOnOfficialReviewRequests(boolean value) {
        blockOnOfficialReviewRequests = value;
    }

    public boolean blockOnOutdatedBranch() {
        return blockOnOutdatedBranch;
    }

    public void blockOnOutdatedBranch(boolean value) {
        blockOnOutdatedBranch = value;
    }

    public boolean dismissStaleApprovals() {
        return dismissStaleApprovals;
    }

    public void dismissStaleApprovals(boolean value) {
        dismissStaleApprovals = value;
    }

    public boolean ignoreStaleApprovals() {
        return ignoreStaleApprovals;
    }

    public void ignoreStaleApprovals(boolean value) {
        ignoreStaleApprovals = value;
    }

    public boolean requireSignedCommits() {
        return requireSignedCommits;
    }

    public void requireSignedCommits(boolean value) {
        requireSignedCommits = value;
    }

    public String protectedFilePatterns() {
        return protectedFilePatterns;
    }

    public void protectedFilePatterns(String value) {
        protectedFilePatterns = value;
    }

    public String unprotectedFilePatterns() {
        return unprotectedFilePatterns;
    }

    public void unprotectedFilePatterns(String value) {
        unprotectedFilePatterns = value;
    }

    public boolean applyToAdmins() {
        return applyToAdmins;
    }

    public void applyToAdmins(boolean value) {
        applyToAdmins = value;
    }

    public List<User> pushUsers() {
        return pushUsers;
    }

    public List<Team> pushTeams() {
        return pushTeams;
    }

    public List<User> mergeUsers() {
        return mergeUsers;
    }

    public List<Team> mergeTeams() {
        return mergeTeams;
    }

    public List<User> approvalUsers() {
        return approvalUsers;
    }

    public List<Team> approvalTeams() {
        return approvalTeams;
    }

    public List<String> statusCheckContexts() {
        return statusCheckContexts;
    }
}
