package ai.disinto.forge;

import ai.disinto.forge.internal.http.Exchange;
import ai.disinto.forge.internal.http.Redaction;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A request for which this library has no method of its own, made like all others: same identity, deadline, repetition
 * and exceptions. Immutable; each method answers a changed copy.
 */
public final class RawRequest {
    private final Calls calls;
    private final Exchange exchange;

    RawRequest(Calls calls, Exchange exchange) {
        this.calls = calls;
        this.exchange = exchange;
    }

    /**
     * Adds a parameter to the query. Never put a secret there: addresses are logged.
     *
     * @param name the name
     * @param value the value, as it is
     * @return the request with it
     */
    public RawRequest query(String name, String value) {
        String separator = exchange.target().contains("?") ? "&" : "?";
        String added = separator + encoded(name, "name") + "=" + encoded(value, "value");
        return with(new Exchange(
                exchange.method(),
                exchange.target() + added,
                exchange.body(),
                exchange.headers(),
                exchange.repeatable()));
    }

    /**
     * Sets the body.
     *
     * @param json a JSON text
     * @return the request with it
     */
    public RawRequest json(String json) {
        return body("application/json", Objects.requireNonNull(json, "json").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Sets the body.
     *
     * @param type its media type
     * @param bytes its content
     * @return the request with it
     */
    public RawRequest body(String type, byte[] bytes) {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(bytes, "bytes");
        if (type.chars().anyMatch(c -> c < ' ' || c > '~')) {
            throw new IllegalArgumentException("type must be a media type, got \"" + type + "\"");
        }
        return with(new Exchange(
                exchange.method(),
                exchange.target(),
                bytes.clone(),
                List.of("Content-Type", type),
                exchange.repeatable()));
    }

    /**
     * Says that sending the request twice does the same as sending it once, so that it may be repeated when an answer is
     * lost. Reading requests may always be.
     *
     * @return the request that may be repeated
     */
    public RawRequest repeatable() {
        return with(exchange.asRepeatable());
    }

    /**
     * Sends the request.
     *
     * @return the answer
     * @throws ForgeException if there is none, or its status is no success
     */
    public RawAnswer send() {
        return new RawAnswer(calls.send(exchange).answer());
    }

    /**
     * Sends a request for something that may be missing.
     *
     * @return the answer; empty if its status is 404
     * @throws ForgeException if there is none, or its status is no success otherwise
     */
    public Optional<RawAnswer> find() {
        var done = calls.attempt(exchange, Redaction.NONE);
        return done.answer().status() == 404
                ? Optional.empty()
                : Optional.of(new RawAnswer(calls.checked(done, Redaction.NONE).answer()));
    }

    /** Answers method and path. */
    @Override
    public String toString() {
        return calls.identity().redaction().clean(exchange.toString());
    }

    private RawRequest with(Exchange changed) {
        return new RawRequest(calls, changed);
    }

    private static String encoded(String text, String name) {
        return URLEncoder.encode(Objects.requireNonNull(text, name), StandardCharsets.UTF_8);
    }
}
