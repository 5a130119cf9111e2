package ai.disinto.forge.ci;

import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/** One line of the log of a step. Untrusted text. Made by the library alone. */
public final class LogLine {
    static final Decoder<LogLine> DECODER =
            Decoders.add(LogLine.class, Decoder.of(LogLine::new, "line", "time", "data"));

    private final int number;
    private final Duration time;
    private final String text;

    LogLine(JsonObject json) {
        this.number = json.count("line");
        this.time = Duration.ofSeconds(json.count("time"));
        this.text = decoded(json.text("data"));
    }

    /** {@return its number, from 0} */
    public int number() {
        return number;
    }

    /** {@return how long after the start of the step it was written} */
    public Duration time() {
        return time;
    }

    /** {@return what it says, decoded, without a line break at its end} */
    public String text() {
        return text;
    }

    private static String decoded(String data) {
        try {
            String text = new String(Base64.getMimeDecoder().decode(data), StandardCharsets.UTF_8);
            return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        } catch (IllegalArgumentException e) {
            return data;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LogLine that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return text;
    }

    private List<Object> values() {
        return List.of(number, time, text);
    }
}
