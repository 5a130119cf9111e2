package ai.disinto.forge;

import ai.disinto.forge.internal.http.Target;
import ai.disinto.forge.internal.json.JsonBody;
import ai.disinto.forge.model.Comment;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/** The comments on the issues and pull requests of one repository. */
public final class Comments {
    private final Calls calls;
    private final Target target;

    Comments(Calls calls, Target repository) {
        this.calls = calls;
        this.target = repository.then("issues");
    }

    /**
     * Answers the comments on an issue or pull request, oldest first. Servers do not cut this list: it is one request,
     * whatever its length.
     *
     * @param number the number
     * @return the comments
     */
    public Listing<Comment> list(int number) {
        return calls.whole(target.then(number, "comments"), Comment.class, Comment::id);
    }

    /**
     * Answers the comments on an issue or pull request that were written or changed since some time, oldest first.
     *
     * @param number the number
     * @param since the time
     * @return the comments
     */
    public Listing<Comment> listSince(int number, Instant since) {
        Target since1 = target.then(number, "comments").query("since", Objects.requireNonNull(since, "since"));
        return calls.whole(since1, Comment.class, Comment::id);
    }

    /**
     * Answers the comments of the whole repository that were written or changed since some time.
     *
     * @param since the time
     * @return the comments
     */
    public Listing<Comment> listAllSince(Instant since) {
        return calls.list(
                target.then("comments").query("since", Objects.requireNonNull(since, "since")),
                Comment.class,
                Comment::id);
    }

    /**
     * Looks for a comment.
     *
     * @param id its id
     * @return the comment, if there is one
     * @throws ForgeException if there is no answer
     */
    public Optional<Comment> find(long id) {
        return calls.find(target.then("comments", id), Comment.class);
    }

    /**
     * Writes a comment. If the answer is lost, nobody knows whether it was written: {@link #createOnce} can be repeated.
     *
     * @param number the number of an issue or pull request
     * @param body the text, Markdown, not empty
     * @return the comment
     * @throws OutcomeUnknownException if the answer was lost
     * @throws ForgeException if it was not written
     */
    public Comment create(int number, String body) {
        JsonBody json = JsonBody.of("body", Objects.requireNonNull(body, "body"));
        return calls.post(target.then(number, "comments"), json, Comment.class);
    }

    /**
     * Writes a comment unless it was written before: a hidden line with a key is put into its text, and looked for in
     * the comments first. Anybody can write such a line; of comments by others only the key is believed, never the text.
     *
     * @param number the number of an issue or pull request
     * @param body the text, Markdown
     * @param key tells it from all others on the issue: letters, digits and {@code . _ : / # @ + -}
     * @return the comment, new or found
     * @throws OutcomeUnknownException if the answer was lost and it cannot be found; repeat the call
     * @throws ForgeException if it was not written
     */
    public Created<Comment> createOnce(int number, String body, String key) {
        Marker marker = Marker.of(key);
        String marked = marker.appendedTo(Objects.requireNonNull(body, "body"));
        Listing<Comment> all = list(number).keeping(each -> marker.isIn(each.body()));
        return new SafeCreate<Comment>(all::stream, Comparator.comparingLong(Comment::id))
                .run(() -> create(number, marked), all::stream);
    }

    /**
     * Changes the text of a comment.
     *
     * @param id its id
     * @param body the text, Markdown
     * @return the comment as it is now
     * @throws ForgeException if it did not change
     */
    public Comment edit(long id, String body) {
        JsonBody json = JsonBody.of("body", Objects.requireNonNull(body, "body"));
        return calls.patch(target.then("comments", id), json, Comment.class);
    }

    /**
     * Deletes a comment.
     *
     * @param id its id
     * @throws ForgeException if it is still there
     */
    public void delete(long id) {
        calls.delete(target.then("comments", id));
    }
}
