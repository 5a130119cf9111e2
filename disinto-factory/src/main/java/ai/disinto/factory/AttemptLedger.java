package ai.disinto.factory;

import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.internal.comment.OwnComment;
import ai.disinto.forge.model.Comment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The attempts at an issue, in one comment of each account that works here. What others write counts for nothing; a
 * comment of these accounts that cannot be read keeps everybody away until a person deletes it.
 */
final class AttemptLedger {
    private final OwnComment comment;
    private final String key;
    private final List<Attempt> others = new ArrayList<>();
    private volatile List<Attempt> own = List.of();
    private boolean isReadable = true;

    private AttemptLedger(OwnComment comment, String nonce) {
        this.comment = comment;
        this.key = AttemptText.key(nonce);
    }

    /** Reads it. One request for 50 comments. */
    static AttemptLedger read(ForgeRepository repository, int issue, String login, String nonce, Set<String> logins) {
        List<Comment> records = repository.comments().list(issue).stream()
                .filter(each -> AttemptText.isRecord(each.body()))
                .filter(each -> logins.contains(each.author().login().toLowerCase(Locale.ROOT)))
                .toList();
        OwnComment comment = new OwnComment(repository, issue, () -> login, AttemptText::isRecord).readFrom(records);
        AttemptLedger ledger = new AttemptLedger(comment, nonce);
        records.forEach(ledger::load);
        return ledger;
    }

    private void load(Comment record) {
        Optional<List<Attempt>> attempts = AttemptText.read(record.body());
        isReadable &= attempts.isPresent();
        if (comment.is(record)) {
            own = attempts.orElse(List.of());
        } else {
            others.addAll(attempts.orElse(List.of()));
        }
    }

    boolean isReadable() {
        return isReadable;
    }

    /** How many attempts there were, this one among them if it has begun. */
    int count() {
        return own.size() + others.size();
    }

    boolean hasBegun() {
        return own.stream().anyMatch(each -> each.key().equals(key));
    }

    /** The attempt of this claim. */
    Optional<Attempt> current() {
        return own.stream().filter(each -> each.key().equals(key)).findFirst();
    }

    OptionalInt pull() {
        return current().filter(each -> each.pull() > 0).stream()
                .mapToInt(Attempt::pull)
                .findFirst();
    }

    /** The pull request of the newest attempt before this one, if somebody ended that by closing it. */
    OptionalInt rejected() {
        List<Attempt> all = new ArrayList<>(others);
        all.addAll(own);
        return all.stream()
                .filter(each -> !each.key().equals(key))
                .max(Comparator.comparing(Attempt::began))
                .filter(last -> last.ending().equals("closed_externally"))
                .stream()
                .mapToInt(Attempt::pull)
                .findFirst();
    }

    void begin(Instant now) {
        if (!hasBegun()) {
            List<Attempt> more = new ArrayList<>(own);
            more.add(new Attempt(key, now, 0, Attempt.OPEN));
            write(more);
        }
    }

    void in(int pull) {
        change(attempt -> attempt.in(pull));
    }

    /** The first end stays, however often the rest of it is tried. */
    void ended(String code) {
        change(attempt -> attempt.isOver() ? attempt : attempt.ended(code));
    }

    private void change(UnaryOperator<Attempt> change) {
        List<Attempt> changed = own.stream()
                .map(each -> each.key().equals(key) ? change.apply(each) : each)
                .toList();
        if (!changed.equals(own)) {
            write(changed);
        }
    }

    private void write(List<Attempt> attempts) {
        comment.write(AttemptText.of(attempts));
        own = List.copyOf(attempts);
    }
}
