package ai.disinto.core.sprint;

import java.util.Objects;
import java.util.Optional;

/**
 * What may go wrong.
 *
 * @param name the risk in a few words
 * @param effect what it would do, or why; empty where the pitch gives the name alone
 * @param mitigation what is done against it, if the pitch says so
 */
public record Risk(String name, String effect, Optional<String> mitigation) {

    /**
     * Checks that all parts are there.
     *
     * @param name the risk in a few words
     * @param effect what it would do; may be empty
     * @param mitigation what is done against it
     */
    public Risk {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(effect, "effect");
        Objects.requireNonNull(mitigation, "mitigation");
    }
}
