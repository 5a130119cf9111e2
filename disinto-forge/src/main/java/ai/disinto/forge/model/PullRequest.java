package ai.disinto.forge.model;

import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonObject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A pull request as it was when the server was asked. Made by the library alone. */
public final class PullRequest {
    static final Decoder<PullRequest> DECODER = Decoders.add(
            PullRequest.class,
            Decoder.of(
                            PullRequest::new,
                            "id",
                            "number",
                            "title",
                            "body",
                            "state",
                            "user",
                            "head",
                            "base",
                            "merge_base",
                            "draft",
                            "mergeable",
                            "merged",
                            "merged_at",
                            "merge_commit_sha",
                            "merged_by",
                            "labels",
                            "assignees",
                            "requested_reviewers",
                            "requested_reviewers_teams",
                            "name",
                            "milestone",
                            "comments",
                            "additions",
                            "deletions",
                            "changed_files",
                            "created_at",
                            "updated_at",
                            "closed_at",
                            "html_url")
                    .within(User.DECODER, PullBranch.DECODER, Label.DECODER, Milestone.DECODER));

    private final long id;
    private final int number;
    private final String title;
    private final String body;
    private final boolean isOpen;
    private final User author;
    private final PullBranch head;
    private final PullBranch base;
    private final String mergeBase;
    private final boolean isDraft;
    private final boolean isMergeable;
    private final boolean isMerged;
    private final Optional<Instant> mergedAt;
    private final Optional<String> mergeCommit;
    private final Optional<User> mergedBy;
    private final List<Label> labels;
    private final List<User> assignees;
    private final List<User> requestedReviewers;
    private final List<String> requestedTeams;
    private final Optional<Milestone> milestone;
    private final int comments;
    private final int additions;
    private final int deletions;
    private final int changedFiles;
    private final Instant createdAt;
    private final Optional<Instant> updatedAt;
    private final Optional<Instant> closedAt;
    private final String page;

    PullRequest(JsonObject json) {
        this.id = json.requiredLong("id");
        this.number = json.requiredInt("number");
        this.title = json.text("title");
        this.body = json.text("body");
        this.isOpen = !json.text("state").equals("closed");
        this.author = User.of(json, "user");
        this.head = new PullBranch(json.requiredObject("head"));
        this.base = new PullBranch(json.requiredObject("base"));
        this.mergeBase = json.text("merge_base");
        this.isDraft = json.flag("draft");
        this.isMergeable = json.flag("mergeable");
        this.isMerged = json.flag("merged");
        this.mergedAt = json.instant("merged_at");
        this.mergeCommit = json.optionalText("merge_commit_sha");
        this.mergedBy = json.object("merged_by", User::new);
        this.labels = json.objects("labels", Label::new);
        this.assignees = json.objects("assignees", User::new);
        this.requestedReviewers = json.objects("requested_reviewers", User::new);
        this.requestedTeams = json.objects("requested_reviewers_teams", team -> team.text("name"));
        this.milestone = json.object("milestone", Milestone::new);
        this.comments = json.count("comments");
        this.additions = json.count("additions");
        this.deletions = json.count("deletions");
        this.changedFiles = json.count("changed_files");
        this.createdAt = json.requiredInstant("created_at");
        this.updatedAt = json.instant("updated_at");
        this.closedAt = json.instant("closed_at");
        this.page = json.text("html_url");
    }

    /** {@return the id, which is not the number, nor the id of the issue of that number} */
    public long id() {
        return id;
    }

    /** {@return the number within the repository, from 1; shared with issues} */
    public int number() {
        return number;
    }

    /** {@return the title} */
    public String title() {
        return title;
    }

    /** {@return the text, Markdown; empty if there is none} */
    public String body() {
        return body;
    }

    /** {@return whether it is open; a merged one is not} */
    public boolean isOpen() {
        return isOpen;
    }

    /** {@return who opened it} */
    public User author() {
        return author;
    }

    /** {@return where the change is} */
    public PullBranch head() {
        return head;
    }

    /** {@return where it should go} */
    public PullBranch base() {
        return base;
    }

    /** {@return the commit that both sides come from; empty while it is not known} */
    public String mergeBase() {
        return mergeBase;
    }

    /** {@return whether it is not meant to be merged yet} */
    public boolean isDraft() {
        return isDraft;
    }

    /** {@return whether it could be merged without conflict; {@code false} also while that is found out} */
    public boolean isMergeable() {
        return isMergeable;
    }

    /** {@return whether it is merged} */
    public boolean isMerged() {
        return isMerged;
    }

    /** {@return when it was merged} */
    public Optional<Instant> mergedAt() {
        return mergedAt;
    }

    /** {@return the commit that merged it} */
    public Optional<String> mergeCommit() {
        return mergeCommit;
    }

    /** {@return who merged it, or scheduled that} */
    public Optional<User> mergedBy() {
        return mergedBy;
    }

    /** {@return the labels} */
    public List<Label> labels() {
        return labels;
    }

    /** {@return who works on it, in no certain order} */
    public List<User> assignees() {
        return assignees;
    }

    /** {@return who was asked for a review and has not given one} */
    public List<User> requestedReviewers() {
        return requestedReviewers;
    }

    /** {@return the teams that were asked for a review} */
    public List<String> requestedTeams() {
        return requestedTeams;
    }

    /** {@return the milestone} */
    public Optional<Milestone> milestone() {
        return milestone;
    }

    /** {@return the number of comments} */
    public int comments() {
        return comments;
    }

    /** {@return the number of lines that it adds} */
    public int additions() {
        return additions;
    }

    /** {@return the number of lines that it takes away} */
    public int deletions() {
        return deletions;
    }

    /** {@return the number of files that it touches} */
    public int changedFiles() {
        return changedFiles;
    }

    /** {@return when it was opened} */
    public Instant createdAt() {
        return createdAt;
    }

    /** {@return when it changed last} */
    public Optional<Instant> updatedAt() {
        return updatedAt;
    }

    /** {@return when it was closed} */
    public Optional<Instant> closedAt() {
        return closedAt;
    }

    /** {@return the address of its page for browsers} */
    public String page() {
        return page;
    }

    /** {@return the names of the labels, in alphabetical order} */
    public Set<String> labelNames() {
        return labels.stream().map(Label::name).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PullRequest that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "#" + number + " " + title;
    }

    private List<Object> values() {
        return Arrays.asList(
                id,
                number,
                title,
                body,
                isOpen,
                author,
                head,
                base,
                mergeBase,
                isDraft,
                isMergeable,
                isMerged,
                mergedAt,
                mergeCommit,
                mergedBy,
                labels,
                assignees,
                requestedReviewers,
                requestedTeams,
                milestone,
                comments,
                additions,
                deletions,
                changedFiles,
                createdAt,
                updatedAt,
                closedAt,
                page);
    }
}
