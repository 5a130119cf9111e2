package ai.disinto.forge.ci;

import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One workflow of a pipeline: a file, or one row of its matrix. Made by the library alone. */
public final class Workflow {
    static final Decoder<Workflow> DECODER = Decoders.add(
            Workflow.class,
            Decoder.of(Workflow::new, "id", "pid", "name", "state", "error", "started", "finished", "children")
                    .within(Step.DECODER));

    private final long id;
    private final int position;
    private final String name;
    private final String rawState;
    private final String error;
    private final Optional<Instant> startedAt;
    private final Optional<Instant> finishedAt;
    private final List<Step> steps;

    Workflow(JsonObject json) {
        this.id = json.requiredLong("id");
        this.position = json.count("pid");
        this.name = json.text("name");
        this.rawState = json.text("state");
        this.error = json.text("error");
        this.startedAt = json.seconds("started");
        this.finishedAt = json.seconds("finished");
        this.steps = json.objects("children", Step::new);
    }

    /** {@return the id} */
    public long id() {
        return id;
    }

    /** {@return its place within the pipeline} */
    public int position() {
        return position;
    }

    /** {@return the name: that of its file} */
    public String name() {
        return name;
    }

    /** {@return the word of the server for how it went} */
    public String rawState() {
        return rawState;
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

    /** {@return its steps, in their order} */
    public List<Step> steps() {
        return steps;
    }

    /** {@return how it went; {@link PipelineState#UNKNOWN} for a word that this library does not know} */
    public PipelineState state() {
        return PipelineState.of(rawState);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Workflow that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "workflow " + name + " (" + rawState + ")";
    }

    private List<Object> values() {
        return List.of(id, position, name, rawState, error, startedAt, finishedAt, steps);
    }
}
