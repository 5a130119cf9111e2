package ai.disinto.forge.internal.comment;

import ai.disinto.forge.Comments;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NotFoundException;
import ai.disinto.forge.OutcomeUnknownException;
import ai.disinto.forge.UnexpectedAnswerException;
import ai.disinto.forge.model.Comment;
import ai.disinto.forge.model.User;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A comment of the own account that keeps a record on an issue or pull request. The same words of somebody else count for
 * nothing; of several, which a lost answer may leave, the oldest counts.
 */
public final class OwnComment {
    private final Comments comments;
    private final int number;
    private final Supplier<String> account;
    private final Predicate<String> isRecord;
    private volatile Optional<Comment> found = Optional.empty();
    private volatile boolean isUnsure;

    /** Asks nothing yet; whose the comment is, only when there is one that looks like it. */
    public OwnComment(ForgeRepository repository, int number, Supplier<String> account, Predicate<String> isRecord) {
        this.comments = repository.comments();
        this.number = number;
        this.account = account;
        this.isRecord = isRecord;
    }

    /** Looks for it. One request. */
    public OwnComment read() {
        return readFrom(comments.list(number).list());
    }

    /** Looks for it in what was listed already. */
    public OwnComment readFrom(List<Comment> all) {
        found = oldest(all.stream());
        isUnsure = false;
        return this;
    }

    /** What was there when it was read or written last. */
    public Optional<String> text() {
        return found.map(Comment::body);
    }

    /** Whether another one is this one. */
    public boolean is(Comment other) {
        return found.filter(comment -> comment.id() == other.id()).isPresent();
    }

    /** Makes this its text: no request if it is, and a new comment if somebody deleted it. Answers whether it wrote. */
    public boolean write(String text) {
        if (!isUnsure && found.filter(comment -> isSame(comment, text)).isPresent()) {
            return false;
        }
        isUnsure = true; // a change that failed may have been made
        found = Optional.of(found.isPresent() ? edit(found.get(), text) : create(text));
        isUnsure = false;
        return true;
    }

    private Comment edit(Comment there, String text) {
        try {
            return comments.edit(there.id(), text);
        } catch (NotFoundException e) {
            return create(text);
        }
    }

    /** An older record does not show that this one was written. */
    private Comment create(String text) {
        try {
            return comments.create(number, text);
        } catch (OutcomeUnknownException | UnexpectedAnswerException e) {
            return oldest(comments.list(number).stream().filter(comment -> isSame(comment, text)))
                    .orElseThrow(() -> e);
        }
    }

    private Optional<Comment> oldest(Stream<Comment> all) {
        return all.filter(comment -> isRecord.test(comment.body()) && isOwn(comment.author()))
                .min(Comparator.comparingLong(Comment::id));
    }

    /** Logins are the same whatever their case; that of an account that is gone is anybody's. */
    private boolean isOwn(User author) {
        return author.id() > 0 && author.login().equalsIgnoreCase(account.get());
    }

    /** Servers may change the ends of lines and of the text. */
    private static boolean isSame(Comment there, String text) {
        return there.body().strip().lines().toList().equals(text.strip().lines().toList());
    }
}
