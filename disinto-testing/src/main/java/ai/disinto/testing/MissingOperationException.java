package ai.disinto.testing;

import ai.disinto.core.DisintoException;
import java.util.List;
import java.util.Objects;

/** A test used the embedded forge for something that it cannot do. */
public final class MissingOperationException extends DisintoException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> operations;

    /**
     * Makes the exception.
     *
     * @param operations what was asked for, each with method, path and what is wrong with it
     */
    public MissingOperationException(List<String> operations) {
        super("the embedded forge was asked for what it cannot do: "
                + String.join("; ", Objects.requireNonNull(operations, "operations"))
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
