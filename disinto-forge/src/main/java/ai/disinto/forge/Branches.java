package ai.disinto.forge;

import ai.disinto.forge.internal.http.Target;
import ai.disinto.forge.internal.json.JsonBody;
import ai.disinto.forge.model.Branch;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The branches of one repository. */
public final class Branches {
    private final Calls calls;
    private final Target target;
    private final Target repository;

    Branches(Calls calls, Target repository) {
        this.calls = calls;
        this.target = repository.then("branches");
        this.repository = repository;
    }

    /** {@return the branches} */
    public Listing<Branch> list() {
        return calls.list(target, Branch.class, Branch::name);
    }

    /**
     * Looks for a branch.
     *
     * @param name its name
     * @return the branch, if there is one
     * @throws ForgeException if there is no answer
     */
    public Optional<Branch> find(String name) {
        return calls.find(at(name), Branch.class);
    }

    /**
     * Asks about a branch.
     *
     * @param name its name
     * @return the branch
     * @throws NotFoundException if there is none
     * @throws ForgeException if there is no answer
     */
    public Branch get(String name) {
        return calls.get(at(name), Branch.class);
    }

    /**
     * Makes a branch. Servers answer 500 to much that is plainly refused; this finds out what it was.
     *
     * @param name its name
     * @param from the branch, tag or commit that it begins at
     * @return the branch
     * @throws ConflictException if there is a branch or tag of that name, or one that begins with it and a slash
     * @throws NotFoundException if there is nothing to begin at
     * @throws OutcomeUnknownException if it cannot be found out what came of it
     * @throws ForgeException if it was not made, for example since a rule protects the name
     */
    public Branch create(String name, String from) {
        JsonBody body = JsonBody.of("new_branch_name", Objects.requireNonNull(name, "name"))
                .with("old_ref_name", Objects.requireNonNull(from, "from"));
        try {
            return calls.post(target, body, Branch.class);
        } catch (OutcomeUnknownException e) {
            throw e.status().orElse(0) == 500 ? explained(name, from, e) : e;
        }
    }

    /**
     * Makes a branch unless there is one. A branch that exists may have moved on since.
     *
     * @param name its name
     * @param from the branch, tag or commit that it begins at if it is new
     * @return the branch, new or found
     * @throws ForgeException if it was not made
     */
    public Created<Branch> ensure(String name, String from) {
        Objects.requireNonNull(from, "from");
        Optional<Branch> there = find(name);
        if (there.isPresent()) {
            return Created.found(there.get(), List.of());
        }
        try {
            return Created.made(create(name, from), List.of());
        } catch (ConflictException | OutcomeUnknownException | UnexpectedAnswerException e) {
            return Created.found(find(name).orElseThrow(() -> e), List.of());
        }
    }

    /**
     * Deletes a branch. Does nothing if there is none.
     *
     * @param name its name
     * @throws ForbiddenException if a rule protects it, or it is the default branch
     * @throws ForgeException if it is still there
     */
    public void delete(String name) {
        try {
            calls.delete(at(name));
        } catch (NotFoundException | OutcomeUnknownException e) {
            if (find(name).isPresent()) {
                throw e;
            }
        }
    }

    private Target at(String name) {
        return target.path(Objects.requireNonNull(name, "name"));
    }

    /** What a 500 was: nothing was made, and the reason shows in what there is. */
    private ForgeException explained(String name, String from, OutcomeUnknownException e) {
        if (find(name).isPresent()) {
            return new ConflictException(
                    FailedCall.answered("POST", target.toString(), 500, "there is a branch \"" + name + "\" by now"));
        }
        if (!calls.exists(repository.then("git", "commits").path(from))) {
            return new NotFoundException(
                    FailedCall.answered("POST", target.toString(), 500, "there is no \"" + from + "\" to begin at"));
        }
        return new UnavailableException(
                FailedCall.answered("POST", target.toString(), 500, "so it does if a rule protects the name"), e);
    }
}
