package ai.disinto.testing.internal.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The half of a pull request that is not an issue. */
public final class PullRequest {
    private final long id;
    private final Issue issue;
    private @Nullable Repository headRepository;
    private String headBranch;
    private String baseBranch;
    private String headSha;
    private String mergeBase;
    private Mergeability mergeability = Mergeability.CHECKING;
    private boolean agit;
    private boolean merged;
    private @Nullable Instant mergedAt;
    private @Nullable User mergedBy;
    private @Nullable String mergeCommit;
    private boolean allowMaintainerEdit;
    private @Nullable ScheduledMerge scheduledMerge;
    private @Nullable String headLabel;
    private final List<Review> reviews = new ArrayList<>();
    private List<String> changedProtectedFiles = List.of();

    public PullRequest(long id, Issue issue, String headBranch, String baseBranch, String headSha, String mergeBase) {
        this.id = id;
        this.issue = issue;
        this.headBranch = headBranch;
        this.baseBranch = baseBranch;
        this.headSha = headSha;
        this.mergeBase = mergeBase;
    }

    public long id() {
        return id;
    }

    public Issue issue() {
        return issue;
    }

    public @Nullable Repository headRepository() {
        return headRepository;
    }

    public void headRepository(@Nullable Repository value) {
        headRepository = value;
    }

    public String headBranch() {
        return headBranch;
    }

    public void headBranch(String value) {
        headBranch = value;
    }

    public String baseBranch() {
        return baseBranch;
    }

    public void baseBranch(String value) {
        baseBranch = value;
    }

    public String headSha() {
        return headSha;
    }

    public void headSha(String value) {
        headSha = value;
    }

    public String mergeBase() {
        return mergeBase;
    }

    public void mergeBase(String value) {
        mergeBase = value;
    }

    public Mergeability mergeability() {
        return mergeability;
    }

    public void mergeability(Mergeability value) {
        mergeability = value;
    }

    public boolean agit() {
        return agit;
    }

    public void agit(boolean value) {
        agit = value;
    }

    public boolean merged() {
        return merged;
    }

    public void merged(boolean value) {
        merged = value;
    }

    public @Nullable Instant mergedAt() {
        return mergedAt;
    }

    public void mergedAt(@Nullable Instant value) {
        mergedAt = value;
    }

    public @Nullable User mergedBy() {
        return mergedBy;
    }

    public void mergedBy(@Nullable User value) {
        mergedBy = value;
    }

    public @Nullable String mergeCommit() {
        return mergeCommit;
    }

    public void mergeCommit(@Nullable String value) {
        mergeCommit = value;
    }

    public boolean allowMaintainerEdit() {
        return allowMaintainerEdit;
    }

    public void allowMaintainerEdit(boolean value) {
        allowMaintainerEdit = value;
    }

    public @Nullable ScheduledMerge scheduledMerge() {
        return scheduledMerge;
    }

    public void scheduledMerge(@Nullable ScheduledMerge value) {
        scheduledMerge = value;
    }

    public @Nullable String headLabel() {
        return headLabel;
    }

    public void headLabel(@Nullable String value) {
        headLabel = value;
    }

    public List<Review> reviews() {
        return reviews;
    }

    /** Files that the rule of the base branch protects, as the last check of mergeability found them. */
    public List<String> changedProtectedFiles() {
        return changedProtectedFiles;
    }

    public void changedProtectedFiles(List<String> value) {
        changedProtectedFiles = List.copyOf(value);
    }

    /** People who are asked for a review, or whose verdict counts: the server mixes them. */
    public List<User> askedOrDecided() {
        Map<User, Review> latest = new LinkedHashMap<>();
        for (Review review : reviews) {
            User reviewer = review.reviewer();
            if (reviewer != null && review.isVerdictOrRequest() && !review.dismissed()) {
                latest.remove(reviewer);
                latest.put(reviewer, review);
            }
        }
        return List.copyOf(latest.keySet());
    }

    /** People who are asked for a review that they have not given. */
    public List<User> requestedReviewers() {
        return reviews.stream()
                .filter(review -> review.state() == ReviewState.REQUEST_REVIEW)
                .map(Review::reviewer)
                .filter(Objects::nonNull)
                .toList();
    }

    public List<Team> requestedTeams() {
        return reviews.stream()
                .map(Review::team)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The reference under which the base repository keeps the head. */
    public String ref() {
        return "refs/pull/" + number() + "/head";
    }

    public Repository baseRepository() {
        return issue.repository();
    }

    public long number() {
        return issue.number();
    }
}
