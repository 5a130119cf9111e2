package ai.disinto.vault.runner;

import java.util.List;
import java.util.Objects;

/**
 * What a container is started by, as data: each argument stands for itself, and no shell ever sees them. Nothing of it
 * is secret, so that it can be shown and kept. Immutable.
 */
public final class ContainerCommand {
    private final String container;
    private final List<String> arguments;

    ContainerCommand(String container, List<String> arguments) {
        this.container = container;
        this.arguments = List.copyOf(arguments);
    }

    /**
     * Answers how the container is called.
     *
     * @return {@code vault-<id of the action>}
     */
    public String container() {
        return container;
    }

    /**
     * Answers what the engine is told.
     *
     * @return the arguments behind the name of the program, beginning with {@code run}
     */
    public List<String> arguments() {
        return arguments;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ContainerCommand that
                && container.equals(that.container)
                && arguments.equals(that.arguments);
    }

    @Override
    public int hashCode() {
        return Objects.hash(container, arguments);
    }

    /** Answers one line for each argument. */
    @Override
    public String toString() {
        return String.join("\n", arguments);
    }
}
