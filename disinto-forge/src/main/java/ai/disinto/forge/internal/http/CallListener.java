package ai.disinto.forge.internal.http;

import java.time.Duration;
import java.util.Optional;

/** Is told about every sending of a call. */
@FunctionalInterface
public interface CallListener {
    /**
     * Called after each sending.
     *
     * @param sending what was sent and what came of it
     */
    void sent(Sending sending);

    /**
     * One sending.
     *
     * @param exchange the call
     * @param path path and query, without secrets
     * @param attempt which sending of the call, from 1
     * @param status the status, 0 if there was no answer
     * @param took how long it took
     * @param pause how long until it is sent again; empty if it is not
     */
    record Sending(Exchange exchange, String path, int attempt, int status, Duration took, Optional<Duration> pause) {}
}
