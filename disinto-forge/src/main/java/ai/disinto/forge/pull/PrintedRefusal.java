package ai.disinto.forge.pull;

import ai.disinto.forge.internal.json.JsonNode;
import ai.disinto.forge.internal.json.JsonTree;
import ai.disinto.forge.internal.json.PrintedObject;
import ai.disinto.forge.work.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds in what an agent printed that it will not do its task. What is only nearly a refusal is none. */
final class PrintedRefusal {
    /** The most characters of a reason or a suggestion: what is longer is no reason, and would fill the issue. */
    private static final int LONGEST = 4_000;

    private PrintedRefusal() {}

    /** The refusal that the last object printed is. */
    static Optional<Refusal> find(String output) {
        return PrintedObject.find(output).flatMap(PrintedRefusal::read);
    }

    private static Optional<Refusal> read(String object) {
        List<JsonNode> values = new ArrayList<>();
        JsonTree.read(object, 0, values::add);
        List<JsonNode.Field> fields = ((JsonNode.Fields) values.get(0)).all();
        Optional<String> suggestion = has(fields, "suggestion") ? text(fields, "suggestion") : Optional.of("");
        return text(fields, "status")
                .flatMap(PrintedRefusal::status)
                .flatMap(status -> text(fields, "reason")
                        .filter(reason -> !reason.isBlank())
                        .flatMap(reason -> suggestion.map(words -> new Refusal(status, reason, words))));
    }

    private static Optional<Refusal.Status> status(String word) {
        return Stream.of(Refusal.Status.values())
                .filter(status -> status.word().equals(word))
                .findFirst();
    }

    private static boolean has(List<JsonNode.Field> fields, String name) {
        return fields.stream().anyMatch(field -> field.name().equals(name));
    }

    /** A field that is there once, and a text of a length that people read. */
    private static Optional<String> text(List<JsonNode.Field> fields, String name) {
        List<JsonNode> named = fields.stream()
                .filter(field -> field.name().equals(name))
                .map(JsonNode.Field::value)
                .toList();
        return named.size() == 1 && named.get(0) instanceof JsonNode.Text text
                ? Optional.of(text.value()).filter(value -> value.length() <= LONGEST)
                : Optional.empty();
    }
}
