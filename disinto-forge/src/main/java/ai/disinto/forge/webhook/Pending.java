package ai.disinto.forge.webhook;

import java.time.Instant;

/**
 * A change that is not acknowledged.
 *
 * @param notBefore when it may be handed out
 * @param isQuarantined whether that holds for later states too
 * @param isOffered whether it was handed out since the server was asked last
 */
record Pending(Change change, Instant notBefore, boolean isQuarantined, boolean isOffered) {
    static Pending of(Change change) {
        return new Pending(change, Instant.MIN, false, false);
    }

    Pending offered(boolean offered) {
        return new Pending(change, notBefore, isQuarantined, offered);
    }

    /** What becomes of it when a newer state is seen. */
    Pending with(Change newer) {
        return isQuarantined ? new Pending(newer, notBefore, true, false) : of(newer);
    }
}
