package ai.disinto.compose.caddy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends requests, each within its time limit, and follows nothing by itself. */
final class SmokeHttp {
    private static final String CHAT_PROTOCOL = "chat-stream-v1";
    private static final int SWITCHED = 101;

    private final HttpClient client;
    private final Duration limit;

    SmokeHttp(Duration limit) {
        this.limit = limit;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limit)
                .build();
    }

    Page send(HttpRequest request) throws InterruptedException {
        HttpResponse<String> answer = await(client.sendAsync(request, info -> new BoundedBody()));
        return new Page(request.uri(), answer.statusCode(), answer.headers(), answer.body());
    }

    /** Opens a socket and closes it again; answers the status of the handshake. */
    int open(URI address, String origin, String cookie) throws InterruptedException {
        WebSocket.Builder builder = client.newWebSocketBuilder()
                .connectTimeout(limit)
                .subprotocols(CHAT_PROTOCOL)
                .header("Origin", origin);
        if (!cookie.isEmpty()) {
            builder.header("Cookie", cookie);
        }
        CompletableFuture<Integer> status = builder.buildAsync(address, new WebSocket.Listener() {})
                .thenApply(socket -> {
                    socket.abort();
                    return SWITCHED;
                })
                .exceptionallyCompose(SmokeHttp::refused);
        return await(status);
    }

    private static CompletableFuture<Integer> refused(Throwable thrown) {
        Throwable cause = thrown.getCause() == null ? thrown : thrown.getCause();
        return cause instanceof WebSocketHandshakeException refusal
                ? CompletableFuture.completedFuture(refusal.getResponse().statusCode())
                : CompletableFuture.failedFuture(cause);
    }

    private <T> T await(CompletableFuture<T> answer) throws InterruptedException {
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw CheckFailed.plain(
                    "no whole answer within " + limit.toMillis() + " ms", "see whether the service runs");
        } catch (ExecutionException | CancellationException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            String said = cause.getMessage() == null ? "" : ": " + Shown.text(cause.getMessage());
            throw CheckFailed.plain(
                    "no answer: " + cause.getClass().getSimpleName() + said,
                    "see whether the edge runs, and whether the name leads to it");
        } finally {
            answer.cancel(true);
        }
    }
}
