package ai.disinto.testing;

import java.util.Objects;

/**
 * A request that the embedded forge answered.
 *
 * @param method of the request, in capitals
 * @param path with its query, as it was sent; tokens in the query are left out
 * @param caller the name of the account that made it; empty for nobody in particular
 * @param status of the answer
 */
public record RecordedCall(String method, String path, String caller, int status) {
    /**
     * Makes an entry.
     *
     * @param method of the request, in capitals
     * @param path with its query
     * @param caller the name of the account that made it; empty for nobody in particular
     * @param status of the answer
     * @throws NullPointerException if a text is {@code null}
     */
    public RecordedCall {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(caller, "caller");
    }
}
