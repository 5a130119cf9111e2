package ai.disinto.forge;

import ai.disinto.core.RepositorySlug;
import ai.disinto.forge.internal.http.CallFailedException;
import ai.disinto.forge.internal.http.Completed;
import ai.disinto.forge.internal.http.Exchange;
import ai.disinto.forge.internal.http.HttpAnswer;
import ai.disinto.forge.internal.http.Redaction;
import ai.disinto.forge.internal.http.RetryPolicy;
import ai.disinto.forge.internal.http.Target;
import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.ErrorBody;
import ai.disinto.forge.internal.json.JsonAnswer;
import ai.disinto.forge.internal.json.JsonBody;
import ai.disinto.forge.internal.json.JsonException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What all role clients of one identity do: ask, read the answer, and say what went wrong. */
final class Calls {
    private static final Pattern REPOSITORY = Pattern.compile("/api/v1/repos/([^/?]+)/([^/?]+)");

    private final Connection connection;
    private final Identity identity;

    Calls(Connection connection, Identity identity) {
        this.connection = connection;
        this.identity = identity;
    }

    Connection connection() {
        return connection;
    }

    Identity identity() {
        return identity;
    }

    /** The path of a resource, below that of the API. */
    Target at(Object... segments) {
        return Target.of("/api/v1").then(segments);
    }

    /** Asks for what must be there. */
    <T> T get(Target target, Class<T> type) {
        return read(send(Exchange.of("GET", target.toString())), Decoders.of(type));
    }

    /** Asks for what may be missing. */
    <T> Optional<T> find(Target target, Class<T> type) {
        Completed done = attempt(Exchange.of("GET", target.toString()), Redaction.NONE);
        if (done.answer().status() == 404 && !ErrorBody.isUnknownRoute(done.answer())) {
            return Optional.empty();
        }
        return Optional.of(read(checked(done, Redaction.NONE), Decoders.of(type)));
    }

    /** Asks whether something is there. */
    boolean exists(Target target) {
        Completed done = attempt(Exchange.of("GET", target.toString()), Redaction.NONE);
        return done.answer().status() != 404
                && checked(done, Redaction.NONE).answer().isSuccess();
    }

    byte[] bytes(Target target) {
        return send(Exchange.of("GET", target.toString())).answer().body();
    }

    /** Sends what must not be sent twice. */
    <T> T post(Target target, JsonBody body, Class<T> type) {
        return read(send("POST", target, body), Decoders.of(type));
    }

    /** Sends a change to values that do not depend on the present ones, so that it may be repeated. */
    <T> T patch(Target target, JsonBody body, Class<T> type) {
        Exchange exchange =
                Exchange.of("PATCH", target.toString()).json(body.toBytes()).asRepeatable();
        return read(send(exchange, Redaction.of(body.secrets())), Decoders.of(type));
    }

    Completed send(String method, Target target, JsonBody body) {
        Exchange exchange = Exchange.of(method, target.toString()).json(body.toBytes());
        return send(exchange, Redaction.of(body.secrets()));
    }

    /** Sends what does the same when it is sent twice. */
    Completed repeatable(String method, Target target, JsonBody body) {
        Exchange exchange = Exchange.of(method, target.toString()).asRepeatable();
        Exchange full = body.fields().isEmpty() ? exchange : exchange.json(body.toBytes());
        return send(full, Redaction.of(body.secrets()));
    }

    /** Deletes; what is not there any more because of an earlier try counts as deleted. */
    void delete(Target target) {
        Completed done = attempt(Exchange.of("DELETE", target.toString()).asRepeatable(), Redaction.NONE);
        if (done.answer().status() != 404 || !done.isRepeated()) {
            checked(done, Redaction.NONE);
        }
    }

    <T> Listing<T> list(Target target, Class<T> type, Function<T, ?> identity) {
        return new Listing<>(new ServerPages<>(this, target, type, identity), connection.executor());
    }

    /** A list that the server answers whole, whatever page is asked for. */
    <T> Listing<T> whole(Target target, Class<T> type, Function<T, ?> identity) {
        return new Listing<>(new ServerPages<>(this, target, type, identity).asSinglePage(), null);
    }

