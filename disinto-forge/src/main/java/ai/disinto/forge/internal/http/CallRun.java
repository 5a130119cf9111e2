package ai.disinto.forge.internal.http;

import ai.disinto.forge.internal.http.TransportException.Reason;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One call while it is made. */
final class CallRun {
    private static final int MOST_REDIRECTS = 5;

    private final CallRunner runner;
    private final Exchange exchange;
    private final Authorization authorization;
    private final Instant end;
    private String url;
    private List<String> identity;
    private int attempt;
    private int redirects;
    private boolean refreshed;
    private boolean mayBeDone;

    CallRun(CallRunner runner, Exchange exchange, Authorization authorization) {
        this.runner = runner;
        this.exchange = exchange;
        this.authorization = authorization;
        this.end = runner.now().plus(runner.setting().deadline());
        this.url = runner.setting().base() + exchange.target();
        this.identity = authorization.headers();
    }

    Completed run() {
        Completed done = null;
        while (done == null) {
            done = next();
        }
        return done;
    }

    /** Sends once; answers nothing if it has to be sent again. */
    private @Nullable Completed next() {
        attempt++;
        boolean doneBefore = mayBeDone;
        Instant start = runner.now();
        Duration left = Duration.between(start, end);
        if (left.isNegative() || left.isZero()) {
            throw failed("no time is left of " + runner.setting().deadline().toMillis() + " ms", null);
        }
        try {
            HttpAnswer answer = runner.transport().send(call(), left);
            return judge(answer, start) ? null : new Completed(exchange, answer, doneBefore);
        } catch (TransportException e) {
            broken(e, start);
            return null;
        }
    }

    private HttpCall call() {
        List<String> headers = new ArrayList<>(identity);
        headers.addAll(exchange.headers());
        return new HttpCall(exchange.method(), url, headers, exchange.body());
    }

    /** Answers whether to send again after an answer. */
    private boolean judge(HttpAnswer answer, Instant start) {
        if (answer.isSuccess()) {
            runner.setting().retries().succeeded();
        }
        boolean again = isRefreshed(answer) || isFollowed(answer);
        Optional<Duration> pause = again ? Optional.of(Duration.ZERO) : pause(answer);
        tell(answer.status(), start, pause);
        if (!again && pause.isPresent()) {
            mayBeDone |= !exchange.isRead() && answer.status() != 429;
            await(pause.get());
        }
        return pause.isPresent();
    }

    private boolean isRefreshed(HttpAnswer answer) {
        if (answer.status() != 401 || refreshed || !authorization.refresh(identity)) {
            return false;
        }
        refreshed = true;
        identity = authorization.headers();
        return true;
    }

    private boolean isFollowed(HttpAnswer answer) {
        if (!answer.isRedirect() || !exchange.isRead() || redirects >= MOST_REDIRECTS) {
            return false;
        }
        Optional<String> next = answer.header("Location").flatMap(location -> sameOrigin(location));
        next.ifPresent(address -> url = address);
        redirects++;
        return next.isPresent();
    }

    private Optional<String> sameOrigin(String location) {
        try {
            URI here = URI.create(url);
            URI there = here.resolve(location);
            boolean same = here.getScheme().equalsIgnoreCase(there.getScheme())
                    && here.getRawAuthority().equalsIgnoreCase(there.getRawAuthority());
            return same ? Optional.of(there.toString()) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** How long to wait before the call is sent again; empty if the answer has to do. */
    private Optional<Duration> pause(HttpAnswer answer) {
        if (!RetryPolicy.isPassing(answer.status()) || !exchange.repeatable()) {
            return Optional.empty();
        }
        return pause(RetryPolicy.retryAfter(answer, runner.now()).orElse(Duration.ZERO));
    }

    private Optional<Duration> pause(Duration atLeast) {
        Duration backoff = runner.setting().retries().backoff(attempt);
        Duration pause = backoff.compareTo(atLeast) > 0 ? backoff : atLeast;
        boolean inTime = runner.now().plus(pause).isBefore(end);
        return inTime && runner.setting().retries().allows(attempt) ? Optional.of(pause) : Optional.empty();
    }

    /** Waits until the call may be sent again, or throws. */
    private void broken(TransportException e, Instant start) {
        mayBeDone |= e.isSent() && !exchange.isRead();
        boolean passing = e.reason() == Reason.BROKEN || (e.reason() == Reason.TIMEOUT && !e.isSent());
        boolean again = passing && (exchange.repeatable() || !e.isSent());
        Optional<Duration> pause = again ? pause(Duration.ZERO) : Optional.empty();
        tell(0, start, pause);
        if (pause.isEmpty()) {
            throw failed(e.getMessage() + cause(e), e);
        }
        await(pause.get());
    }

    private static String cause(TransportException e) {
        Throwable cause = e.getCause();
        return cause == null || cause.getMessage() == null ? "" : " (" + cause.getMessage() + ")";
    }

    private void await(Duration pause) {
        try {
            runner.setting().pause().await(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("the thread was interrupted", null);
        }
    }

    private void tell(int status, Instant start, Optional<Duration> pause) {
        Duration took = Duration.between(start, runner.now());
        String path = authorization.redaction().clean(exchange.target());
        runner.listener().sent(new CallListener.Sending(exchange, path, attempt, status, took, pause));
    }

    private CallFailedException failed(String message, @Nullable Throwable cause) {
        String clean = authorization.redaction().clean(message);
        String tries = attempt > 1 ? " after " + attempt + " attempts" : "";
        return new CallFailedException(exchange, mayBeDone, clean + tries, cause);
    }
}
