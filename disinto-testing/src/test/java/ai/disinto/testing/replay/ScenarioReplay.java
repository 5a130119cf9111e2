package ai.disinto.testing.replay;

import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.replay.Exchanges.Seen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Replays a recorded scenario and collects what differs. */
final class ScenarioReplay {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern NUMBER_VARIABLE = Pattern.compile("\"\\$\\{#(\\w+)}\"");
    private static final int ATTEMPTS = 100;

    private final EmbeddedForge forge;
    private final Exchanges exchanges;
    private final Map<String, JsonNode> captured = new HashMap<>();
    private final List<String> differences = new ArrayList<>();
    private int compared;

    ScenarioReplay(EmbeddedForge forge, Exchanges exchanges) {
        this.forge = forge;
        this.exchanges = exchanges;
        captured.put("base", MAPPER.valueToTree(forge.url().toString()));
    }

    int compared() {
        return compared;
    }

    /** Each exchange that differs, with what differs in it. */
    List<String> differences() {
        return differences;
    }

    void replay(Path file) {
        int number = 0;
        for (JsonNode step : read(file).get("steps")) {
            run(step, file.getFileName() + " step " + number);
            number++;
        }
    }

    private static JsonNode read(Path file) {
        try {
            return MAPPER.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(JsonNode step, String name) {
        if (step.has("prepare")) {
            prepare(step.get("prepare"));
        } else if (step.has("pause")) {
            settle();
        } else if (step.has("wait_until_mergeable")) {
            waitUntilMergeable(step);
        } else if (step.has("method")) {
            exchange(step, name);
        }
    }

    private void prepare(JsonNode step) {
        for (int i = 0; i < step.get("times").intValue(); i++) {
            String body = MAPPER.createObjectNode()
                    .put("title", String.format("bulk %02d", i))
                    .toString();
            exchanges.send(text(step, "as"), text(step, "method"), text(step, "path"), body, Map.of());
        }
    }

    private void settle() {
        try {
            forge.awaitQuiet(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void waitUntilMergeable(JsonNode step) {
        for (int i = 0; i < ATTEMPTS; i++) {
            Seen seen =
                    exchanges.send(text(step, "as"), "GET", filled(text(step, "wait_until_mergeable")), "", Map.of());
            if (seen.answer().path("mergeable").booleanValue(false)) {
                return;
            }
            settle();
        }
    }

    private void exchange(JsonNode step, String name) {
        Seen seen = send(step);
        for (int i = 0; i < ATTEMPTS && step.path("repeat_until_settled").booleanValue(false); i++) {
            if (Settling.isSettled(step, seen.status(), seen.answer())) {
                break;
            }
            settle();
            seen = send(step);
        }
        capture(step, seen);
        if (!step.has("compare")) {
            compare(step, seen, name);
        }
    }

    private Seen send(JsonNode step) {
        Map<String, String> headers = new HashMap<>();
        step.path("request_headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().stringValue()));
        String body = step.has("raw_body") ? text(step, "raw_body") : body(step);
        return exchanges.send(text(step, "as"), text(step, "method"), filled(text(step, "path")), body, headers);
    }

    private String body(JsonNode step) {
        if (!step.has("body")) {
            return "";
        }
        Matcher numbers = NUMBER_VARIABLE.matcher(step.get("body").toString());
        return filled(numbers.replaceAll(
                found -> Matcher.quoteReplacement(variable(found.group(1)).toString())));
    }

    private String filled(String text) {
        return VARIABLE.matcher(text).replaceAll(found -> {
            JsonNode value = variable(found.group(1));
            return Matcher.quoteReplacement(value.isString() ? value.stringValue() : value.toString());
        });
    }

    private JsonNode variable(String name) {
        return Objects.requireNonNull(captured.get(name), name);
    }

    private void capture(JsonNode step, Seen seen) {
        step.path("capture").properties().forEach(entry -> {
            JsonNode value = seen.answer();
            for (String part : entry.getValue().stringValue().split("/", -1)) {
                value = value.isArray() ? value.path(Integer.parseInt(part)) : value.path(part);
            }
            captured.put(entry.getKey(), value);
            if (entry.getKey().equals("narrow")) {
                exchanges.token("narrow", value.stringValue());
            }
        });
    }

    private void compare(JsonNode step, Seen seen, String name) {
        compared++;
        AnswerComparison comparison = new AnswerComparison(forge.url().toString());
        if (step.get("status").intValue() != seen.status()) {
            comparison.differ("status", step.get("status"), seen.status());
        } else {
            if (step.has("answer")) {
                comparison.compare(step.get("answer"), seen.answer(), "");
            }
            compareLength(step, seen, comparison);
            new HeaderComparison(comparison).compare(step.path("headers"), seen.headers());
        }
        if (!comparison.differences().isEmpty()) {
            differences.add(name + ": " + text(step, "as") + " " + text(step, "method") + " " + text(step, "path") + " "
                    + comparison.differences());
        }
    }

    private static void compareLength(JsonNode step, Seen seen, AnswerComparison comparison) {
        if (!step.has("answer_length") || !seen.answer().isArray()) {
            return;
        }
        JsonNode titles = step.get("answer_titles");
        boolean equal = step.get("answer_length").intValue() == seen.answer().size();
        for (int i = 0; i < titles.size(); i++) {
            equal &= titles.get(i).equals(seen.answer().path(i).path("title"));
        }
        if (!equal) {
            comparison.differ("list", step.get("answer_length"), seen.answer().size());
        }
    }

    private static String text(JsonNode step, String name) {
        return step.get(name).stringValue();
    }
}
