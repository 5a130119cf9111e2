package ai.disinto.testing.internal.ci.run;

import ai.disinto.testing.internal.ci.model.Cause;
import ai.disinto.testing.internal.ci.model.CiRepo;
import ai.disinto.testing.internal.events.EventBus;
import ai.disinto.testing.internal.events.IssueChanged;
import ai.disinto.testing.internal.events.PullMerged;
import ai.disinto.testing.internal.events.PullSynchronized;
import ai.disinto.testing.internal.events.RefMoved;
import ai.disinto.testing.internal.events.ReleaseChanged;
import ai.disinto.testing.internal.store.Repository;
import java.util.Optional;
import java.util.function.Supplier;

/** Hears what happens on the forge, as a webhook would tell it, and makes pipelines of it. */
public final class Triggers {
    private final CiInstance ci;
    private final Pipelines pipelines;
    private final Causes causes;
    private volatile boolean closed;

    public Triggers(CiInstance ci, Pipelines pipelines) {
        this.ci = ci;
        this.pipelines = pipelines;
        this.causes = new Causes(ci);
    }

    /** Starts to listen. */
    public void listen() {
        EventBus events = ci.forge().events();
        events.subscribe(RefMoved.class, this::moved);
        events.subscribe(IssueChanged.class, this::changed);
        events.subscribe(
                PullSynchronized.class,
                event -> make(event.repository(), () -> causes.pull(event.pull(), event.actor(), "synchronized")));
        events.subscribe(
                PullMerged.class,
                event -> make(event.repository(), () -> causes.pull(event.pull(), event.actor(), "closed")));
        events.subscribe(ReleaseChanged.class, this::released);
    }

    /** Stops to listen. */
    public void close() {
        closed = true;
    }

    private void moved(RefMoved event) {
        if (event.change().deletes()) {
            return;
        }
        if (event.change().isBranch()) {
            make(event.repository(), () -> causes.push(event.repository(), event.actor(), event.change()));
        } else if (event.change().isTag()) {
            make(event.repository(), () -> causes.tag(event.repository(), event.actor(), event.change()));
        }
    }

    private void changed(IssueChanged event) {
        var pull = event.issue().pull();
        if (pull != null) {
            make(event.repository(), () -> causes.pull(pull, event.actor(), event.action()));
        }
    }

    private void released(ReleaseChanged event) {
        if (event.action().equals("published")) {
            make(event.repository(), () -> causes.release(event.repository(), event.actor(), event.release()));
        }
    }

    /** Nothing that goes wrong here may be felt on the forge. */
    private void make(Repository repository, Supplier<Optional<Cause>> cause) {
        if (closed) {
            return;
        }
        try {
            if (!ci.locked(() -> isWatched(repository))) {
                return;
            }
            cause.get().ifPresent(known -> ci.locked(() -> create(repository, known)));
        } catch (RuntimeException e) {
            ci.troubles().failed(e);
        }
    }

    private boolean isWatched(Repository repository) {
        return ci.store().repo(repository).filter(CiRepo::active).isPresent();
    }

    private boolean create(Repository repository, Cause cause) {
        return ci.store()
                .repo(repository)
                .filter(repo -> repo.active() && (repo.allowPulls() || !cause.isPull()))
                .flatMap(repo -> pipelines.create(repo, cause))
                .isPresent();
    }
}
