package ai.disinto.forge;

import java.util.Objects;

/** A line in a text that no reader sees and that a program finds again. */
final class Marker {
    private final String line;

    private Marker(String line) {
        this.line = line;
    }

    static Marker of(String key) {
        if (!Objects.requireNonNull(key, "key").matches("[A-Za-z0-9._:/#@+-]{1,200}") || key.contains("--")) {
            throw new IllegalArgumentException(
                    "key must be letters, digits and . _ : / # @ + -, without two dashes in a row, got \"" + key
                            + "\"");
        }
        return new Marker("<!-- disinto-key: " + key + " -->");
    }

    String appendedTo(String text) {
        return isIn(text) ? text : text.isEmpty() ? line : text + "\n\n" + line;
    }

    boolean isIn(String text) {
        return text.contains(line);
    }
}
