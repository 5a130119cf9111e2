package ai.disinto.testing.internal.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A comment or another entry in the timeline of an issue. */
public final class Comment {
    private final long id;
    private final Issue issue;
    private final String type;
    private final @Nullable User poster;
    private final Instant created;
    private String body;
    private Instant updated;
    private @Nullable Label label;
    private @Nullable Milestone milestone;
    private @Nullable Milestone oldMilestone;
    private @Nullable User assignee;
    private @Nullable Team assigneeTeam;
    private boolean removedAssignee;
    private @Nullable String oldTitle;
    private @Nullable String newTitle;
    private @Nullable String oldRef;
    private @Nullable String newRef;
    private @Nullable Issue dependentIssue;
    private @Nullable Review review;
    private @Nullable Issue refIssue;
    private @Nullable Comment refComment;
    private String refAction = "";
    private @Nullable String refCommit;
    private @Nullable Instant deadline;
    private final List<Reaction> reactions = new ArrayList<>();

    public Comment(
            long id, Issue issue, String type, @Nullable User poster, Instant created, String body, Instant updated) {
        this.id = id;
        this.issue = issue;
        this.type = type;
        this.poster = poster;
        this.created = created;
        this.body = body;
        this.updated = updated;
    }

    public long id() {
        return id;
    }

    public Issue issue() {
        return issue;
    }

    public String type() {
        return type;
    }

    public @Nullable User poster() {
        return poster;
    }

    public Instant created() {
        return created;
    }

    public String body() {
        return body;
    }

    public void body(String value) {
        body = value;
    }

    public Instant updated() {
        return updated;
    }

    public void updated(Instant value) {
        updated = value;
    }

    public @Nullable Label label() {
        return label;
    }

    public void label(@Nullable Label value) {
        label = value;
    }

    public @Nullable Milestone milestone() {
        return milestone;
    }

    public void milestone(@Nullable Milestone value) {
        milestone = value;
    }

    public @Nullable Milestone oldMilestone() {
        return oldMilestone;
    }

    public void oldMilestone(@Nullable Milestone value) {
        oldMilestone = value;
    }

    public @Nullable User assignee() {
        return assignee;
    }

    public void assignee(@Nullable User value) {
        assignee = value;
    }

    public @Nullable Team assigneeTeam() {
        return assigneeTeam;
    }

    public void assigneeTeam(@Nullable Team value) {
        assigneeTeam = value;
    }

    public boolean removedAssignee() {
        return removedAssignee;
    }

    public void removedAssignee(boolean value) {
        removedAssignee = value;
    }

    public @Nullable String oldTitle() {
        return oldTitle;
    }

    public void oldTitle(@Nullable String value) {
        oldTitle = value;
    }

    public @Nullable String newTitle() {
        return newTitle;
    }

    public void newTitle(@Nullable String value) {
        newTitle = value;
    }

    public @Nullable String oldRef() {
        return oldRef;
    }

    public void oldRef(@Nullable String value) {
        oldRef = value;
    }

    public @Nullable String newRef() {
        return newRef;
    }

    public void newRef(@Nullable String value) {
        newRef = value;
    }

    public @Nullable Issue dependentIssue() {
        return dependentIssue;
    }

    public void dependentIssue(@Nullable Issue value) {
        dependentIssue = value;
    }

    public @Nullable Review review() {
        return review;
    }

    public void review(@Nullable Review value) {
        review = value;
    }

    public @Nullable Issue refIssue() {
        return refIssue;
    }

    public void refIssue(@Nullable Issue value) {
        refIssue = value;
    }

    public @Nullable Comment refComment() {
        return refComment;
    }

    public void refComment(@Nullable Comment value) {
        refComment = value;
    }

    public String refAction() {
        return refAction;
    }

    public void refAction(String value) {
        refAction = value;
    }

    public @Nullable String refCommit() {
        return refCommit;
    }

    public void refCommit(@Nullable String value) {
        refCommit = value;
    }

    public @Nullable Instant deadline() {
        return deadline;
    }

    public void deadline(@Nullable Instant value) {
        deadline = value;
    }

    public List<Reaction> reactions() {
        return reactions;
    }

    /** Whether somebody wrote it, as opposed to the entries that the server makes. */
    public boolean isComment() {
        return type.equals("comment");
    }
}
