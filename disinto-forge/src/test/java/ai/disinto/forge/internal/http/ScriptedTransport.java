package ai.disinto.forge.internal.http;

import ai.disinto.forge.internal.http.TransportException.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/** A server of a few lines: answers what the test says, and remembers what it was asked. */
public final class ScriptedTransport implements HttpTransport {
    private final Deque<Function<HttpCall, HttpAnswer>> script = new ArrayDeque<>();
    private final List<HttpCall> calls = new ArrayList<>();
    private Function<HttpCall, HttpAnswer> otherwise = call -> answer(404, "{\"message\":\"not scripted\"}");

    public ScriptedTransport then(int status, String json, String... headers) {
        return then(call -> answer(status, json, headers));
    }

    public ScriptedTransport then(Function<HttpCall, HttpAnswer> answer) {
        script.add(answer);
        return this;
    }

    /** The connection breaks after the request was sent. */
    public ScriptedTransport thenLost() {
        return then(call -> {
            throw lost();
        });
    }

    /** What happens instead of an answer when the connection breaks after the request was sent. */
    public static TransportException lost() {
        return new TransportException(Reason.BROKEN, true, "the connection broke", null);
    }

    /** There is no connection. */
    public ScriptedTransport thenRefused() {
        return then(call -> {
            throw new TransportException(Reason.BROKEN, false, "no connection", null);
        });
    }

    public ScriptedTransport always(Function<HttpCall, HttpAnswer> answer) {
        otherwise = answer;
        return this;
    }

    public static HttpAnswer answer(int status, String json, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        if (!all.contains("Content-Type")) {
            all.add("Content-Type");
            all.add("application/json;charset=utf-8");
        }
        return new HttpAnswer(status, all, json.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public synchronized HttpAnswer send(HttpCall call, Duration timeout) {
        calls.add(call);
        return (script.isEmpty() ? otherwise : script.remove()).apply(call);
    }

    @Override
    public void close() {}

    public synchronized List<HttpCall> calls() {
        return List.copyOf(calls);
    }

    /** Method and path of each request, without the address of the server. */
    public List<String> asked() {
        return calls().stream()
                .map(call -> call.method() + " " + call.url().replaceFirst("^https?://[^/]+", ""))
                .toList();
    }

    /** The body of the last request. */
    public String lastBody() {
        return body(calls().size() - 1);
    }

    /** The body of a request, counted from 0. */
    public String body(int index) {
        byte[] body = calls().get(index).body();
        return body == null ? "" : new String(body, StandardCharsets.UTF_8);
    }
}
