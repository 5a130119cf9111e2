package ai.disinto.forge.pull;

import ai.disinto.forge.Comments;
import ai.disinto.forge.NotFoundException;
import ai.disinto.forge.OutcomeUnknownException;
import ai.disinto.forge.model.Comment;
import java.util.Comparator;
import java.util.Optional;

/** The record of a walk where it stands: in a comment of the own account on the pull request. */
final class WalkLedger {
    private final WalkSettings settings;
    private final Comments comments;
    private Optional<Comment> found;

    private WalkLedger(WalkSettings settings) {
        this.settings = settings;
        this.comments = settings.repository().comments();
        this.found = find();
    }

    /** Reads it. */
    static WalkLedger of(WalkSettings settings) {
        return new WalkLedger(settings);
    }

    boolean exists() {
        return found.isPresent();
    }

    Optional<WalkRecord> record() {
        return found.flatMap(comment -> WalkRecordText.read(comment.body()));
    }

    /** Writes the record, if it is another one than what stands there. */
    void write(WalkRecord record) {
        String text = WalkRecordText.of(record, settings.limits());
        if (found.isPresent() && same(found.get().body(), text)) {
            return;
        }
        found = Optional.of(found.isPresent() ? edit(found.get(), text) : create(text));
    }

    private Comment edit(Comment there, String text) {
        try {
            return comments.edit(there.id(), text);
        } catch (NotFoundException e) {
            return create(text);
        }
    }

    private Comment create(String text) {
        try {
            return comments.create(settings.pull(), text);
        } catch (OutcomeUnknownException e) {
            return find().orElseThrow(() -> e);
        }
    }

    /** Of several, which a lost answer may leave, the oldest counts. */
    private Optional<Comment> find() {
        return comments.list(settings.pull()).stream()
                .filter(comment -> comment.author().login().equalsIgnoreCase(settings.account()))
                .filter(comment -> WalkRecordText.isRecord(comment.body()))
                .min(Comparator.comparingLong(Comment::id));
    }

    /** Servers may change the ends of lines and of the text. */
    private static boolean same(String there, String text) {
        return there.lines().toList().equals(text.lines().toList());
    }
}
