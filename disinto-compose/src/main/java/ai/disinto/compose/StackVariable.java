package ai.disinto.compose;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * A variable that a stack takes from the environment or from {@code .env}.
 *
 * @param name its name
 * @param meaning what it says, and to whom
 * @param required whether nothing starts without it
 * @param secret whether it may be a credential
 * @param orElse what holds when it is not set; empty for nothing
 * @param services which services it reaches
 */
public record StackVariable(
        String name, String meaning, boolean required, String orElse, Set<String> services, boolean secret) {
    /**
     * Copies the services.
     *
     * @param name its name
     * @param meaning what it says, and to whom
     * @param required whether nothing starts without it
     * @param orElse what holds when it is not set; empty for nothing
     * @param services which services it reaches
     * @param secret whether it may be a credential
     */
    public StackVariable {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(meaning, "meaning");
        Objects.requireNonNull(orElse, "orElse");
        services = Collections.unmodifiableSet(new TreeSet<>(Objects.requireNonNull(services, "services")));
    }
}
