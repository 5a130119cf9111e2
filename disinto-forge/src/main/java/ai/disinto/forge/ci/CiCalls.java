package ai.disinto.forge.ci;

import ai.disinto.forge.FailedCall;
import ai.disinto.forge.ForgeException;
import ai.disinto.forge.Listing;
import ai.disinto.forge.OutcomeUnknownException;
import ai.disinto.forge.Page;
import ai.disinto.forge.UnavailableException;
import ai.disinto.forge.UnexpectedAnswerException;
import ai.disinto.forge.internal.http.CallFailedException;
import ai.disinto.forge.internal.http.CallRunner;
import ai.disinto.forge.internal.http.Completed;
import ai.disinto.forge.internal.http.Exchange;
import ai.disinto.forge.internal.http.HttpAnswer;
import ai.disinto.forge.internal.http.Redaction;
import ai.disinto.forge.internal.http.RetryPolicy;
import ai.disinto.forge.internal.http.Target;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.ErrorBody;
import ai.disinto.forge.internal.json.JsonAnswer;
import ai.disinto.forge.internal.json.JsonBody;
import ai.disinto.forge.internal.json.JsonException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;

/** What all clients of the server do: ask, read the answer, and say what went wrong. */
final class CiCalls {
    static final int PAGE_SIZE = 50;

    private static final String NO_API = "an HTML page: the server has no such operation";

    private final CallRunner runner;
    private final CallRunner.Setting setting;
    private final BearerToken authorization;

    CiCalls(CallRunner runner, CallRunner.Setting setting, BearerToken authorization) {
        this.runner = runner;
        this.setting = setting;
        this.authorization = authorization;
    }

    Target at(Object... segments) {
        return Target.of("/api").then(segments);
    }

    <T> T get(Target target, Class<T> type) {
        return one(send(Exchange.of("GET", target.toString()), Redaction.NONE), type);
    }

    /** Asks for what may be missing. */
    <T> Optional<T> find(Target target, Class<T> type) {
        Completed done = attempt(Exchange.of("GET", target.toString()), Redaction.NONE);
        return done.answer().status() == 404 ? Optional.empty() : Optional.of(one(checked(done, Redaction.NONE), type));
    }

    <T> List<T> all(Target target, Class<T> type) {
        return many(send(Exchange.of("GET", target.toString()), Redaction.NONE), type);
    }

    <T> T post(Target target, JsonBody body, Class<T> type) {
        return one(send(exchange("POST", target, body), Redaction.of(body.secrets())), type);
    }

    /** Sends what the server may choose to do nothing about. */
    <T> Optional<T> postOrFiltered(Target target, JsonBody body, Class<T> type) {
        Completed done = send(exchange("POST", target, body), Redaction.of(body.secrets()));
        return done.answer().status() == 204 ? Optional.empty() : Optional.of(one(done, type));
    }

    <T> T patch(Target target, JsonBody body, Class<T> type) {
        return one(send(exchange("PATCH", target, body).asRepeatable(), Redaction.of(body.secrets())), type);
    }

    void post(Target target) {
        send(Exchange.of("POST", target.toString()), Redaction.NONE);
    }

    /** Deletes; what is not there any more because of an earlier try counts as deleted. */
    void delete(Target target) {
        Completed done = attempt(Exchange.of("DELETE", target.toString()).asRepeatable(), Redaction.NONE);
        if (done.answer().status() != 404 || !done.isRepeated()) {
            checked(done, Redaction.NONE);
        }
    }

    /** A list in pages. The server does not count it: a page that is not full is the last. */
    <T> Listing<T> list(Target target, Class<T> type, Function<T, ?> identity) {
        return Listing.of(
                number -> {
                    Target page = target.query("page", number).query("perPage", PAGE_SIZE);
                    List<T> items = all(page, type);
                    boolean last = items.size() < PAGE_SIZE;
                    int before = (number - 1) * PAGE_SIZE;
                    return Page.of(number, items, last ? OptionalInt.of(before + items.size()) : OptionalInt.empty());
                },
                identity);
    }

    /** Asks until there is something, for no longer than the deadline of a call: the server stores some things late. */
    <T> List<T> stored(Supplier<List<T>> question, int attempts, Target target) {
        var end = setting.clock().instant().plus(setting.deadline());
        List<T> answer = question.get();
        for (int i = 0; answer.isEmpty() && i < attempts; i++) {
            Duration pause = Duration.ofMillis(100L << Math.min(i, 5));
            if (setting.clock().instant().plus(pause).isAfter(end)) {
                return answer;
            }
            await(pause, target);
            answer = question.get();
        }
        return answer;
    }

    private void await(Duration pause, Target target) {
        try {
            setting.pause().await(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException(
                    FailedCall.unanswered("GET", target.toString(), "the thread was interrupted"), e);
        }
    }

    private Completed attempt(Exchange exchange, Redaction more) {
        try {
            return runner.run(exchange, authorization);
        } catch (CallFailedException e) {
            FailedCall call = FailedCall.unanswered(exchange.method(), path(exchange, more), more.clean(message(e)));
            throw e.mayBeDone() ? new OutcomeUnknownException(call, e) : new UnavailableException(call, e);
        }
    }

    UnexpectedAnswerException unexpected(Completed done, String reason) {
        return new UnexpectedAnswerException(failed(done, reason));
    }

    private FailedCall failed(Completed done, String reason) {
        String path = path(done.exchange(), Redaction.NONE);
        return FailedCall.answered(done.exchange().method(), path, done.answer().status(), reason);
    }

    private static Exchange exchange(String method, Target target, JsonBody body) {
        Exchange plain = Exchange.of(method, target.toString());
        return body.fields().isEmpty() ? plain : plain.json(body.toBytes());
    }

    Completed send(Exchange exchange, Redaction more) {
        return checked(attempt(exchange, more), more);
    }

    /** Paths that the server does not know are answered with 200 and the page for people. */
    private Completed checked(Completed done, Redaction more) {
        HttpAnswer answer = done.answer();
        if (!answer.isSuccess()) {
            throw failure(done, more);
        }
        if (answer.header("Content-Type").orElse("").contains("html")) {
            throw unexpected(done, NO_API);
        }
        return done;
    }

    private ForgeException failure(Completed done, Redaction more) {
        HttpAnswer answer = done.answer();
        Redaction redaction = authorization.redaction().and(more);
        FailedCall call = FailedCall.answered(
                done.exchange().method(),
                path(done.exchange(), more),
                answer.status(),
                ErrorBody.message(answer, redaction));
        return ForgeException.of(RetryPolicy.retryAfter(answer, setting.clock().instant())
                .map(call::retryAfter)
                .orElse(call));
    }

    private <T> T one(Completed done, Class<T> type) {
        try {
            return JsonAnswer.object(done.answer().body(), Decoders.of(type));
        } catch (JsonException e) {
            throw new UnexpectedAnswerException(failed(done, message(e)), e);
        }
    }

    private <T> List<T> many(Completed done, Class<T> type) {
        try {
            return JsonAnswer.list(done.answer().body(), Decoders.of(type)).stream()
                    .flatMap(Optional::stream)
                    .toList();
        } catch (JsonException e) {
            throw new UnexpectedAnswerException(failed(done, message(e)), e);
        }
    }

    private String path(Exchange exchange, Redaction more) {
        return authorization.redaction().and(more).clean(exchange.target());
    }

    private static String message(RuntimeException e) {
        return e.getMessage() == null ? "" : e.getMessage();
    }
}
