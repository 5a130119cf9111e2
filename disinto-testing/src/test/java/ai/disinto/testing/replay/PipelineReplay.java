package ai.disinto.testing.replay;

import ai.disinto.testing.EmbeddedCi;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.replay.Exchanges.Seen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Replays the recorded calls to a CI server, with what was done on the forge between them. */
final class PipelineReplay {
    private static final String OWNER = "ciowner";
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final EmbeddedForge forge;
    private final EmbeddedCi ci;
    private final Exchanges onForge;
    private final Exchanges onCi;
    private final SwappedNumbers numbers = new SwappedNumbers();
    private final List<String> differences = new ArrayList<>();
    private int compared;

    PipelineReplay(EmbeddedForge forge, EmbeddedCi ci) {
        this.forge = forge;
        this.ci = ci;
        this.onForge = new Exchanges(forge.url().toString(), "");
        this.onCi = new Exchanges(ci.url().toString(), "");
        onForge.token(OWNER, forge.addAccount(OWNER, "pass-" + OWNER).reveal());
        onCi.token("nonsense", "nonsense");
    }

    int compared() {
        return compared;
    }

    /** Each exchange that differs, with what differs in it. */
    List<String> differences() {
        return differences;
    }

    void replay(JsonNode scenario) throws InterruptedException {
        int number = 0;
        for (JsonNode step : scenario.get("steps")) {
            String name = "step " + number;
            if (step.has("on_forge")) {
                act(step);
            } else if (step.has("forge")) {
                compareStatuses(step, name);
            } else if (step.get("as").stringValue().startsWith("session cookie")) {
                signIn(step, name);
            } else {
                exchange(step, name);
            }
            number++;
        }
    }

    private void act(JsonNode step) {
        String path = step.get("path").stringValue();
        String body = step.get("body").toString();
        if (body.contains("<sha>")) {
            JsonNode file = onForge.send(OWNER, "GET", path, "", Map.of()).answer();
            body = body.replace("<sha>", file.get("sha").stringValue());
        }
        Seen seen = onForge.send(OWNER, step.get("on_forge").stringValue(), path, body, Map.of());
        if (seen.status() != step.get("status").intValue()) {
            throw new IllegalStateException(path + " on the forge: " + seen);
        }
    }

    /** The session begins with the password of the forge's account: the embedded forge has no pages to click through. */
    private void signIn(JsonNode step, String name) {
        Seen session = onCi.send("basic:" + OWNER + ":pass-" + OWNER, "GET", "/authorize", "", Map.of());
        String cookie = session.headers().getOrDefault("set-cookie", "").split(";", 2)[0];
        String script = onCi.send("anonymous", "GET", "/web-config.js", "", Map.of("Cookie", cookie))
                .answer()
                .stringValue();
        String csrf = script.split("\"", 3)[1];
        Map<String, String> headers = Map.of("Cookie", cookie, "X-CSRF-TOKEN", csrf);
        Seen seen = onCi.send(
                "anonymous", step.get("method").stringValue(), step.get("path").stringValue(), "", headers);
        String token = seen.answer().stringValue();
        compared++;
        AnswerComparison comparison = comparison();
        new HeaderComparison(comparison).compare(step.path("headers"), seen.headers());
        if (seen.status() != 200 || !token.matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+")) {
            comparison.differ("answer", step.get("answer"), seen);
        }
        keep(comparison, name);
        onCi.token(OWNER, token);
    }

    private void exchange(JsonNode step, String name) throws InterruptedException {
        Seen seen = send(step);
        long end = System.nanoTime() + LONGEST.toNanos();
        boolean repeated = step.path("repeat_until_settled").booleanValue(false);
        while (repeated && !isSettled(step, seen) && System.nanoTime() < end) {
            boolean unused = ci.awaitQuiet(Duration.ofMillis(50));
            seen = send(step);
        }
        if (isListOfEverything(step)) {
            boolean unused = ci.awaitQuiet(LONGEST);
            seen = send(step);
        }
        compare(step, seen, name);
    }

    /** The recorded lists were read when all pipelines in them had ended. */
    private static boolean isListOfEverything(JsonNode step) {
        return step.get("method").stringValue().equals("GET")
                && step.get("path").stringValue().contains("/pipelines")
                && step.get("answer").isArray();
    }

    private Seen send(JsonNode step) {
        String as = step.get("as").stringValue();
        String body = step.has("body") ? step.get("body").toString() : "";
        String caller = as.equals("anonymous") ? as : "bearer:" + as;
        return onCi.send(
                caller, step.get("method").stringValue(), step.get("path").stringValue(), body, Map.of());
    }

    private static boolean isSettled(JsonNode step, Seen seen) {
        JsonNode recorded = step.get("answer");
        if (recorded.isArray()) {
            return seen.answer().isArray();
        }
        return recorded.path("status").equals(seen.answer().path("status"))
                && states(recorded).equals(states(seen.answer()));
    }

    private static List<String> states(JsonNode pipeline) {
        return pipeline.path("workflows").findValuesAsString("state");
    }

    private void compare(JsonNode step, Seen seen, String name) {
        compared++;
        AnswerComparison comparison = comparison();
        if (step.get("status").intValue() != seen.status()) {
            comparison.differ("status", step.get("status"), seen.status());
        } else {
            JsonNode recorded = numbers.adapted(step.get("answer"), seen.answer());
            comparison.compare(recorded, seen.answer(), "");
            new HeaderComparison(comparison).compare(step.path("headers"), seen.headers());
        }
        keep(comparison, name + ": " + step.get("method") + " " + step.get("path"));
    }

    private AnswerComparison comparison() {
        return new AnswerComparison(ci.url().toString())
                .mark("${forge}", forge.url().toString());
    }

    private void keep(AnswerComparison comparison, String name) {
        if (!comparison.differences().isEmpty()) {
            differences.add(name + " " + comparison.differences());
        }
    }

    /** What the forge shows of the statuses: not one of the recorded calls to the CI, but part of what it does. */
    private void compareStatuses(JsonNode step, String name) throws InterruptedException {
        boolean unused = ci.awaitQuiet(LONGEST);
        String ref = step.get("forge").stringValue().contains("main") ? "main" : "fix%2Fone";
        JsonNode seen = onForge.send(
                        OWNER, "GET", "/api/v1/repos/ciowner/proj/commits/" + ref + "/status", "", Map.of())
                .answer();
        AnswerComparison comparison = comparison();
        JsonNode recorded = numbers.adapted(step.get("answer"), seen);
        comparison.compare(recorded.get("state"), seen.get("state"), ".state");
        for (JsonNode status : recorded.get("statuses")) {
            comparison.compare(
                    status,
                    find(seen.get("statuses"), status),
                    "." + status.get("context").stringValue());
        }
        keep(comparison, name + ": statuses on the forge");
    }

    private static ObjectNode find(JsonNode statuses, JsonNode wanted) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        for (JsonNode status : statuses) {
            if (status.get("context").equals(wanted.get("context"))) {
                wanted.propertyNames().forEach(field -> out.set(field, status.path(field)));
            }
        }
        return out;
    }
}
