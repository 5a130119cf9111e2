package ai.disinto.testing.internal.ci.api;

import ai.disinto.testing.internal.ci.model.CiPipeline;
import ai.disinto.testing.internal.ci.model.CiState;
import ai.disinto.testing.internal.ci.run.CiRefusal;
import ai.disinto.testing.internal.http.Query;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which pipelines a list is to have. */
record PipelineFilter(
        String branch,
        List<String> events,
        String state,
        String ref,
        Optional<Instant> before,
        Optional<Instant> after) {
    private static final Set<String> EVENTS = Set.of(
            "push",
            "pull_request",
            "pull_request_closed",
            "pull_request_metadata",
            "tag",
            "release",
            "deployment",
            "cron",
            "manual");

    static PipelineFilter of(Query query) {
        List<String> events =
                query.text("event").map(text -> List.of(text.split(",", -1))).orElse(List.of());
        String state = query.text("status").orElse("");
        boolean known = state.isEmpty()
                || Arrays.stream(CiState.values()).anyMatch(each -> each.word().equals(state));
        if (!known || !EVENTS.containsAll(events)) {
            throw CiRefusal.of(400);
        }
        return new PipelineFilter(
                query.text("branch").orElse(""),
                events,
                state,
                query.text("ref").orElse(""),
                query.text("before").map(PipelineFilter::time),
                query.text("after").map(PipelineFilter::time));
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw CiRefusal.of(400);
        }
    }

    boolean matches(CiPipeline pipeline) {
        Instant created = Instant.ofEpochSecond(pipeline.created());
        return (branch.isEmpty() || pipeline.cause().branch().equals(branch))
                && (events.isEmpty() || events.contains(pipeline.cause().event()))
                && (state.isEmpty() || pipeline.state().word().equals(state))
                && pipeline.cause().ref().contains(ref)
                && before.map(created::isBefore).orElse(true)
                && after.map(created::isAfter).orElse(true);
    }
}
