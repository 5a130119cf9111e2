package ai.disinto.forge.model;

import ai.disinto.core.RepositorySlug;
import ai.disinto.core.issue.IssueState;
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

/** An issue, or a pull request where it appears as one. Made by the library alone; it does not change. */
public final class Issue {
    static final Decoder<Issue> DECODER = Decoders.add(
            Issue.class,
            Decoder.of(
                            Issue::new,
                            "id",
                            "number",
                            "title",
                            "body",
                            "state",
                            "user",
                            "labels",
                            "assignees",
                            "milestone",
                            "comments",
                            "is_locked",
                            "pull_request",
                            "created_at",
                            "updated_at",
                            "closed_at",
                            "due_date",
                            "html_url",
                            "repository",
                            "full_name")
                    .within(User.DECODER, Label.DECODER, Milestone.DECODER));

    private final long id;
    private final int number;
    private final String title;
    private final String body;
    private final boolean isOpen;
    private final User author;
    private final List<Label> labels;
    private final List<User> assignees;
    private final Optional<Milestone> milestone;
    private final int comments;
    private final boolean isLocked;
    private final boolean isPull;
    private final Instant createdAt;
    private final Optional<Instant> updatedAt;
    private final Optional<Instant> closedAt;
    private final Optional<Instant> dueDate;
    private final String page;
    private final Optional<RepositorySlug> repository;

    Issue(JsonObject json) {
        this.id = json.requiredLong("id");
        this.number = json.requiredInt("number");
        this.title = json.text("title");
        this.body = json.text("body");
        this.isOpen = !json.text("state").equals("closed");
        this.author = User.of(json, "user");
        this.labels = json.objects("labels", Label::new);
        this.assignees = json.objects("assignees", User::new);
        this.milestone = json.object("milestone", Milestone::new);
        this.comments = json.count("comments");
        this.isLocked = json.flag("is_locked");
        this.isPull = json.object("pull_request", pull -> true).orElse(false);
        this.createdAt = json.requiredInstant("created_at");
        this.updatedAt = json.instant("updated_at");
        this.closedAt = json.instant("closed_at");
        this.dueDate = json.instant("due_date");
        this.page = json.text("html_url");
        this.repository = json.object("repository", Odd::of).flatMap(slug -> slug);
    }

    /** {@return the id, which is not the number} */
    public long id() {
        return id;
    }

    /** {@return the number within the repository, from 1} */
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

    /** {@return whether it is open} */
    public boolean isOpen() {
        return isOpen;
    }

    /** {@return who wrote it} */
    public User author() {
        return author;
    }

    /** {@return the labels} */
    public List<Label> labels() {
        return labels;
    }

    /** {@return who works on it, in no certain order} */
    public List<User> assignees() {
        return assignees;
    }

    /** {@return the milestone} */
    public Optional<Milestone> milestone() {
        return milestone;
    }

    /** {@return the number of comments} */
    public int comments() {
        return comments;
    }

    /** {@return whether only writers may comment} */
    public boolean isLocked() {
        return isLocked;
    }

    /** {@return whether it is a pull request} */
    public boolean isPull() {
        return isPull;
    }

    /** {@return when it was written} */
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

    /** {@return when it should be done} */
    public Optional<Instant> dueDate() {
        return dueDate;
    }

    /** {@return the address of its page for browsers} */
    public String page() {
        return page;
    }

    /** {@return the repository that it belongs to, where the server says so} */
    public Optional<RepositorySlug> repository() {
        return repository;
    }

    /** {@return the names of the labels, in alphabetical order} */
    public Set<String> labelNames() {
        return labels.stream().map(Label::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** {@return number, openness and labels, for those who decide} */
    public IssueState state() {
        return isOpen ? IssueState.open(number, labelNames()) : IssueState.closed(number, labelNames());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Issue that && values().equals(that.values());
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
                labels,
                assignees,
                milestone,
                comments,
                isLocked,
                isPull,
                createdAt,
                updatedAt,
                closedAt,
                dueDate,
                page,
                repository);
    }
}
