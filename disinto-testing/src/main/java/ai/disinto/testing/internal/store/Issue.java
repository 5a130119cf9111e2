package ai.disinto.testing.internal.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An issue, or the issue half of a pull request. */
public final class Issue {
    private final long id;
    private final long number;
    private final Repository repository;
    private final User poster;
    private final Instant created;
    private String title;
    private String body;
    private Instant updated;
    private boolean closed;
    private @Nullable Instant closedAt;
    private @Nullable Instant deadline;
    private @Nullable Milestone milestone;
    private String ref = "";
    private boolean locked;
    private String lockReason = "";
    private int pinOrder;
    private @Nullable PullRequest pull;
    private final List<Label> labels = new ArrayList<>();
    private final List<User> assignees = new ArrayList<>();
    private final List<Comment> comments = new ArrayList<>();
    private final List<Reaction> reactions = new ArrayList<>();
    private final Set<Issue> dependencies = new LinkedHashSet<>();
    private final Map<Long, Boolean> subscriptions = new TreeMap<>();

    public Issue(
            long id,
            long number,
            Repository repository,
            User poster,
            Instant created,
            String title,
            String body,
            Instant updated) {
        this.id = id;
        this.number = number;
        this.repository = repository;
        this.poster = poster;
        this.created = created;
        this.title = title;
        this.body = body;
        this.updated = updated;
    }

    public long id() {
        return id;
    }

    public long number() {
        return number;
    }

    public Repository repository() {
        return repository;
    }

    public User poster() {
        return poster;
    }

    public Instant created() {
        return created;
    }

    public String title() {
        return title;
    }

    public void title(String value) {
        title = value;
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

    public boolean closed() {
        return closed;
    }

    public void closed(boolean value) {
        closed = value;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public void closedAt(@Nullable Instant value) {
        closedAt = value;
    }

    public @Nullable Instant deadline() {
        return deadline;
    }

    public void deadline(@Nullable Instant value) {
        deadline = value;
    }

    public @Nullable Milestone milestone() {
        return milestone;
    }

    public void milestone(@Nullable Milestone value) {
        milestone = value;
    }

    public String ref() {
        return ref;
    }

    public void ref(String value) {
        ref = value;
    }

    public boolean locked() {
        return locked;
    }

    public void locked(boolean value) {
        locked = value;
    }

    public String lockReason() {
        return lockReason;
    }

    public void lockReason(String value) {
        lockReason = value;
    }

    public int pinOrder() {
        return pinOrder;
    }

    public void pinOrder(int value) {
        pinOrder = value;
    }

    public @Nullable PullRequest pull() {
        return pull;
    }

    public void pull(@Nullable PullRequest value) {
        pull = value;
    }

    public List<Label> labels() {
        return labels;
    }

    public List<User> assignees() {
        return assignees;
    }

    public List<Comment> comments() {
        return comments;
    }

    public List<Reaction> reactions() {
        return reactions;
    }

    public Set<Issue> dependencies() {
        return dependencies;
    }

    public Map<Long, Boolean> subscriptions() {
        return subscriptions;
    }

    public boolean isPull() {
        return pull != null;
    }
}
