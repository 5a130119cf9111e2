package ai.disinto.vault;

import ai.disinto.forge.internal.wait.Passes;
import ai.disinto.forge.internal.wait.Signal;
import ai.disinto.vault.dispatch.PassReport;
import ai.disinto.vault.dispatch.VaultDispatcher;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Passes of a dispatcher in the background. A pass that fails is logged, and the next one tries again. */
public final class VaultWatch implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(VaultWatch.class.getName());

    private final VaultDispatcher dispatcher;
    private final AtomicReference<Optional<PassReport>> last;
    private final Passes passes;

    private VaultWatch(VaultDispatcher dispatcher, AtomicReference<Optional<PassReport>> last, Passes passes) {
        this.dispatcher = dispatcher;
        this.last = last;
        this.passes = passes;
    }

    static VaultWatch start(VaultDispatcher dispatcher, Signal changed, Duration interval, Runnable afterPass) {
        AtomicReference<Optional<PassReport>> last = new AtomicReference<>(Optional.empty());
        Passes.Words words = new Passes.Words(LOG, "disinto-vault-watch", "pass", dispatcher, "watch");
        Passes passes = Passes.start(words, changed, interval, () -> {
            last.set(Optional.of(dispatcher.pass()));
            afterPass.run();
            return interval;
        });
        return new VaultWatch(dispatcher, last, passes);
    }

    /**
     * Answers what the last pass did.
     *
     * @return its report; empty before the first pass has ended
     */
    public Optional<PassReport> lastPass() {
        return last.get();
    }

    /** Ends the passes. A run that is under way is interrupted, and what became of it is recorded or asked. */
    @Override
    public void close() {
        passes.close();
    }

    /** Answers the dispatcher. */
    @Override
    public String toString() {
        return "VaultWatch[" + dispatcher + "]";
    }
}
