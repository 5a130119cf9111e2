package ai.disinto.compose.edge;

import ai.disinto.compose.edge.CaddyAdminException.Reason;
import ai.disinto.compose.internal.http.BoundedBody;
import ai.disinto.core.DisintoException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends requests to Caddy's admin API, each of them once, and each within one time: the client's own limit ends with
 * the headers of an answer. Follows no redirect and asks no proxy.
 */
final class AdminRequests {
    private static final int LONGEST_ANSWER = 32 * 1024 * 1024;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();
    private final URI address;
    private final Duration timeout;

    AdminRequests(URI address, Duration timeout) {
        this.address = address;
        this.timeout = timeout;
    }

    /** An answer of Caddy, whatever its status. */
    record Answer(int status, String body, String etag) {}

    /** A request left, and no whole answer came back: what it asked for may have happened. */
    static final class LostAnswer extends DisintoException {
        private static final long serialVersionUID = 1L;

        LostAnswer(Throwable cause) {
            super(cause.getClass().getSimpleName(), cause);
        }
    }

    AdminRequests within(Duration other) {
        return new AdminRequests(address, other);
    }

    URI address() {
        return address;
    }

    /** Asks for something; without an answer nothing is known. */
    Answer get(String path) {
        try {
            return send(request(path).GET().build());
        } catch (LostAnswer e) {
            throw new CaddyAdminException(
                    Reason.UNREACHABLE, "GET " + path, 0, "no answer (" + e.getMessage() + ")", e);
        }
    }

    /** Replaces a part of the configuration if it is still as the tag says. */
    Answer patch(String path, String json, String etag) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", etag)
                .method("PATCH", BodyPublishers.ofString(json))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(timeout);
    }

    private Answer send(HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> exchange =
                client.sendAsync(request, head -> new BoundedBody(LONGEST_ANSWER));
        try {
            HttpResponse<byte[]> response = exchange.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
            String etag = response.headers().firstValue("Etag").orElse("");
            return new Answer(response.statusCode(), new String(response.body(), StandardCharsets.UTF_8), etag);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LostAnswer(e);
        } catch (TimeoutException e) {
            throw new LostAnswer(e);
        } catch (ExecutionException e) {
            throw failed(request, e.getCause() == null ? e : e.getCause());
        } finally {
            exchange.cancel(true);
        }
    }

    private static LostAnswer failed(HttpRequest request, Throwable cause) {
        String asked = request.method() + " " + request.uri().getPath();
        if (cause instanceof ConnectException) {
            throw new CaddyAdminException(Reason.UNREACHABLE, asked, 0, "nobody answers", cause);
        }
        // a change may have happened, whatever its answer is
        if (cause instanceof BoundedBody.TooLong && request.method().equals("GET")) {
            throw new CaddyAdminException(Reason.UNEXPECTED_ANSWER, asked, 0, "the answer has more than 32 MiB", cause);
        }
        return new LostAnswer(cause instanceof IOException ? cause : new IOException(cause));
    }
}
