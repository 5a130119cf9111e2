package ai.disinto.forge;

import ai.disinto.forge.internal.http.Completed;
import ai.disinto.forge.model.Branch;
import ai.disinto.forge.model.ContentEntry;
import ai.disinto.forge.model.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Changes files and reads a refusal right. Whoever loses a race for a branch gets 500, or 403 on newer servers, even if
 * the other one wrote another file; the same statuses mean other things too. So the files are read, and only if they are
 * still what the change builds on it is sent again, a few times: the server itself refuses a second success.
 */
final class ContentWrite {
    private static final int ATTEMPTS = 4;

    private final Contents contents;
    private final List<ContentChange> changes;
    private final NewCommit commit;

    ContentWrite(Contents contents, List<ContentChange> changes, NewCommit commit) {
        this.contents = contents;
        this.changes = changes;
        this.commit = commit;
    }

    FileWrite run(Supplier<Completed> send) {
        Instant end = contents.calls().end();
        for (int attempt = 1; ; attempt++) {
            try {
                return contents.written(send.get());
            } catch (ForgeException e) {
                if (isCertain(e) && !isGone(e)) {
                    throw e;
                }
                Optional<FileWrite> settled = settled(e);
                if (settled.isPresent()) {
                    return settled.get();
                }
                if (attempt >= ATTEMPTS || !isRace(e) || !contents.calls().paused(attempt, end, contents.at())) {
                    throw e;
                }
            }
        }
    }

    /** Whether the refusal says what it means. */
    private static boolean isCertain(ForgeException e) {
        return e instanceof NotFoundException
                || e instanceof UnauthorizedException
                || e instanceof LockedException
                || e instanceof MovedException
                || e instanceof RateLimitedException
                || e instanceof UnavailableException;
    }

    /** Whether it is only the file that is not found which is to be deleted. */
    private boolean isGone(ForgeException e) {
        return e instanceof NotFoundException
                && changes.stream().anyMatch(change -> change.after() == null)
                && contents.branch(commit.target()).isPresent();
    }

    /** Whether somebody else may only have been faster at the branch. */
    private boolean isRace(ForgeException e) {
        if (e instanceof ForbiddenException) {
            return mayPush();
        }
        return e instanceof OutcomeUnknownException || e instanceof UnexpectedAnswerException;
    }

    private boolean mayPush() {
        Optional<Branch> branch = contents.branch(commit.target());
        return branch.map(Branch::mayPush)
                .orElseGet(() -> contents.repository().map(Repository::mayPush).orElse(false));
    }

    /** The refusal is what the caller wants to know, if the files cannot be read either. */
    private Optional<FileWrite> settled(ForgeException refusal) {
        try {
            return settled();
        } catch (ForgeException e) {
            refusal.addSuppressed(e);
            throw refusal;
        }
    }

    /** What the files as they are now decide; empty if the change could still be made. */
    private Optional<FileWrite> settled() {
        List<Optional<ContentEntry>> now = changes.stream()
                .map(change -> contents.find(change.path(), commit.target()))
                .toList();
        List<ContentEntry> there = now.stream().flatMap(Optional::stream).toList();
        if (all(now, true)) {
            return Optional.of(FileWrite.unwritten(FileWrite.Outcome.ALREADY_THERE, there));
        }
        boolean possible =
                commit.makesBranch() ? contents.branch(commit.target()).isEmpty() : all(now, false);
        return possible ? Optional.empty() : Optional.of(FileWrite.unwritten(FileWrite.Outcome.CONFLICT, there));
    }

    private boolean all(List<Optional<ContentEntry>> now, boolean done) {
        for (int i = 0; i < changes.size(); i++) {
            ContentChange change = changes.get(i);
            if (!(done ? change.isDone(now.get(i)) : change.isUntouched(now.get(i)))) {
                return false;
            }
        }
        return true;
    }
}
