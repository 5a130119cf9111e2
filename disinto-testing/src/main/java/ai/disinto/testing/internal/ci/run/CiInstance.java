package ai.disinto.testing.internal.ci.run;

import ai.disinto.testing.internal.ci.model.CiStore;
import ai.disinto.testing.internal.instance.Background;
import ai.disinto.testing.internal.instance.Instance;
import ai.disinto.testing.internal.instance.Troubles;
import java.util.function.Supplier;

/** One CI server: what its parts share. */
public final class CiInstance {
    private final Instance forge;
    private final String base;
    private final Background background;
    private final CiStore store = new CiStore();
    private final Troubles troubles = new Troubles();

    /**
     * Makes an empty server.
     *
     * @param base the address under which it is reached, without a slash at its end
     */
    public CiInstance(Instance forge, String base, Background background) {
        this.forge = forge;
        this.base = base;
        this.background = background;
    }

    public Instance forge() {
        return forge;
    }

    public String base() {
        return base;
    }

    public Background background() {
        return background;
    }

    public CiStore store() {
        return store;
    }

    public Troubles troubles() {
        return troubles;
    }

    /** The time by the forge's clock, in seconds since 1970. */
    public long now() {
        return forge.now().getEpochSecond();
    }

    /** Does something while nobody else reads or changes what the CI knows. */
    public <T> T locked(Supplier<T> action) {
        store.lock().lock();
        try {
            return action.get();
        } finally {
            store.changed().signalAll();
            store.lock().unlock();
        }
    }
}
