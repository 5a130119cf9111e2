package ai.disinto.forge.webhook;

import java.util.function.Consumer;

/** Hands each delivery to the handler once. */
final class DeliveryDispatch {
    private static final System.Logger LOG = System.getLogger(WebhookReceiver.class.getName());

    private final ReplayGuard guard;
    private final Consumer<? super Delivery> handler;

    DeliveryDispatch(ReplayGuard guard, Consumer<? super Delivery> handler) {
        this.guard = guard;
        this.handler = handler;
    }

    /** Answers the status for it. */
    int dispatch(Delivery delivery) {
        if (!guard.admit(delivery)) {
            LOG.log(System.Logger.Level.DEBUG, "{0} came before", delivery);
            return 204;
        }
        boolean handled = false;
        try {
            handler.accept(delivery);
            handled = true;
            return 204;
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "{0}: the handler failed with {1}", delivery, kind(e));
            return 500;
        } finally {
            if (!handled) {
                guard.forget(delivery);
            }
        }
    }

    /** Kind and place of a failure; its message may hold anything. */
    private static String kind(RuntimeException e) {
        StackTraceElement[] trace = e.getStackTrace();
        return e.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
