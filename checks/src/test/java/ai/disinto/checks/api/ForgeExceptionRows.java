package ai.disinto.checks.api;

import ai.disinto.checks.api.ExceptionMessagesTest.Row;
import ai.disinto.core.RepositorySlug;
import ai.disinto.forge.ConflictException;
import ai.disinto.forge.FailedCall;
import ai.disinto.forge.ForbiddenException;
import ai.disinto.forge.ForgeException;
import ai.disinto.forge.InvalidRequestException;
import ai.disinto.forge.LockedException;
import ai.disinto.forge.MovedException;
import ai.disinto.forge.NotFoundException;
import ai.disinto.forge.OutcomeUnknownException;
import ai.disinto.forge.RateLimitedException;
import ai.disinto.forge.UnauthorizedException;
import ai.disinto.forge.UnavailableException;
import ai.disinto.forge.UnexpectedAnswerException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The rows of the exceptions about forges. */
final class ForgeExceptionRows {
    private ForgeExceptionRows() {}

    static Stream<Row> all() {
        Function<FailedCall, ForgeException> moved =
                call -> new MovedException(call, Optional.of(RepositorySlug.parse("acme/port")));
        return Stream.of(
                row(NotFoundException::new, 404, "check the name"),
                row(ConflictException::new, 409, "read the present state"),
                row(UnauthorizedException::new, 401, "check the token"),
                row(ForbiddenException::new, 403, "give the account the right"),
                row(InvalidRequestException::new, 422, "mend the request"),
                row(LockedException::new, 423, "unarchive the repository"),
                row(RateLimitedException::new, 429, "wait before the next try"),
                row(UnavailableException::new, 503, "try again later"),
                row(OutcomeUnknownException::new, 502, "read whether it was made"),
                row(UnexpectedAnswerException::new, 200, "check that the address is that of the server"),
                row(moved, 307, "the repository is acme/port now: use that name"));
    }

    private static Row row(Function<FailedCall, ForgeException> exception, int status, String nextStep) {
        FailedCall call = FailedCall.answered("POST", "/api/v1/repos/acme/harbour/issues", status, "its words");
        String answer = "the server answered " + status + " (its words)";
        return new Row(exception.apply(call), "POST", "/api/v1/repos/acme/harbour/issues", answer, nextStep);
    }
}
