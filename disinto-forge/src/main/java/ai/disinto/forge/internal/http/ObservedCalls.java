package ai.disinto.forge.internal.http;

import java.util.Optional;
import java.util.function.Consumer;

/** Passes every request on to the log and to whoever wants to know. */
public final class ObservedCalls implements CallListener {
    private static final System.Logger LOG = System.getLogger("ai.disinto.forge");

    private final Optional<Consumer<Sending>> observer;

    /**
     * Makes the listener.
     *
     * @param observer is told of each request; what it throws is logged and otherwise ignored
     */
    public ObservedCalls(Optional<Consumer<Sending>> observer) {
        this.observer = observer;
    }

    @Override
    public void sent(Sending sending) {
        if (LOG.isLoggable(System.Logger.Level.TRACE)) {
            String path = sending.path().replaceFirst("\\?.*", "");
            LOG.log(
                    System.Logger.Level.TRACE,
                    "{0} {1} -> {2} in {3} ms",
                    method(sending),
                    path,
                    status(sending),
                    millis(sending));
        }
        observer.ifPresent(listener -> tell(listener, sending));
    }

    private static void tell(Consumer<Sending> listener, Sending sending) {
        try {
            listener.accept(sending);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "an observer of a client failed", e);
        }
    }

    private static String method(Sending sending) {
        return sending.exchange().method();
    }

    private static String status(Sending sending) {
        return sending.status() == 0 ? "no answer" : Integer.toString(sending.status());
    }

    private static String millis(Sending sending) {
        return Long.toString(sending.took().toMillis());
    }
}
