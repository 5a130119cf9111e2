package ai.disinto.forge;

import ai.disinto.forge.internal.http.Target;
import ai.disinto.forge.model.Milestone;
import java.util.Objects;
import java.util.Optional;

/** The milestones of one repository. */
public final class Milestones {
    private final Calls calls;
    private final Target target;

    Milestones(Calls calls, Target repository) {
        this.calls = calls;
        this.target = repository.then("milestones");
    }

    /** {@return the milestones, open and closed} */
    public Listing<Milestone> list() {
        return calls.list(target.query("state", "all"), Milestone.class, Milestone::id);
    }

    /**
     * Looks for a milestone.
     *
     * @param id its id
     * @return the milestone, if there is one
     * @throws ForgeException if there is no answer
     */
    public Optional<Milestone> find(long id) {
        return calls.find(target.then(id), Milestone.class);
    }

    /**
     * Makes a milestone.
     *
     * @param milestone what it is to be
     * @return the milestone
     * @throws OutcomeUnknownException if the answer was lost; look for the title before making it again
     * @throws ForgeException if it was not made
     */
    public Milestone create(MilestoneSettings milestone) {
        return calls.post(target, Objects.requireNonNull(milestone, "milestone").body(), Milestone.class);
    }

    /**
     * Changes a milestone.
     *
     * @param id its id
     * @param milestone what it is to be
     * @return the milestone as it is now
     * @throws ForgeException if it did not change
     */
    public Milestone edit(long id, MilestoneSettings milestone) {
        return calls.patch(
                target.then(id), Objects.requireNonNull(milestone, "milestone").body(), Milestone.class);
    }

    /**
     * Deletes a milestone; its issues stay.
     *
     * @param id its id
     * @throws ForgeException if it is still there
     */
    public void delete(long id) {
        calls.delete(target.then(id));
    }
}
