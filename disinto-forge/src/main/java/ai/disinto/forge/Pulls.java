package ai.disinto.forge;

import ai.disinto.forge.internal.http.Target;
import ai.disinto.forge.internal.json.JsonBody;
import ai.disinto.forge.model.ChangedFile;
import ai.disinto.forge.model.Commit;
import ai.disinto.forge.model.Comparison;
import ai.disinto.forge.model.PullRequest;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The pull requests of one repository. Labels and comments are those of {@link Issues} and {@link Comments}. */
public final class Pulls {
    private final Calls calls;
    private final Target repository;

    Pulls(Calls calls, Target repository) {
        this.calls = calls;
        this.repository = repository;
    }

    /**
     * Answers pull requests.
     *
     * @param query which ones
     * @return the list
     */
    public Listing<PullRequest> list(PullQuery query) {
        var parameters = Objects.requireNonNull(query, "query").parameters();
        Target target = at();
        for (var each : parameters.entrySet()) {
            if (each.getKey().equals("labels") && each.getValue() instanceof List<?> ids) {
                for (Object id : ids) {
                    target = target.query("labels", id);
                }
            } else {
                target = target.query(each.getKey(), PullFilter.plain(each.getKey(), each.getValue()));
            }
        }
        return calls.list(target, PullRequest.class, PullRequest::id).keeping(new PullFilter(parameters));
    }

    /**
     * Looks for a pull request.
     *
     * @param number its number
     * @return the pull request, if there is one
     * @throws ForgeException if there is no answer
     */
    public Optional<PullRequest> find(int number) {
        return calls.find(at().then(number), PullRequest.class);
    }

    /**
     * Asks about a pull request.
     *
     * @param number its number
     * @return the pull request
     * @throws NotFoundException if there is none
     * @throws ForgeException if there is no answer
     */
    public PullRequest get(int number) {
        return calls.get(at().then(number), PullRequest.class);
    }

    /**
     * Looks for a pull request of two branches, open or not.
     *
     * @param head the branch with the change; {@code owner:branch} if it is in a fork
     * @param base the branch that it should go to
     * @return a pull request, if there is one
     * @throws ForgeException if there is no answer
     */
    public Optional<PullRequest> findByBranches(String head, String base) {
        Target target = at().then(Objects.requireNonNull(base, "base")).path(Objects.requireNonNull(head, "head"));
        return calls.find(target, PullRequest.class);
    }

    /**
     * Looks for the pull request that brought a commit into its base branch.
     *
     * @param sha the commit
     * @return the pull request, if there is one
     * @throws ForgeException if there is no answer
     */
    public Optional<PullRequest> findByCommit(String sha) {
        Target target = repository.then("commits", Objects.requireNonNull(sha, "sha"), "pull");
        return calls.find(target, PullRequest.class);
    }

    /**
     * Opens a pull request.
     *
     * @param pull the pull request
     * @return the pull request
     * @throws ConflictException if there is an open one of these branches; servers notice only if it is not made at the
     *     same moment
     * @throws NotFoundException if a branch does not exist
     * @throws InvalidRequestException if there is nothing between the branches
     * @throws OutcomeUnknownException if the answer was lost, or an older server misses the head branch
     * @throws ForgeException if it was not opened
     */
    public PullRequest create(NewPull pull) {
        return calls.post(at(), Objects.requireNonNull(pull, "pull").body(), PullRequest.class);
    }

    /**
     * Opens a pull request unless there is an open one of these branches. Of several that were opened at the same moment
     * the one with the lowest number stays: if this call made another one, it is closed again.
     *
     * @param pull the pull request
     * @return the pull request, new or found; twins that are still open
     * @throws OutcomeUnknownException if the answer was lost and none can be found; repeat the call
     * @throws ForgeException if it was not opened
     */
    public Created<PullRequest> createOnce(NewPull pull) {
        Objects.requireNonNull(pull, "pull");
        Listing<PullRequest> same = list(PullQuery.open().head(pull.head()).base(pull.base()));
        PullRequest[] mine = new PullRequest[1];
        Created<PullRequest> created = new SafeCreate<PullRequest>(
                        () -> same.list().stream(), Comparator.comparingInt(PullRequest::number))
                .run(() -> mine[0] = create(pull), () -> same.list().stream());
        return mine[0] == null || created.isNew() ? created : withoutOwn(created, mine[0].number());
    }

    /**
     * Changes a pull request.
     *
     * @param number its number
     * @param edit what is to change
     * @return the pull request as it is now
     * @throws ConflictException if it is merged and cannot be opened again
     * @throws ForgeException if it did not change
     */
    public PullRequest edit(int number, PullEdit edit) {
        return calls.patch(
                at().then(number), Objects.requireNonNull(edit, "edit").body(), PullRequest.class);
    }

    /**
     * Closes a pull request without merging it.
     *
     * @param number its number
     * @return the pull request as it is now
     * @throws ForgeException if it is not closed
     */
    public PullRequest close(int number) {
        return edit(number, PullEdit.nothing().open(false));
    }

    /**
     * Answers the files that a pull request touches.
     *
     * @param number its number
     * @return the files
     */
    public Listing<ChangedFile> files(int number) {
        return calls.list(at().then(number, "files"), ChangedFile.class, ChangedFile::path);
    }

    /**
     * Reads what a pull request changes.
     *
     * @param number its number
     * @return the diff as text
     * @throws NotFoundException if there is no such pull request
     * @throws ForgeException if there is no answer
     */
    public String diff(int number) {
        return new String(calls.bytes(at().then(number).suffix(".diff")), StandardCharsets.UTF_8);
    }

    /**
     * Answers the commits of a pull request.
     *
     * @param number its number
     * @return the commits, newest first
     */
    public Listing<Commit> commits(int number) {
        Target lean = at().then(number, "commits").query("verification", false).query("files", false);
        return calls.list(lean, Commit.class, Commit::sha);
    }

    /**
     * Brings the branch of a pull request up to date with its base, with a merge commit.
     *
     * @param number its number
     * @return whether anything was to be done
     * @throws ConflictException if there is a conflict
     * @throws ForbiddenException if the account may not push to the branch
     * @throws ForgeException if it is not up to date
     */
    public boolean update(int number) {
        return update(number, "merge");
    }

    /**
     * Brings the branch of a pull request up to date with its base, by moving its commits. This rewrites the branch.
     *
     * @param number its number
     * @return whether anything was to be done
     * @throws ConflictException if there is a conflict
     * @throws ForbiddenException if the account may not push to the branch
     * @throws ForgeException if it is not up to date
     */
    public boolean rebase(int number) {
        return update(number, "rebase");
    }

    /** Every client closes its own, so that one stays. */
    private Created<PullRequest> withoutOwn(Created<PullRequest> created, int own) {
        close(own);
        return Created.found(
                created.value(),
                created.twins().stream().filter(twin -> twin.number() != own).toList());
    }

    private boolean update(int number, String style) {
        try {
            calls.send("POST", at().then(number, "update").query("style", style), JsonBody.of());
            return true;
        } catch (OutcomeUnknownException e) {
            if (isUpToDate(number)) {
                return e.status().isEmpty();
            }
            throw e;
        }
    }

    /** Servers answer 500 when there is nothing to do. */
    private boolean isUpToDate(int number) {
        PullRequest pull = get(number);
        Comparison behind = new Commits(calls, repository)
                .compare(pull.head().sha(), pull.base().ref());
        return behind.total() == 0;
    }

    private Target at() {
        return repository.then("pulls");
    }
}
