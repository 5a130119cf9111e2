package ai.disinto.forge;

import ai.disinto.forge.internal.json.JsonBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A verdict to be given on a pull request. Immutable; each method answers a changed copy. */
public final class NewReview {
    private final JsonBody body;

    private NewReview(JsonBody body) {
        this.body = body;
    }

    /**
     * Answers an approval.
     *
     * @return the request
     */
    public static NewReview approving() {
        return new NewReview(JsonBody.of("event", "APPROVED"));
    }

    /**
     * Answers a refusal.
     *
     * @param text why, not empty
     * @return the request
     */
    public static NewReview requestingChanges(String text) {
        return new NewReview(
                JsonBody.of("event", "REQUEST_CHANGES").with("body", Objects.requireNonNull(text, "text")));
    }

    /**
     * Answers a remark without verdict.
     *
     * @param text the remark, not empty
     * @return the request
     */
    public static NewReview commenting(String text) {
        return new NewReview(JsonBody.of("event", "COMMENT").with("body", Objects.requireNonNull(text, "text")));
    }

    /**
     * Sets the text.
     *
     * @param text Markdown
     * @return a request with that
     */
    public NewReview body(String text) {
        return new NewReview(body.with("body", Objects.requireNonNull(text, "text")));
    }

    /**
     * Binds the verdict to a commit: say which one was read.
     *
     * @param sha the commit that was reviewed
     * @return a request with that
     */
    public NewReview commit(String sha) {
        return new NewReview(body.with("commit_id", Objects.requireNonNull(sha, "sha")));
    }

    JsonBody body() {
        return body;
    }

    /**
     * Adds a remark on a line of the new file.
     *
     * @param path the file
     * @param line the line, from 1
     * @param text the remark, Markdown
     * @return a request with that
     */
    public NewReview remark(String path, int line, String text) {
        JsonBody remark = JsonBody.of("path", Objects.requireNonNull(path, "path"))
                .with("new_position", line)
                .with("body", Objects.requireNonNull(text, "text"));
        List<Object> all = new ArrayList<>(body.get("comments") instanceof List<?> present ? present : List.of());
        all.add(remark);
        return new NewReview(body.with("comments", all));
    }

    String event() {
        return body.text("event");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NewReview that && body.equals(that.body);
    }

    @Override
    public int hashCode() {
        return body.hashCode();
    }

    /** Answers what is set, without values. */
    @Override
    public String toString() {
        return "NewReview" + body;
    }
}
