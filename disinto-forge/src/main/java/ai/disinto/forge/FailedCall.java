package ai.disinto.forge;

import java.io.Serializable;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a call that failed: what was asked, and what came back. Made by clients, and by programs that play
 * a server in their own tests. Whoever makes one leaves secrets out of it. Immutable.
 */
public final class FailedCall implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The method. */
    private final String method;

    /** Path and query. */
    private final String path;

    /** The status, 0 for none. */
    private final int status;

    /** What the server said, or why it said nothing. */
    private final String reason;

    /** How long the server wants to be left alone. */
    private final @Nullable Duration retryAfter;

    private FailedCall(String method, String path, int status, String reason, @Nullable Duration retryAfter) {
        this.method = method;
        this.path = path;
        this.status = status;
        this.reason = reason;
        this.retryAfter = retryAfter;
    }

    /**
     * Describes a call that got an answer.
     *
     * @param method such as {@code POST}
     * @param path the path and query that was asked
     * @param status the status of the answer
     * @param message what the server said about it; empty if it said nothing
     * @return the description
     */
    public static FailedCall answered(String method, String path, int status, String message) {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(path, "path");
        return new FailedCall(method, path, status, Objects.requireNonNull(message, "message"), null);
    }

    /**
     * Describes a call that got no answer.
     *
     * @param method such as {@code POST}
     * @param path the path and query that was asked
     * @param reason why there is none, in words that continue a sentence
     * @return the description
     */
    public static FailedCall unanswered(String method, String path, String reason) {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(path, "path");
        return new FailedCall(method, path, 0, Objects.requireNonNull(reason, "reason"), null);
    }

    /**
     * Answers the same with the wish of the server.
     *
     * @param time how long it wants to be left alone
     * @return the description
     */
    public FailedCall retryAfter(Duration time) {
        return new FailedCall(method, path, status, reason, Objects.requireNonNull(time, "time"));
    }

    /** {@return the method, such as {@code POST}} */
    public String method() {
        return method;
    }

    /** {@return the path and query that was asked} */
    public String path() {
        return path;
    }

    /** {@return the status, 0 if there was no answer} */
    public int status() {
        return status;
    }

    /** {@return what the server said, or why it said nothing} */
    public String reason() {
        return reason;
    }

    /** {@return how long the server wants to be left alone, if it said so} */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    boolean isRead() {
        return method.equals("GET") || method.equals("HEAD");
    }

    /** Answers what was asked and what came back, as the beginning of a sentence. */
    @Override
    public String toString() {
        String what = method + " " + path + " failed: ";
        if (status == 0) {
            return what + reason;
        }
        return what + "the server answered " + status + (reason.isEmpty() ? "" : " (" + reason + ")");
    }
}
