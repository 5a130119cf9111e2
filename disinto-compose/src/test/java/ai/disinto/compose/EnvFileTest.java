package ai.disinto.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.core.secret.Secret;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The file {@code .env}: every variable explained, every value the same to every reader. */
class EnvFileTest {
    private final EnvFile file = Scenarios.get("several-agents").envFile();

    static Set<String> scenarios() {
        return Scenarios.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void template_documentsEveryVariableOfTheStack(String scenario) {
        FactoryStack stack = Scenarios.get(scenario);
        assertThat(stack.variables()).isNotEmpty();
        assertThat(stack.envFile().names())
                .containsAll(stack.variables().stream().map(StackVariable::name).toList());
        assertThat(stack.variables())
                .allSatisfy(variable -> assertThat(variable.meaning()).isNotEqualTo("Added to this stack."))
                .allSatisfy(variable -> assertThat(stack.envFile().render())
                        .containsPattern("# " + java.util.regex.Pattern.quote(variable.meaning()) + "\n(# For: .*\n)?#?"
                                + variable.name() + "="));
    }

    @Test
    void template_isTheGoldenOne() throws IOException {
        GoldenFilesTest.compare("several-agents.env", file.render());
    }

    @Test
    void secretOfSeveralLines_isRefused_sinceItWouldBeginAnotherVariable() {
        Map<String, Secret> secrets = Map.of("KEY", Secret.ofLines("c4nary\nEVIL=1\n"));
        assertThatThrownBy(() -> file.withSecrets(secrets))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("c4nary");
    }

    @Test
    void template_holdsNoSecret() {
        assertThat(Scenarios.get("several-agents").variables())
                .filteredOn(StackVariable::secret)
                .isNotEmpty()
                .allSatisfy(variable -> assertThat(file.value(variable.name())).isEmpty());
    }

    @Test
    void sharedSecrets_areLongAndOfLettersThatEveryReaderLeavesAlone() {
        var secrets = SharedSecrets.generate(new Random(7));
        String forwardAuth = reveal(secrets, "FORWARD_AUTH_SECRET");
        assertThat(reveal(secrets, "WOODPECKER_AGENT_SECRET")).matches("[0-9a-f]{40}");
        assertThat(forwardAuth).matches("[A-Za-z0-9_-]{32,}");
        assertThat(SharedSecrets.generate(new Random(8))).isNotEqualTo(secrets);
        EnvFile filled = file.withSecrets(secrets);
        assertThat(filled.render()).contains("\nFORWARD_AUTH_SECRET=" + forwardAuth + "\n");
        assertThat(filled.toString()).doesNotContain(forwardAuth);
    }

    @Test
    void value_thatIsTaken_isReadBackAsItWas() {
        Hostile hostile = Hostile.texts();
        int taken = 0;
        for (int i = 0; i < Hostile.runs(2_000); i++) {
            String value = hostile.next();
            if (EnvValue.find(value).isPresent()) {
                taken++;
                List<String> lines =
                        file.with("LAST_KEY", value).render().lines().toList();
                String line = lines.get(lines.size() - 1);
                assertThat(line).as(hostile.seed()).startsWith("LAST_KEY=");
                assertThat(lines)
                        .as(hostile.seed())
                        .hasSize(file.render().lines().toList().size() + 3);
                String written = line.substring("LAST_KEY=".length());
                assertThat(EnvReaders.shell(written)).as(hostile.seed()).isEqualTo(value);
                assertThat(EnvReaders.oldCompose(written)).as(hostile.seed()).isEqualTo(value);
                assertThat(EnvReaders.newCompose(written)).as(hostile.seed()).isEqualTo(value);
            }
        }
        assertThat(taken).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\nb", "a\rb", "${HOME}", "a'b\"c", "\\", "a\\\\b", "a'$b", "a'`b", "\u0000", "\ud800", "\u2028"
            })
    void value_thatReadersDisagreeAbout_isRefusedWithoutBeingShown(String value) {
        assertThatThrownBy(() -> file.with("SOME_KEY", "geheim" + value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SOME_KEY")
                .hasMessageNotContaining("geheim");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A B", "1A", "A=B", "A\nB", "A-B", "é"})
    void name_thatIsNone_isRefused(String name) {
        assertThatThrownBy(() -> file.with(name, "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keyThatEndsInAnEqualsSign_keepsIt() {
        FactoryStack stack = Scenarios.get("several-agents");
        EnvFile filled = stack.envFile().withSecrets(stack.modelKeys());
        assertThat(filled.render()).contains("\nAGENT_GRINDER_2_API_KEY=c2VjcmV0a2V5=\n");
        assertThat(stack.composeFile().render()).doesNotContain("c2VjcmV0a2V5");
        assertThat(stack.modelKeys()).containsOnlyKeys("AGENT_GRINDER_2_API_KEY");
    }

    @Test
    void files_areEqualWhenTheirValuesAre() {
        assertThat(file.with("A", "b")).isEqualTo(file.with("A", "b")).hasSameHashCodeAs(file.with("A", "b"));
        assertThat(file.with("A", "b")).isNotEqualTo(file.with("A", "c"));
        assertThat(file.with("A", "b").value("A")).contains("b");
        assertThat(Map.of(file, 1)).containsKey(Scenarios.get("several-agents").envFile());
    }

    private static String reveal(Map<String, Secret> secrets, String name) {
        return Objects.requireNonNull(secrets.get(name)).reveal();
    }
}
