package ai.disinto.forge.ci;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.JsonTree;
import ai.disinto.forge.Mutations;
import ai.disinto.forge.Recorded;
import ai.disinto.forge.Recorded.Step;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonAnswer;
import ai.disinto.forge.internal.json.JsonException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a real CI server answered decodes, and goes on doing so when it changes what is not essential. */
class RecordedPipelinesTest {
    private static final String REPO = "/api/repos/[0-9]+";
    private static final Map<String, Class<?>> TYPES = new LinkedHashMap<>();

    /** Fields without which an answer means nothing. */
    private static final Set<String> REQUIRED = Set.of("id", "number", "full_name", "login", "name", "version");

    static {
        TYPES.put("/version", ServerVersion.class);
        TYPES.put("/api/user", CiUser.class);
        TYPES.put("/api/repos(/lookup/.*|\\?.*)?|" + REPO, CiRepository.class);
        TYPES.put(REPO + "/pipelines.*", Pipeline.class);
        TYPES.put(REPO + "/logs/.*", LogLine.class);
        TYPES.put(REPO + "/secrets", CiSecret.class);
    }

    @Test
    void everyAnswer_decodesToAValue() {
        Set<Class<?>> seen = new HashSet<>();
        for (Step step : answers()) {
            Class<?> type = type(step).orElseThrow();
            String json = JsonTree.write(Mutations.real(step.answer()));
            Object one = decode(json, type);
            assertThat(one).as(step.toString()).isEqualTo(decode(json, type)).hasSameHashCodeAs(decode(json, type));
            seen.add(type);
        }
        assertThat(seen).hasSameSizeAs(TYPES.values());
    }

    @Test
    void everyAnswer_withOneFieldChanged_decodesOrNamesARequiredField() {
        Set<String> shapes = new TreeSet<>();
        List<String> failed = new ArrayList<>();
        for (Step step : answers()) {
            Class<?> type = type(step).orElseThrow();
            Object answer = Mutations.trimmed(Mutations.real(step.answer()));
            if (shapes.add(type.getSimpleName() + Mutations.shape(answer))) {
                Mutations.changed(answer)
                        .forEach(change -> failure(change.json(), type)
                                .filter(message -> !(REQUIRED.contains(change.field())
                                        && message.contains("\"" + change.field() + "\"")))
                                .ifPresent(message -> failed.add(step + " " + change.name() + ": " + message)));
            }
        }
        assertThat(failed).isEmpty();
        assertThat(shapes).hasSizeGreaterThan(10);
    }

    private static Optional<String> failure(String json, Class<?> type) {
        try {
            assertThat(decode(json, type)).isNotNull();
            return Optional.empty();
        } catch (JsonException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static Object decode(String json, Class<?> type) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return json.startsWith("[")
                ? JsonAnswer.list(bytes, Decoders.of(type))
                : JsonAnswer.object(bytes, Decoders.of(type));
    }

    private static List<Step> answers() {
        return Recorded.steps("woodpecker-[^/]+/[^/]+\\.json").stream()
                .filter(step -> step.status() == 200)
                .filter(step -> step.answer() instanceof Map || step.answer() instanceof List)
                .filter(step -> type(step).isPresent())
                .toList();
    }

    private static Optional<Class<?>> type(Step step) {
        return TYPES.entrySet().stream()
                .filter(each -> step.path().matches(each.getKey()))
                .<Class<?>>map(Map.Entry::getValue)
                .findFirst();
    }
}
