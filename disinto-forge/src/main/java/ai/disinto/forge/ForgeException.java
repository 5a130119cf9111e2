package ai.disinto.forge;

import ai.disinto.core.DisintoException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A call to a server did not do what was asked. The subtypes say what the caller can do about it. No text in it shows a
 * secret that the client knows, even if the server repeated one.
 */
public abstract sealed class ForgeException extends DisintoException
        permits ConflictException,
                ForbiddenException,
                InvalidRequestException,
                LockedException,
                MovedException,
                NotFoundException,
                OutcomeUnknownException,
                RateLimitedException,
                UnauthorizedException,
                UnavailableException,
                UnexpectedAnswerException {
    private static final long serialVersionUID = 1L;

    /** What was asked and what came back. */
    private final FailedCall call;

    ForgeException(FailedCall call, String advice, @Nullable Throwable cause) {
        super(Objects.requireNonNull(call, "call") + "; " + advice, cause);
        this.call = call;
    }

    /**
     * Answers the exception for an answer that is no success.
     *
     * @param call what was asked and what came back, without secrets
     * @return the exception, to be thrown
     */
    public static ForgeException of(FailedCall call) {
        Objects.requireNonNull(call, "call");
        return switch (call.status()) {
            case 400, 405, 413, 415, 422 -> new InvalidRequestException(call);
            case 401 -> new UnauthorizedException(call);
            case 403 -> new ForbiddenException(call);
            case 404 -> new NotFoundException(call);
            case 409, 412 -> new ConflictException(call);
            case 423 -> new LockedException(call);
            case 429 -> new RateLimitedException(call);
            case 408 -> lost(call);
            default -> call.status() >= 500 ? lost(call) : new UnexpectedAnswerException(call);
        };
    }

    private static ForgeException lost(FailedCall call) {
        return call.isRead() ? new UnavailableException(call) : new OutcomeUnknownException(call);
    }

    /** {@return the method of the call, such as {@code POST}} */
    public final String method() {
        return call.method();
    }

    /** {@return path and query of the call} */
    public final String path() {
        return call.path();
    }

    /** {@return the status of the answer; empty if there was none} */
    public final OptionalInt status() {
        return call.status() == 0 ? OptionalInt.empty() : OptionalInt.of(call.status());
    }

    /** {@return what the server said; empty if it said nothing} */
    public final String serverMessage() {
        return call.status() == 0 ? "" : call.reason();
    }

    /** {@return how long the server wants to be left alone, if it said so} */
    public final Optional<Duration> retryAfter() {
        return call.retryAfter();
    }

    /** {@return whether the same call may succeed later, and repeating it does no harm} */
    public abstract boolean isRetryable();
}
