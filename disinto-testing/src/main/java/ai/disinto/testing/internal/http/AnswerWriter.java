package ai.disinto.testing.internal.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Sends answers, also in ways that no good server would. Whatever takes long ends when the forge closes. */
final class AnswerWriter {
    private static final int NOTHING_FOLLOWS = -1;
    private static final int LENGTH_UNKNOWN = 0;
    private static final long PAUSE_MILLIS = 50;
    private static final int CHUNK = 8192;

    private final CountDownLatch closing = new CountDownLatch(1);

    void send(HttpExchange exchange, Sent sent) throws IOException {
        Answer answer = sent.answer();
        if (sent.sending() == Sending.NOTHING) {
            return;
        }
        if (sent.sending() == Sending.NEVER) {
            boolean unused = pause(Long.MAX_VALUE);
            return;
        }
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        boolean headOnly = exchange.getRequestMethod().equals("HEAD");
        if (headOnly || (answer.body().length == 0 && sent.sending() != Sending.WITHOUT_END)) {
            exchange.sendResponseHeaders(answer.status(), NOTHING_FOLLOWS);
        } else {
            body(exchange, answer, sent.sending());
        }
    }

    private void body(HttpExchange exchange, Answer answer, Sending sending) throws IOException {
        byte[] body = answer.body();
        exchange.sendResponseHeaders(answer.status(), sending == Sending.WITHOUT_END ? LENGTH_UNKNOWN : body.length);
        OutputStream out = exchange.getResponseBody();
        switch (sending) {
            case SLOWLY -> slowly(out, body);
            case HALF -> {
                out.write(body, 0, body.length / 2);
                out.flush();
            }
            case WITHOUT_END -> endlessly(out, body);
            default -> out.write(body);
        }
    }

    private void slowly(OutputStream out, byte[] body) throws IOException {
        for (byte each : body) {
            if (pause(PAUSE_MILLIS)) {
                return;
            }
            out.write(each);
            out.flush();
        }
    }

    private void endlessly(OutputStream out, byte[] body) throws IOException {
        out.write(body);
        byte[] more = new byte[CHUNK];
        Arrays.fill(more, (byte) ' ');
        while (closing.getCount() > 0) {
            out.write(more);
            out.flush();
        }
    }

    /** Waits; the answer is whether the forge closes. */
    private boolean pause(long millis) {
        try {
            return closing.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    void close() {
        closing.countDown();
    }
}
