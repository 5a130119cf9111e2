package ai.disinto.testing.internal.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A review of a pull request. */
public final class Review {
    private final long id;
    private final PullRequest pull;
    private final @Nullable User reviewer;
    private ReviewState state;
    private String body;
    private String commit;
    private Instant submitted;
    private Instant updated;
    private boolean official;
    private boolean stale;
    private boolean dismissed;
    private @Nullable Team team;
    private final List<ReviewComment> comments = new ArrayList<>();

    public Review(
            long id,
            PullRequest pull,
            @Nullable User reviewer,
            ReviewState state,
            String body,
            String commit,
            Instant submitted,
            Instant updated) {
        this.id = id;
        this.pull = pull;
        this.reviewer = reviewer;
        this.state = state;
        this.body = body;
        this.commit = commit;
        this.submitted = submitted;
        this.updated = updated;
    }

    public long id() {
        return id;
    }

    public PullRequest pull() {
        return pull;
    }

    public @Nullable User reviewer() {
        return reviewer;
    }

    public ReviewState state() {
        return state;
    }

    public void state(ReviewState value) {
        state = value;
    }

    public String body() {
        return body;
    }

    public void body(String value) {
        body = value;
    }

    public String commit() {
        return commit;
    }

    public void commit(String value) {
        commit = value;
    }

    public Instant submitted() {
        return submitted;
    }

    public void submitted(Instant value) {
        submitted = value;
    }

    public Instant updated() {
        return updated;
    }

    public void updated(Instant value) {
        updated = value;
    }

    public boolean official() {
        return official;
    }

    public void official(boolean value) {
        official = value;
    }

    public boolean stale() {
        return stale;
    }

    public void stale(boolean value) {
        stale = value;
    }

    public boolean dismissed() {
        return dismissed;
    }

    public void dismissed(boolean value) {
        dismissed = value;
    }

    public @Nullable Team team() {
        return team;
    }

    public void team(@Nullable Team value) {
        team = value;
    }

    public List<ReviewComment> comments() {
        return comments;
    }

    /** Whether it approves or objects. */
    public boolean isVerdict() {
        return state == ReviewState.APPROVED || state == ReviewState.REQUEST_CHANGES;
    }

    /** Whether it is a verdict, or asks for one. */
    public boolean isVerdictOrRequest() {
        return isVerdict() || state == ReviewState.REQUEST_REVIEW;
    }
}
