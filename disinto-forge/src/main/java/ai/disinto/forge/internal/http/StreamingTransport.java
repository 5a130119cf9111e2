package ai.disinto.forge.internal.http;

import java.time.Duration;

/** Sends a request once, and only once, and hands the answer over as it arrives. Redirects are answers. */
public interface StreamingTransport {
    /**
     * Sends a request.
     *
     * @param call the request
     * @param timeout the time for everything, the body of the answer included
     * @return the beginning of the answer, to be closed
     * @throws TransportException if none begins
     */
    StreamedAnswer stream(StreamedCall call, Duration timeout);
}
