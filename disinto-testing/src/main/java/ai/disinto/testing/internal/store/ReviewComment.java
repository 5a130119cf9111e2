package ai.disinto.testing.internal.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A comment on a line of a pull request. */
public final class ReviewComment {
    private final long id;
    private final Review review;
    private final User poster;
    private final String path;
    private final Instant created;
    private String body;
    private Instant updated;
    private String commit = "";
    private String originalCommit = "";
    private String diffHunk = "";
    private long line;
    private long originalLine;
    private @Nullable User resolver;
    private int extraLines;

    public ReviewComment(
            long id, Review review, User poster, String path, Instant created, String body, Instant updated) {
        this.id = id;
        this.review = review;
        this.poster = poster;
        this.path = path;
        this.created = created;
        this.body = body;
        this.updated = updated;
    }

    public long id() {
        return id;
    }

    public Review review() {
        return review;
    }

    public User poster() {
        return poster;
    }

    public String path() {
        return path;
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

    public String commit() {
        return commit;
    }

    public void commit(String value) {
        commit = value;
    }

    public String originalCommit() {
        return originalCommit;
    }

    public void originalCommit(String value) {
        originalCommit = value;
    }

    public String diffHunk() {
        return diffHunk;
    }

    public void diffHunk(String value) {
        diffHunk = value;
    }

    public long line() {
        return line;
    }

    public void line(long value) {
        line = value;
    }

    public long originalLine() {
        return originalLine;
    }

    public void originalLine(long value) {
        originalLine = value;
    }

    public @Nullable User resolver() {
        return resolver;
    }

    public void resolver(@Nullable User value) {
        resolver = value;
    }

    public int extraLines() {
        return extraLines;
    }

    public void extraLines(int value) {
        extraLines = value;
    }
}
