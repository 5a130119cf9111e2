package ai.disinto.forge;

import ai.disinto.forge.MergeOutcome.Result;
import ai.disinto.forge.internal.http.Completed;
import ai.disinto.forge.internal.http.Target;
import ai.disinto.forge.internal.json.JsonBody;
import ai.disinto.forge.model.PullRequest;
import java.time.Instant;
import java.util.Objects;

/**
 * Merging the pull requests of one repository. The same refusal of a server means several things; this reads the pull
 * request to find out which.
 */
public final class Merges {
    private static final int ATTEMPTS = 6;

    private final Calls calls;
    private final Target target;

    Merges(Calls calls, Target repository) {
        this.calls = calls;
        this.target = repository.then("pulls");
    }

    /**
     * Merges a pull request. While the server finds out whether there is a conflict it is asked again, for a few
     * seconds. May be repeated.
     *
     * @param number its number
     * @param options how, and which commit
     * @return how it ended
     * @throws NotFoundException if there is no such pull request
     * @throws LockedException if the repository is archived
     * @throws OutcomeUnknownException if it cannot be found out what came of it
     * @throws ForgeException if the server was not asked
     */
    public MergeOutcome merge(int number, MergeOptions options) {
        return run(number, Objects.requireNonNull(options, "options"), false);
    }

    /**
     * Has the server merge a pull request later, when its statuses and reviews allow it. Nothing happens if they do
     * already: only a later status, review or change of the title makes the server look again.
     *
     * @param number its number
     * @param options how, and which commit
     * @return how it ended
     * @throws NotFoundException if there is no such pull request
     * @throws LockedException if the repository is archived
     * @throws OutcomeUnknownException if it cannot be found out what came of it
     * @throws ForgeException if the server was not asked
     */
    public MergeOutcome schedule(int number, MergeOptions options) {
        return run(number, Objects.requireNonNull(options, "options"), true);
    }

    /**
     * Takes a schedule back.
     *
     * @param number the number of the pull request
     * @return whether there was one
     * @throws ForgeException if it is still there
     */
    public boolean cancelSchedule(int number) {
        try {
            calls.delete(at(number));
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }

    /**
     * Answers whether a pull request is merged.
     *
     * @param number its number
     * @return whether it is; {@code false} also if there is none
     * @throws ForgeException if there is no answer
     */
    public boolean isMerged(int number) {
        return calls.exists(at(number));
    }

    private MergeOutcome run(int number, MergeOptions options, boolean later) {
        JsonBody body = later ? options.body().with("merge_when_checks_succeed", true) : options.body();
        boolean wasMergeable = false;
        Instant end = calls.end();
        for (int attempt = 1; ; attempt++) {
            try {
                Completed done = calls.send("POST", at(number), body);
                Result result = done.answer().status() == 201 ? Result.SCHEDULED : Result.MERGED;
                return new MergeOutcome(result, "", pull(number));
            } catch (OutcomeUnknownException e) {
                return merged(number, e);
            } catch (InvalidRequestException | ConflictException | NotFoundException e) {
                PullRequest pull = pull(number);
                Result result = result(pull, options, e, later, wasMergeable);
                boolean settled = result != Result.UNDECIDED || attempt >= ATTEMPTS;
                if (settled || !calls.paused(attempt, end, at(number))) {
                    return new MergeOutcome(result, e.serverMessage(), pull);
                }
                wasMergeable = pull.isMergeable();
            }
        }
    }

    /** What a refusal means, given the pull request as it is. */
    private static Result result(
            PullRequest pull, MergeOptions options, ForgeException e, boolean later, boolean wasMergeable) {
        if (pull.isMerged()) {
            return Result.MERGED;
        }
        if (!pull.isOpen()) {
            return Result.CONFLICT;
        }
        if (!options.head().equals(pull.head().sha())) {
            return Result.HEAD_MOVED;
        }
        if (e instanceof ConflictException) {
            return later ? Result.SCHEDULED : Result.CONFLICT;
        }
        boolean refused = wasMergeable || pull.isDraft() || e.status().orElse(0) != 405;
        return refused ? Result.REFUSED : Result.UNDECIDED;
    }

    private MergeOutcome merged(int number, OutcomeUnknownException e) {
        PullRequest pull = pull(number);
        if (!pull.isMerged()) {
            throw e;
        }
        return new MergeOutcome(Result.MERGED, "", pull);
    }

    private PullRequest pull(int number) {
        return calls.get(target.then(number), PullRequest.class);
    }

    private Target at(int number) {
        return target.then(number, "merge");
    }
}
