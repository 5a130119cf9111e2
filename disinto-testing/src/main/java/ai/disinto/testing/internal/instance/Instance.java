package ai.disinto.testing.internal.instance;

import ai.disinto.testing.internal.access.Access;
import ai.disinto.testing.internal.access.Caller;
import ai.disinto.testing.internal.events.EventBus;
import ai.disinto.testing.internal.line.Line;
import ai.disinto.testing.internal.render.View;
import ai.disinto.testing.internal.store.Store;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** One forge: what its parts share. */
public final class Instance {
    private final Line line;
    private final String base;
    private final InstantSource clock;
    private final Background background;
    private final Store store = new Store();
    private final EventBus events = new EventBus();
    private final RequestLog requests = new RequestLog();
    private final Troubles troubles = new Troubles();
    private final Secrets secrets = new Secrets();
    private final List<PushPolicy> pushPolicies = new CopyOnWriteArrayList<>();
    private final List<PushTaker> pushTakers = new CopyOnWriteArrayList<>();

    /**
     * Makes an empty forge.
     *
     * @param base the address under which it is reached, without a slash at its end
     */
    public Instance(Line line, String base, InstantSource clock, Background background) {
        this.line = line;
        this.base = base;
        this.clock = clock;
        this.background = background;
    }

    public Line line() {
        return line;
    }

    public String base() {
        return base;
    }

    /** The time by the forge's clock, in seconds as the server keeps it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    public InstantSource clock() {
        return clock;
    }

    public Store store() {
        return store;
    }

    public Access access() {
        return new Access(store);
    }

    public EventBus events() {
        return events;
    }

    public Background background() {
        return background;
    }

    public RequestLog requests() {
        return requests;
    }

    public Troubles troubles() {
        return troubles;
    }

    public Secrets secrets() {
        return secrets;
    }

    public List<PushTaker> pushTakers() {
        return pushTakers;
    }

    public List<PushPolicy> pushPolicies() {
        return pushPolicies;
    }

    /** The forge through the eyes of a caller. */
    public View view(Caller caller) {
        return new View(line, base, store, caller);
    }
}
