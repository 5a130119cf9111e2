package ai.disinto.forge.internal.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The JSON object that a program printed as its last word: its opening brace begins a line, and nothing but blanks and
 * backticks follows it. What stands before may have been quoted from elsewhere and counts for nothing, objects among it
 * too.
 */
public final class PrintedObject {
    /** How many lines that begin with a brace are tried; an object has few of them inside. */
    private static final int TRIES = 20;

    private static final Pattern END = Pattern.compile("[\\s`]*+");

    private PrintedObject() {}

    /**
     * Finds it. Of a program that ends with a result of type {@code result}, it is the one that its words end with.
     *
     * @param text what the program printed, whatever it is
     * @return the object and nothing else; empty if there is none
     */
    public static Optional<String> find(String text) {
        return last(text).flatMap(object -> {
            List<JsonNode.Field> fields = fields(object).orElse(List.of());
            boolean isResult = field(fields, "type").filter("result"::equals).isPresent();
            return isResult ? field(fields, "result").flatMap(PrintedObject::last) : Optional.of(object);
        });
    }

    /** Looks at what goes from such a line to the last brace, from the last such line upwards. */
    private static Optional<String> last(String text) {
        int end = text.lastIndexOf('}') + 1;
        if (!END.matcher(text.substring(end)).matches()) {
            return Optional.empty();
        }
        int start = end;
        for (int tries = 0; tries < TRIES && start > 0; tries++) {
            start = begin(text, start - 1);
            String object = start < 0 ? "" : text.substring(start, end);
            if (fields(object).isPresent()) {
                return Optional.of(object);
            }
        }
        return Optional.empty();
    }

    /** The last place before another one where a line begins with a brace, or -1. */
    private static int begin(String text, int before) {
        int line = text.lastIndexOf("\n{", before - 1);
        if (line >= 0) {
            return line + 1;
        }
        return text.startsWith("{") ? 0 : -1;
    }

    /** The fields of a text that is one object and nothing else. */
    private static Optional<List<JsonNode.Field>> fields(String text) {
        List<JsonNode> values = new ArrayList<>();
        try {
            JsonTree.read(text, 0, values::add);
        } catch (JsonSyntaxException e) {
            return Optional.empty();
        }
        return values.size() == 1 && values.get(0) instanceof JsonNode.Fields fields
                ? Optional.of(fields.all())
                : Optional.empty();
    }

    private static Optional<String> field(List<JsonNode.Field> fields, String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .flatMap(field ->
                        field.value() instanceof JsonNode.Text text ? Optional.of(text.value()) : Optional.empty());
    }
}
