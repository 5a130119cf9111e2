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
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a real server answered, the embedded forge of its line answers. */
abstract class RecordedScenariosTest {
    private static final Path RECORDED =
            Path.of(System.getProperty("disinto.shared", "../../shared"), "data", "recorded");

    private final ForgejoLine line;
    private final String recording;

    /** Scenarios of one line, and the folder where they were recorded. */
    RecordedScenariosTest(ForgejoLine line, String recording) {
        this.line = line;
        this.recording = recording;
    }

    static List<List<String>> equalScenarios() throws IOException {
        try (InputStream in = RecordedScenariosTest.class.getResourceAsStream("equal-scenarios.txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.replaceAll("(?m)^#.*\n", "").strip().split("\n\n"))
                    .map(server -> server.lines().toList())
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("equalScenarios")
    void recordedScenarios_areAnsweredEqually(List<String> scenarios) {
        Path folder = RECORDED.resolve(recording);
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
