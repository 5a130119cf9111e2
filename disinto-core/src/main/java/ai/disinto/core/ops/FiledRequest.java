package ai.disinto.core.ops;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * A request where it lies, and how far it has come.
 *
 * @param path its path inside the operations repository
 * @param state how far it has come
 * @param request what it says
 */
public record FiledRequest(OpsPath path, RequestState state, HumanRequest request) {
    /**
     * Makes a filed request.
     *
     * @param path its path inside the operations repository
     * @param state how far it has come
     * @param request what it says
     */
    public FiledRequest {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(request, "request");
    }

    /**
     * Answers how long the request has been waiting.
     *
     * @param today the day to count to
     * @return whole days, 0 for a date that is yet to come; empty when the request does not tell since when it waits
     */
    public OptionalLong daysWaiting(LocalDate today) {
        Objects.requireNonNull(today, "today");
        return request.waitingSince()
                .map(since -> OptionalLong.of(Math.max(0, ChronoUnit.DAYS.between(since, today))))
                .orElseGet(OptionalLong::empty);
    }

    /** Answers path, state and request in one line. */
    @Override
    public String toString() {
        return path + " (" + state.word() + "): " + request;
    }
}
