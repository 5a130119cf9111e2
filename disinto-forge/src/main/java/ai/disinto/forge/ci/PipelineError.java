package ai.disinto.forge.ci;

import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonObject;
import java.util.List;

/** What the server found wrong with the workflows of a pipeline. Made by the library alone. */
public final class PipelineError {
    static final Decoder<PipelineError> DECODER =
            Decoders.add(PipelineError.class, Decoder.of(PipelineError::new, "type", "message", "is_warning"));

    private final String type;
    private final String message;
    private final boolean isWarning;

    PipelineError(JsonObject json) {
        this.type = json.text("type");
        this.message = json.text("message");
        this.isWarning = json.flag("is_warning");
    }

    /** {@return the kind, such as {@code compiler} or {@code linter}} */
    public String type() {
        return type;
    }

    /** {@return what is wrong} */
    public String message() {
        return message;
    }

    /** {@return whether the pipeline runs all the same} */
    public boolean isWarning() {
        return isWarning;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PipelineError that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return (isWarning ? "warning: " : "error: ") + message;
    }

    private List<Object> values() {
        return List.of(type, message, isWarning);
    }
}
