package ai.disinto.factory.staff;

import ai.disinto.core.DisintoException;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A model service does not answer, or not as one. */
public final class BackendProbeException extends DisintoException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception about a service.
     *
     * @param url its address
     * @param found what came back
     * @param cause what went wrong underneath, or {@code null}
     */
    public BackendProbeException(URI url, String found, @Nullable Throwable cause) {
        super(
                "could not ask the model service at " + Objects.requireNonNull(url, "url") + " for its models: "
                        + Objects.requireNonNull(found, "found") + "; start it, or mend the address",
                cause);
    }
}
