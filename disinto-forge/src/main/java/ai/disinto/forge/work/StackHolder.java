package ai.disinto.forge.work;

import java.time.Instant;
import java.util.Objects;

/**
 * Who has a shared test stack.
 *
 * @param holder who, in its own words: what a file says, and untrusted
 * @param since since when
 * @param heartbeat when it last said that it is alive
 */
public record StackHolder(String holder, Instant since, Instant heartbeat) {
    /**
     * Checks that nothing is missing.
     *
     * @param holder who
     * @param since since when
     * @param heartbeat when it last said so
     */
    public StackHolder {
        Objects.requireNonNull(holder, "holder");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(heartbeat, "heartbeat");
    }
}
