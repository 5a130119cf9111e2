package ai.disinto.forge.internal.http;

import java.time.Duration;

/** Sends a request once, and only once, whatever happens, and answers what came back. Redirects are answers. */
public interface HttpTransport extends AutoCloseable {
    /**
     * Sends a request and reads the whole answer.
     *
     * @param call the request
     * @param timeout the time for everything
     * @return the answer, whatever its status
     * @throws TransportException if there is no whole answer
     */
    HttpAnswer send(HttpCall call, Duration timeout);

    /** Ends the connections that are idle. Calls that are under way end with an exception. */
    @Override
    void close();
}
