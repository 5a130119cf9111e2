package ai.disinto.forge.ci;

import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One step of a workflow. Made by the library alone. */
public final class Step {
    static final Decoder<Step> DECODER = Decoders.add(
            Step.class,
            Decoder.of(Step::new, "id", "pid", "name", "type", "state", "exit_code", "error", "started", "finished"));

    private final long id;
    private final int position;
    private final String name;
    private final String type;
    private final String rawState;
    private final int exitCode;
    private final String error;
    private final Optional<Instant> startedAt;
    private final Optional<Instant> finishedAt;

    Step(JsonObject json) {
        this.id = json.requiredLong("id");
        this.position = json.count("pid");
        this.name = json.text("name");
        this.type = json.text("type");
        this.rawState = json.text("state");
        this.exitCode = json.count("exit_code");
        this.error = json.text("error");
        this.startedAt = json.seconds("started");
        this.finishedAt = json.seconds("finished");
    }

    /** {@return the id; logs are asked for by it, and by nothing else} */
    public long id() {
        return id;
    }

    /** {@return its place within the pipeline, which is no id} */
    public int position() {
        return position;
    }

    /** {@return the name} */
    public String name() {
        return name;
    }

    /** {@return the kind, such as {@code commands}, {@code plugin}, {@code service} or {@code clone}} */
    public String type() {
        return type;
    }

    /** {@return the word of the server for how it went} */
    public String rawState() {
        return rawState;
    }

    /** {@return the exit code; 0 also while there is none} */
    public int exitCode() {
        return exitCode;
    }

    /** {@return what kept it from running; empty if nothing did} */
    public String error() {
        return error;
    }

    /** {@return when it started} */
    public Optional<Instant> startedAt() {
        return startedAt;
    }

    /** {@return when it ended} */
    public Optional<Instant> finishedAt() {
        return finishedAt;
    }

    /** {@return how it went; {@link PipelineState#UNKNOWN} for a word that this library does not know} */
    public PipelineState state() {
        return PipelineState.of(rawState);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Step that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "step " + name + " (" + rawState + ")";
    }

    private List<Object> values() {
        return List.of(id, position, name, type, rawState, exitCode, error, startedAt, finishedAt);
    }
}