    /** A list that is the field of an object. */
    <T> Listing<T> field(String field, Target target, Class<T> type, Function<T, ?> identity) {
        return new Listing<>(new ServerPages<>(this, target, type, identity).in(field), connection.executor());
    }

    /** When an operation of several calls that begins now has to end. */
    Instant end() {
        return connection.now().plus(connection.deadline());
    }

    /** Waits a little longer each time, for what the server does later; answers whether there was time for it. */
    boolean paused(int attempt, Instant end, Target target) {
        Duration time = Duration.ofMillis(100L << Math.min(attempt, 5));
        if (connection.now().plus(time).isAfter(end)) {
            return false;
        }
        try {
            connection.pause().await(time);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException(
                    FailedCall.unanswered("GET", target.toString(), "the thread was interrupted"), e);
        }
    }

    Completed send(Exchange exchange) {
        return send(exchange, Redaction.NONE);
    }

    Completed send(Exchange exchange, Redaction more) {
        return checked(attempt(exchange, more), more);
    }

    /** Makes a call and takes any status for an answer. */
    Completed attempt(Exchange exchange, Redaction more) {
        try {
            return connection.runner().run(exchange, identity);
        } catch (CallFailedException e) {
            FailedCall call = FailedCall.unanswered(exchange.method(), path(exchange, more), more.clean(message(e)));
            throw e.mayBeDone() ? new OutcomeUnknownException(call, e) : new UnavailableException(call, e);
        }
    }

    Completed checked(Completed done, Redaction more) {
        if (!done.answer().isSuccess()) {
            throw failure(done, more);
        }
        return done;
    }

    <T> T read(Completed done, Decoder<T> decoder) {
        try {
            return JsonAnswer.object(done.answer().body(), decoder);
        } catch (JsonException e) {
            throw unexpected(done, e);
        }
    }

    <T> List<T> readList(Completed done, Class<T> type) {
        try {
            return JsonAnswer.list(done.answer().body(), Decoders.of(type)).stream()
                    .flatMap(Optional::stream)
                    .toList();
        } catch (JsonException e) {
            throw unexpected(done, e);
        }
    }

    UnexpectedAnswerException unexpected(Completed done, JsonException e) {
        String path = path(done.exchange(), Redaction.NONE);
        int status = done.answer().status();
        return new UnexpectedAnswerException(
                FailedCall.answered(done.exchange().method(), path, status, message(e)), e);
    }

    /** The exception for an answer that is no success. */
    ForgeException failure(Completed done, Redaction more) {
        HttpAnswer answer = done.answer();
        Redaction redaction = identity.redaction().and(more);
        FailedCall call = FailedCall.answered(
                done.exchange().method(), path(done.exchange(), more), answer.status(), said(answer, redaction));
        Optional<Duration> wait = RetryPolicy.retryAfter(answer, connection.now());
        FailedCall full = wait.map(call::retryAfter).orElse(call);
        return answer.isRedirect() && !done.exchange().isRead() ? moved(full, answer) : ForgeException.of(full);
    }

    private static String said(HttpAnswer answer, Redaction redaction) {
        return answer.isRedirect()
                ? "it leads to " + redaction.clean(answer.header("Location").orElse("nowhere"))
                : ErrorBody.message(answer, redaction);
    }

    private ForgeException moved(FailedCall call, HttpAnswer answer) {
        String location = answer.header("Location").orElse("");
        boolean here = location.startsWith("/") || location.startsWith(connection.url() + "/");
        Matcher matcher = REPOSITORY.matcher(location);
        Optional<RepositorySlug> slug = here && matcher.find()
                ? RepositorySlug.find(matcher.group(1) + "/" + matcher.group(2))
                : Optional.empty();
        return slug.isPresent() ? new MovedException(call, slug) : new UnexpectedAnswerException(call);
    }

    private String path(Exchange exchange, Redaction more) {
        return identity.redaction().and(more).clean(exchange.target());
    }

    private static String message(RuntimeException e) {
        return e.getMessage() == null ? "" : e.getMessage();
    }
}
