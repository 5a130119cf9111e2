package ai.disinto.vault.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.disinto.core.formula.FormulaCatalog;
import ai.disinto.core.formula.FormulaEntry;
import ai.disinto.core.secret.Secret;
import ai.disinto.vault.action.VaultAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActionOrderTest {
    @TempDir
    private Path folder;

    @Test
    void timeout_isThatOfTheAction_orAnHour() {
        FormulaEntry script = Runs.in(folder).script("exit 0");
        assertThat(ActionOrder.of(Runs.action(""), script).timeout()).isEqualTo(Duration.ofHours(1));
        ActionOrder own = ActionOrder.of(Runs.action("timeout_minutes = 5"), script);
        assertThat(own.timeout()).isEqualTo(Duration.ofMinutes(5));
        assertThat(own.timeout(Duration.ofSeconds(2)).timeout()).isEqualTo(Duration.ofSeconds(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "P31D"})
    void timeoutThatIsNone_isRefused(String limit) {
        ActionOrder order = Runs.in(folder).order("exit 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> order.timeout(Duration.parse(limit)))
                .withMessageStartingWith("timeout must be positive");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../KEY", "a/b", "", "1KEY", "KEY\n", "a b", "-x", "K.Y"})
    void secretWhoseNameIsNoFile_isRefused(String name) {
        ActionOrder order = Runs.in(folder).order("exit 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> order.secrets(Map.of(name, Secret.of("x"))))
                .withMessageContaining("is no name of a secret");
    }

    @Test
    void formulaOfAnotherAction_isRefused() throws Exception {
        Files.writeString(folder.resolve("other.sh"), "exit 0\n");
        FormulaEntry other = FormulaCatalog.load(folder).entry("other").orElseThrow();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ActionOrder.of(Runs.action(""), other))
                .withMessage("ship-docs-20260502 runs publish, not the formula other");
    }

    @Test
    void brokenFormula_isRefused_unlessAScriptStandsBesideIt() {
        Runs runs = Runs.in(folder);
        FormulaEntry broken = runs.formula("publish.toml", "broken");
        VaultAction action = Runs.action("");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ActionOrder.of(action, broken))
                .withMessageContaining("has errors and cannot run");
        assertThat(ActionOrder.of(action, runs.script("exit 0")).formula().isMechanical())
                .isTrue();
    }

    @Test
    void source_answersWhatItHas() {
        assertThat(SecretSource.none().find("DEPLOY_KEY")).isEmpty();
        assertThat(SecretSource.of(Runs.SECRETS).find("DEPLOY_KEY")).contains(Secret.of(Runs.CANARY));
        assertThat(SecretSource.of(Runs.SECRETS).find("OTHER")).isEmpty();
    }

    @Test
    void outcome_saysWhetherItSucceeded() {
        assertThat(RunOutcome.exited(0).isSuccess()).isTrue();
        assertThat(RunOutcome.exited(1)).returns(false, RunOutcome::isSuccess).hasToString("EXITED: it failed with 1");
        assertThat(RunOutcome.exited(1).exitCode()).isEqualTo(OptionalInt.of(1));
        assertThat(RunOutcome.unclear("who knows").exitCode()).isEmpty();
        assertThat(RunOutcome.unclear("a"))
                .isNotEqualTo(RunOutcome.unclear("b"))
                .isNotEqualTo(RunOutcome.notStarted("a"));
    }
}
