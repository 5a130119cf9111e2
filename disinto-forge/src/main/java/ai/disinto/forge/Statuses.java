package ai.disinto.forge;

import ai.disinto.forge.internal.http.Target;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.model.CombinedStatus;
import ai.disinto.forge.model.CommitStatus;
import java.util.Objects;

/** What services say about the commits of one repository. */
public final class Statuses {
    private final Calls calls;
    private final Target repository;

    Statuses(Calls calls, Target repository) {
        this.calls = calls;
        this.repository = repository;
    }

    /**
     * Puts together what was said about a commit. Servers do so page by page; this reads all pages.
     *
     * @param ref a branch, tag or commit
     * @return what it comes to
     * @throws ForgeException if there is no answer
     */
    public CombinedStatus combined(String ref) {
        Target target = at(ref).then("status");
        return CombinedStatus.of(calls.field("statuses", target, CommitStatus.class, CommitStatus::id)
                .list());
    }

    /**
     * Answers everything that was ever said about a commit, newest first.
     *
     * @param ref a branch, tag or commit
     * @return the statuses
     */
    public Listing<CommitStatus> list(String ref) {
        return calls.list(at(ref).then("statuses"), CommitStatus.class, CommitStatus::id);
    }

    /**
     * Says something about a commit. Of each context the last word counts, so the call may be repeated.
     *
     * @param sha the commit
     * @param status what is to be said
     * @return the status
     * @throws ForgeException if it was not said, for example since there is no such commit
     */
    public CommitStatus create(String sha, NewStatus status) {
        Target target = repository.then("statuses", Objects.requireNonNull(sha, "sha"));
        return calls.read(
                calls.repeatable(
                        "POST", target, Objects.requireNonNull(status, "status").body()),
                Decoders.of(CommitStatus.class));
    }

    private Target at(String ref) {
        return repository.then("commits").path(Objects.requireNonNull(ref, "ref"));
    }
}
