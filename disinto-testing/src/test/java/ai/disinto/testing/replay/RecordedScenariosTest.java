package ai.disinto.testing.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.ForgejoLine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What real servers answered, the embedded forge answers. */
class RecordedScenariosTest {
    private static final Map<ForgejoLine, String> FOLDERS = Map.of(
            ForgejoLine.V11, "forgejo-11.0.15",
            ForgejoLine.V15, "forgejo-15.0.3",
            ForgejoLine.V16, "forgejo-16.0-2026-07");

    private static final Path RECORDED =
            Path.of(System.getProperty("disinto.shared", "../../shared"), "data", "recorded");

    static Stream<Arguments> servers() throws IOException {
        List<List<String>> servers = equalScenarios();
        return Arrays.stream(ForgejoLine.values())
                .flatMap(line -> servers.stream().map(scenarios -> Arguments.of(line, scenarios)));
    }

    private static List<List<String>> equalScenarios() throws IOException {
        try (InputStream in = RecordedScenariosTest.class.getResourceAsStream("equal-scenarios.txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.replaceAll("(?m)^#.*\n", "").strip().split("\n\n"))
                    .map(server -> server.lines().toList())
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void recordedScenarios_areAnsweredEqually(ForgejoLine line, List<String> scenarios) {
        Path folder = RECORDED.resolve(FOLDERS.get(line));
        assumeThat(folder).exists();
        try (EmbeddedForge forge = EmbeddedForge.builder()
                .line(line)
                .admin("root1", "password1")
                .moment(Duration.ofMillis(60))
                .start()) {
            Exchanges exchanges = new Exchanges(forge.url().toString(), "root1:password1");
            exchanges.makeAccounts();
            for (String scenario : scenarios) {
                ScenarioReplay replay = new ScenarioReplay(forge, exchanges);
                replay.replay(folder.resolve(scenario + ".json"));
                assertThat(replay.differences()).as(scenario).isEmpty();
                assertThat(replay.compared()).as(scenario).isPositive();
            }
        }
    }
}
