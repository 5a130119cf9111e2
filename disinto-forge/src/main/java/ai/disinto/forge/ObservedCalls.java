package ai.disinto.forge;

import ai.disinto.forge.internal.http.CallListener;
import java.util.Optional;
import java.util.OptionalInt;

/** Passes every request on to the log and the observer. */
final class ObservedCalls implements CallListener {
    private static final System.Logger LOG = System.getLogger("ai.disinto.forge");

    private final Optional<ForgeObserver> observer;

    ObservedCalls(Optional<ForgeObserver> observer) {
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

    private static void tell(ForgeObserver listener, Sending sending) {
        try {
            listener.requested(new ForgeObserver.Attempt(
                    sending.exchange().method(),
                    sending.path(),
                    sending.attempt(),
                    sending.status() == 0 ? OptionalInt.empty() : OptionalInt.of(sending.status()),
                    sending.took(),
                    sending.pause()));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "an observer of the forge failed", e);
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
