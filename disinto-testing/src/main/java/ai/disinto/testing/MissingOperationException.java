package ai.disinto.testing;

import ai.disinto.core.DisintoException;
import java.util.List;

/** A test used the embedded forge for something that it cannot do. */
public final class MissingOperationException extends DisintoException {
    private static final long serialVersionUID = 1L;

    private final List<String> operations;

    MissingOperationException(List<String> operations) {
        super("the embedded forge was asked for what it cannot do: " + String.join("; ", operations)
                + "; see docs/embedded-forge.md for what it does");
        this.operations = List.copyOf(operations);
    }

    /**
     * What was asked for, each with method and path, or what went wrong in the forge itself.
     *
     * @return at least one entry
     */
    public List<String> operations() {
        return operations;
    }
}
