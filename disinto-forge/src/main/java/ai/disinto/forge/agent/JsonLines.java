package ai.disinto.forge.agent;

import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.JsonAnswer;
import ai.disinto.forge.internal.json.JsonException;
import ai.disinto.forge.internal.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads output of one JSON object a line. */
final class JsonLines {
    private static final Decoder<OutputReader.Sign> DECODER =
            Decoder.of(JsonLines::sign, "type", "session_id", "is_error");

    private JsonLines() {}

    static OutputReader.Sign read(String line) {
        if (!line.startsWith("{") || !line.endsWith("}")) {
            return OutputReader.Sign.NONE;
        }
        try {
            return JsonAnswer.object(line.getBytes(StandardCharsets.UTF_8), DECODER);
        } catch (JsonException e) {
            return OutputReader.Sign.NONE;
        }
    }

    private static OutputReader.Sign sign(JsonObject object) {
        AgentRun.Ending result = object.flag("is_error") ? AgentRun.Ending.FAILED : AgentRun.Ending.FINISHED;
        return new OutputReader.Sign(
                object.optionalText("session_id"),
                object.text("type").equals("result") ? Optional.of(result) : Optional.empty());
    }
}
