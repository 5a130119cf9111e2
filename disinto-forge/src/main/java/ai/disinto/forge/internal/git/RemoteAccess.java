package ai.disinto.forge.internal.git;

import ai.disinto.forge.internal.http.Authorization;
import ai.disinto.forge.internal.http.StreamingTransport;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * How a repository of a client is reached by git. The client says how it is asked, so that the package for git may know
 * it without its being public.
 *
 * @param base the address of the server, without a slash at its end
 * @param url the address that git clones from; it holds no secret
 * @param authorization who asks, as git's servers want it
 * @param transport what sends
 */
public record RemoteAccess(URI base, URI url, Authorization authorization, StreamingTransport transport) {
    private static final AtomicReference<Function<Object, RemoteAccess>> SOURCE = new AtomicReference<>();

    /** Called by the type of repositories when it is initialized. */
    public static void from(Function<Object, RemoteAccess> source) {
        SOURCE.set(source);
    }

    /**
     * Answers how a repository is reached.
     *
     * @param repository a repository of a client
     * @throws IllegalArgumentException if git cannot ask as that client does
     */
    public static RemoteAccess of(Object repository) {
        return Objects.requireNonNull(SOURCE.get(), "no client was made").apply(repository);
    }
}
