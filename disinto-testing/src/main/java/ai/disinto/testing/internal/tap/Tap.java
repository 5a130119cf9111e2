package ai.disinto.testing.internal.tap;

import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.HttpFront;
import ai.disinto.testing.internal.http.IncomingRequest;
import ai.disinto.testing.internal.http.Sending;
import ai.disinto.testing.internal.http.Sent;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Stands between a client and a server, passes everything on as it is, and keeps a copy. Only what belongs to a
 * connection is its own, and the {@code Date} of answers, which the JDK's server writes itself.
 */
public final class Tap implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Set<String> OF_CONNECTIONS = Set.of(
            "host",
            "connection",
            "content-length",
            "transfer-encoding",
            "expect",
            "upgrade",
            "keep-alive",
            "accept-encoding",
            "date");

    private final HttpClient client = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final TapLog log = new TapLog();
    private final HttpFront front;
    private final String server;

    private Tap(HttpFront front, String server) {
        this.front = front;
        this.server = server;
    }

    /**
     * Opens a tap.
     *
     * @param server the address of the server, without a slash at its end
     */
    public static Tap before(String server) {
        Tap tap = new Tap(HttpFront.open(0), server);
        tap.front.serve(tap::pass);
        return tap;
    }

    /** The address that stands for the one of the server. */
    public String url() {
        return "http://127.0.0.1:" + front.port();
    }

    public TapLog log() {
        return log;
    }

    private Sent pass(IncomingRequest request) {
        try {
            HttpResponse<byte[]> response = client.send(outgoing(request), BodyHandlers.ofByteArray());
            log.add(exchange(request, response.statusCode(), type(response), response.body()));
            return new Sent(new Answer(response.statusCode(), headers(response), response.body()), Sending.WHOLE);
        } catch (IOException e) {
            return cut(request);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return cut(request);
        }
    }

    private Sent cut(IncomingRequest request) {
        log.add(exchange(request, 0, "", new byte[0]));
        return new Sent(Answer.empty(0), Sending.NOTHING);
    }

    private HttpRequest outgoing(IncomingRequest request) {
        String query = request.query().isEmpty() ? "" : "?" + request.query();
        byte[] body = request.body();
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(server + request.path() + query))
                .timeout(LONGEST)
                .method(
                        request.method(),
                        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        request.headers().forEach((name, values) -> {
            if (!OF_CONNECTIONS.contains(name)) {
                values.forEach(value -> builder.header(name, value));
            }
        });
        return builder.build();
    }

    private Map<String, String> headers(HttpResponse<byte[]> response) {
        Map<String, String> headers = new LinkedHashMap<>();
        response.headers().map().forEach((name, values) -> {
            if (!OF_CONNECTIONS.contains(name)) {
                headers.put(name, String.join(", ", values));
            }
        });
        headers.computeIfPresent("location", (name, value) -> here(value));
        return headers;
    }

    /** A redirect within the server leads through the tap again. */
    private String here(String location) {
        return location.startsWith(server + "/") ? url() + location.substring(server.length()) : location;
    }

    private static String type(HttpResponse<byte[]> response) {
        return response.headers().firstValue("content-type").orElse("");
    }

    private static TappedExchange exchange(IncomingRequest request, int status, String type, byte[] answer) {
        return new TappedExchange(
                request.method(),
                request.path(),
                request.query(),
                request.header("content-type"),
                request.body(),
                status,
                type,
                answer);
    }

    @Override
    public void close() {
        front.close();
    }
}
