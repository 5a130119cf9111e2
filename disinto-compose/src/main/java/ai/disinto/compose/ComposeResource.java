package ai.disinto.compose;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A volume or a network of a stack.
 *
 * @param name what it is called on the machine; empty when compose makes a name of the project's and the key
 * @param driver who provides it; empty for the usual one
 * @param labels its labels
 */
public record ComposeResource(String name, String driver, Map<String, String> labels) {
    /**
     * Copies the labels.
     *
     * @param name what it is called on the machine; empty when compose makes a name of the project's and the key
     * @param driver who provides it; empty for the usual one
     * @param labels its labels
     */
    public ComposeResource {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(driver, "driver");
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(Objects.requireNonNull(labels, "labels")));
    }
}
