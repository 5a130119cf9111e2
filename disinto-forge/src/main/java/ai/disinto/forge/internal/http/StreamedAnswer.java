package ai.disinto.forge.internal.http;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** The beginning of an answer, and the rest as it arrives. To be closed. */
public final class StreamedAnswer implements AutoCloseable {
    private final HttpAnswer head;
    private final InputStream body;
    private final Runnable end;

    StreamedAnswer(HttpAnswer head, InputStream body, Runnable end) {
        this.head = head;
        this.body = body;
        this.end = end;
    }

    /** Answers status and headers, without a body. */
    public HttpAnswer head() {
        return head;
    }

    public Optional<String> header(String name) {
        return head.header(name);
    }

    public List<String> headers() {
        return head.headers();
    }

    /** Answers the body; reading throws {@link TransportException} if it does not arrive. */
    public InputStream body() {
        return body;
    }

    @Override
    public void close() {
        end.run();
    }
}
