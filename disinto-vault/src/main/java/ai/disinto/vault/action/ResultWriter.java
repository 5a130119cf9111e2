package ai.disinto.vault.action;

import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes a result, whatever its output holds, as JSON. */
final class ResultWriter {
    private static final JsonFactory FACTORY = new JsonFactory();

    private ResultWriter() {}

    static String write(ActionResult result) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("id", result.id().value());
            json.writeNumberProperty("exit_code", result.exitCode());
            json.writeStringProperty("timestamp", result.timestamp().toString());
            json.writeStringProperty("logs", result.logs());
            result.digest().ifPresent(digest -> json.writeStringProperty("digest", digest));
            json.writeEndObject();
        }
        return out + "\n";
    }
}
