package ai.disinto.forge.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Future;

/** Answers requests with a status and nothing else. */
final class DeliveryEndpoint implements HttpHandler {
    private static final System.Logger LOG = System.getLogger(WebhookReceiver.class.getName());

    private final String path;
    private final DeliveryVerifier verifier;
    private final DeliveryDispatch dispatch;
    private final ReceiverThreads threads;

    DeliveryEndpoint(String path, DeliveryVerifier verifier, DeliveryDispatch dispatch, ReceiverThreads threads) {
        this.path = path;
        this.verifier = verifier;
        this.dispatch = dispatch;
        this.threads = threads;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Future<?> end = threads.unlessInTime(exchange::close);
        try {
            int status = misaddressed(exchange);
            status = status == 0 ? received(exchange, end) : status;
            if (status >= 400) {
                // what is left of the body is not waited for
                exchange.getResponseHeaders().add("Connection", "close");
            }
            exchange.sendResponseHeaders(status, -1);
        } finally {
            end.cancel(false);
            exchange.close();
        }
    }

    /** The status for a request that cannot be a delivery; 0 for others. */
    private int misaddressed(HttpExchange exchange) {
        if (!exchange.getRequestURI().getPath().equals(path)) {
            return 404;
        }
        if (!exchange.getRequestMethod().equals("POST")) {
            exchange.getResponseHeaders().add("Allow", "POST");
            return 405;
        }
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        boolean json = type != null && type.toLowerCase(Locale.ROOT).matches("application/json *(;.*)?");
        return json ? 0 : 415;
    }

    private int received(HttpExchange exchange, Future<?> end) throws IOException {
        int limit = verifier.bodyLimit();
        byte[] body = exchange.getRequestBody().readNBytes((int) Math.min(Integer.MAX_VALUE, limit + 1L));
        boolean whole = body.length <= limit;
        if (whole && !end.cancel(false)) {
            return 408;
        }
        try {
            return dispatch.dispatch(verifier.verify(exchange.getRequestHeaders(), body));
        } catch (RefusedDeliveryException e) {
            LOG.log(System.Logger.Level.DEBUG, "refused a delivery: {0}", e.reason());
            return e.reason().status();
        }
    }
}
