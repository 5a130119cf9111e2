package ai.disinto.forge;

import java.time.Instant;

/** The time by the clock of a server: what decides when several programs must agree on it. */
@FunctionalInterface
public interface ServerTime {
    /**
     * Asks for the time.
     *
     * @return the time, exact to a second or so
     * @throws ForgeException if there is no answer
     */
    Instant now();
}
