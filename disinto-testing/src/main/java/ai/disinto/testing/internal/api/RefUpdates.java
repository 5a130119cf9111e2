package ai.disinto.testing.internal.api;

import ai.disinto.testing.internal.events.RefMoved;
import ai.disinto.testing.internal.git.RefChange;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.instance.Instance;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.User;

/** Moves references the way every change of them goes: compare, set, tell. */
public final class RefUpdates {
    private final Instance instance;

    public RefUpdates(Instance instance) {
        this.instance = instance;
    }

    /**
     * Moves a reference if it still is where the change says.
     *
     * @return whether it was; if not, somebody else was faster and nothing changed
     * @throws Refusal 500 if the repository mirrors another one
     */
    public boolean move(Repository repository, User actor, RefChange change) {
        if (repository.mirror()) {
            throw Refusal.internalError();
        }
        if (!repository.git().update(change)) {
            return false;
        }
        moved(repository, actor, change);
        return true;
    }

    /** Tells of a reference that has been moved. */
    public void moved(Repository repository, User actor, RefChange change) {
        repository.updated(instance.now());
        instance.events().publish(new RefMoved(repository, actor, change));
    }
}
