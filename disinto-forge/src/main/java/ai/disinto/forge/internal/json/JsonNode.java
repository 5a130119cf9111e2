package ai.disinto.forge.internal.json;

import java.util.List;

/** A value of a JSON text that somebody wrote, and where it begins. */
public sealed interface JsonNode {
    /** Where it begins in the text. */
    int offset();

    /** What it is, for those who expected something else. */
    String kind();

    /** An object; names may be there twice. */
    record Fields(int offset, List<Field> all) implements JsonNode {
        @Override
        public String kind() {
            return "an object";
        }
    }

    /** A field of an object, and where its name begins. */
    record Field(String name, int offset, JsonNode value) {}

    /** A list. */
    record Items(int offset, List<JsonNode> all) implements JsonNode {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /** A text. */
    record Text(int offset, String value) implements JsonNode {
        @Override
        public String kind() {
            return "a text";
        }
    }

    /** A whole number that fits. */
    record Whole(int offset, long value) implements JsonNode {
        @Override
        public String kind() {
            return "a number";
        }
    }

    /** Anything else: {@code null}, a truth value, a number with a fraction or of any length. */
    record Other(int offset, String kind) implements JsonNode {}
}
