package ai.disinto.compose.edge;

import ai.disinto.core.DisintoException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads one value of JSON. Depth is bounded, and what is open is kept here rather than on the stack of the thread. */
final class JsonReader {
    private static final int DEEPEST = 200;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private final String text;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Integer> duplicates = new ArrayList<>();
    private @Nullable Object whole;

    private JsonReader(String text) {
        this.text = text;
    }

    /**
     * Reads a text.
     *
     * @throws BrokenJson if it is not one whole value
     */
    static JsonReader of(String text) {
        JsonReader reader = new JsonReader(text);
        reader.read();
        return reader;
    }

    Object value() {
        return Objects.requireNonNull(whole);
    }

    /** Where members begin whose names their objects have already. */
    List<Integer> duplicates() {
        return duplicates;
    }

    /** The text is no JSON; says where it stops to be some. */
    static final class BrokenJson extends DisintoException {
        private static final long serialVersionUID = 1L;
        private final int offset;

        BrokenJson(int offset) {
            super("no JSON at character " + offset);
            this.offset = offset;
        }

        int offset() {
            return offset;
        }
    }

    private void read() {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                take(parser, token);
            }
        } catch (JacksonException e) {
            throw new BrokenJson(offset(e.getLocation()));
        }
        if (whole == null) {
            throw new BrokenJson(0);
        }
    }

    private void take(JsonParser parser, JsonToken token) {
        switch (token) {
            case START_OBJECT -> open.push(new Open(new LinkedHashMap<>()));
            case START_ARRAY -> open.push(new Open(null));
            case PROPERTY_NAME -> name(parser);
            case END_OBJECT, END_ARRAY -> add(open.pop().close(), parser);
            case VALUE_STRING -> add(parser.getString(), parser);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> add(new JsonNumber(parser.getString()), parser);
            case VALUE_TRUE -> add(true, parser);
            case VALUE_FALSE -> add(false, parser);
            default -> add(JsonNull.NULL, parser);
        }
    }

    private void name(JsonParser parser) {
        int offset = offset(parser.currentTokenLocation());
        if (open.element().name(parser.currentName(), offset)) {
            duplicates.add(offset);
        }
    }

    private void add(Object value, JsonParser parser) {
        if (!open.isEmpty()) {
            open.element().add(value);
        } else if (whole == null) {
            whole = value;
        } else {
            throw new BrokenJson(offset(parser.currentTokenLocation()));
        }
    }

    private int offset(@Nullable TokenStreamLocation location) {
        long offset = location == null ? 0 : location.getCharOffset();
        return (int) Math.max(0, Math.min(offset, text.length()));
    }

    /** An object or a list that has not ended yet. */
    private static final class Open {
        private final @Nullable Map<String, Object> members;
        private final Map<String, Integer> offsets = new HashMap<>();
        private final List<Object> elements = new ArrayList<>();
        private String name = "";

        Open(@Nullable Map<String, Object> members) {
            this.members = members;
        }

        /** Whether the object has the name already. */
        boolean name(String next, int offset) {
            name = next;
            return offsets.putIfAbsent(next, offset) != null;
        }

        void add(Object value) {
            if (members == null) {
                elements.add(value);
            } else {
                members.put(name, value);
            }
        }

        Object close() {
            return members == null ? List.copyOf(elements) : new JsonObject(members, offsets);
        }
    }
}
