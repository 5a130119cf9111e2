package ai.disinto.forge.ci;

import ai.disinto.forge.internal.http.Target;
import ai.disinto.forge.internal.json.JsonBody;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/** Which pipelines are wanted. Immutable; each method answers a narrower copy. */
public final class PipelineQuery {
    private static final PipelineQuery ALL = new PipelineQuery(JsonBody.of());

    private final JsonBody fields;

    private PipelineQuery(JsonBody fields) {
        this.fields = fields;
    }

    /** {@return all pipelines, newest first} */
    public static PipelineQuery all() {
        return ALL;
    }

    /**
     * Wants those of a branch.
     *
     * @param name its name; pull requests count for the branch they are to be merged into
     * @return a query with that
     */
    public PipelineQuery branch(String name) {
        return new PipelineQuery(fields.with("branch", Objects.requireNonNull(name, "name")));
    }

    /**
     * Wants those of an event.
     *
     * @param name such as {@code push}
     * @return a query with that
     */
    public PipelineQuery event(String name) {
        return new PipelineQuery(fields.with("event", Objects.requireNonNull(name, "name")));
    }

    /**
     * Wants those in a state.
     *
     * @param state the state
     * @return a query with that
     * @throws IllegalArgumentException if it is {@link PipelineState#UNKNOWN}, which no server knows
     */
    public PipelineQuery state(PipelineState state) {
        if (Objects.requireNonNull(state, "state") == PipelineState.UNKNOWN) {
            throw new IllegalArgumentException("state must be one that the server knows, got " + state);
        }
        return new PipelineQuery(fields.with("status", state.word()));
    }

    /**
     * Wants those whose reference contains a text.
     *
     * @param part such as {@code refs/pull/7/}
     * @return a query with that
     */
    public PipelineQuery refContaining(String part) {
        return new PipelineQuery(fields.with("ref", Objects.requireNonNull(part, "part")));
    }

    /**
     * Wants those made before a time.
     *
     * @param time the time; the server compares whole seconds
     * @return a query with that
     */
    public PipelineQuery before(Instant time) {
        return new PipelineQuery(fields.with("before", seconds(time)));
    }

    /**
     * Wants those made after a time.
     *
     * @param time the time; the server compares whole seconds
     * @return a query with that
     */
    public PipelineQuery after(Instant time) {
        return new PipelineQuery(fields.with("after", seconds(time)));
    }

    Target of(Target target) {
        return target.query(fields.fields());
    }

    private static String seconds(Instant time) {
        return Objects.requireNonNull(time, "time")
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PipelineQuery that && fields.equals(that.fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    @Override
    public String toString() {
        return "PipelineQuery" + fields.fields();
    }
}
