package ai.disinto.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Real compose takes every golden file, and sees in it what the model says. */
@Tag("proof")
class DockerComposeTest {
    @TempDir
    Path folder;

    static Set<String> scenarios() {
        return Scenarios.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void goldenFile_isWhatTheModelSays(String scenario) throws Exception {
        FactoryStack stack = Scenarios.get(scenario);
        Map<String, String> environment = environment(stack);
        Files.writeString(folder.resolve(".env"), envFile(stack, environment).render());
        Files.createDirectories(folder.resolve("docker/chat"));
        String config = DockerCompose.in(folder).config(stack.composeFile().render());
        assertThat(Effective.of(ComposeFile.check(config, "config").value().orElseThrow(), Map.of(), folder))
                .isEqualTo(Effective.of(stack.composeFile(), environment, folder));
    }

    @Test
    void hostileTexts_ofEnvironmentAndCommand_arriveAsTheyAre() throws Exception {
        Hostile hostile = Hostile.texts();
        Map<String, String> values = new LinkedHashMap<>();
        ServiceDraft draft = new ServiceDraft("target");
        draft.image = ComposeText.of("x");
        for (int i = 0; i < 500; i++) {
            String text = hostile.next();
            if (isPrintedAlike(text)) {
                values.put("V" + i, text);
                draft.literal("V" + i, text).command(text);
            }
        }
        String yaml = new ComposeFile(List.of(new ComposeService(draft)), Map.of(), Map.of(), List.of()).render();
        Map<?, ?> service = service(DockerCompose.in(folder).config(yaml));
        Map<String, String> seen = new TreeMap<>();
        below(service, "environment").forEach((key, value) -> seen.put(key.toString(), plain(value)));
        assertThat(seen.keySet()).as(hostile.seed()).isEqualTo(new TreeMap<>(values).keySet());
        values.forEach((name, value) ->
                assertThat(seen.get(name)).as(hostile.seed() + name).isEqualTo(value));
        assertThat((List<?>) service.get("command"))
                .as(hostile.seed())
                .extracting(DockerComposeTest::plain)
                .containsExactlyElementsOf(values.values());
    }

    @Test
    void hostileValues_ofTheEnvFile_arriveAsTheyAre() throws Exception {
        Hostile hostile = Hostile.texts();
        EnvFile file = Scenarios.get("default").envFile();
        Map<String, String> values = new TreeMap<>();
        ServiceDraft draft = new ServiceDraft("target");
        draft.image = ComposeText.of("x");
        for (int i = 0; i < 1_500; i++) {
            String value = hostile.next();
            if (EnvValue.find(value).isPresent() && isPrintedAlike(value)) {
                file = file.with("V" + i, value);
                values.put("V" + i, value);
                draft.passed("V" + i, "");
            }
        }
        assertThat(values).hasSizeGreaterThan(100);
        Files.writeString(folder.resolve(".env"), file.render());
        String yaml = new ComposeFile(List.of(new ComposeService(draft)), Map.of(), Map.of(), List.of()).render();
        Map<String, String> seen = new TreeMap<>();
        below(service(DockerCompose.in(folder).config(yaml)), "environment")
                .forEach((key, value) -> seen.put(key.toString(), plain(value)));
        assertThat(seen.keySet()).as(hostile.seed()).isEqualTo(values.keySet());
        values.forEach((name, value) ->
                assertThat(seen.get(name)).as(hostile.seed() + name).isEqualTo(value));
    }

    private static Map<?, ?> service(String yaml) {
        Object tree = new Load(LoadSettings.builder()
                        .setCodePointLimit(100_000_000)
                        .setSchema(new org.snakeyaml.engine.v2.schema.FailsafeSchema())
                        .build())
                .loadFromString(yaml);
        Map<?, ?> services = below((Map<?, ?>) tree, "services");
        assertThat(services.size()).isOne();
        return below(services, "target");
    }

    /** Older compose prints line ends of YAML 1.1 in a way that a reader of YAML 1.2 takes for more. */
    private static boolean isPrintedAlike(String text) {
        return text.chars().noneMatch(c -> c == 0x85 || c == 0x2028 || c == 0x2029);
    }

    private static Map<?, ?> below(Map<?, ?> tree, String key) {
        return (Map<?, ?>) Objects.requireNonNull(tree.get(key), key);
    }

    private static String plain(Object value) {
        return value.toString().replace("$$", "$");
    }

    private static Map<String, String> environment(FactoryStack stack) {
        Map<String, String> environment = new LinkedHashMap<>();
        for (StackVariable variable : stack.variables()) {
            if (variable.required()) {
                environment.put(variable.name(), "value-of-" + variable.name());
            }
        }
        environment.put("DISINTO_REGISTRY", "registry.example");
        environment.put("DISINTO_VERSION", "v9");
        stack.modelKeys().forEach((name, key) -> environment.put(name, key.reveal()));
        return environment;
    }

    private static EnvFile envFile(FactoryStack stack, Map<String, String> environment) {
        EnvFile file = stack.envFile();
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            file = file.with(variable.getKey(), variable.getValue());
        }
        return file;
    }
}
