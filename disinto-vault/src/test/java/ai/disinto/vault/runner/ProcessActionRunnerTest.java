package ai.disinto.vault.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assumptions.assumeThat;

import ai.disinto.core.formula.FormulaEntry;
import ai.disinto.vault.runner.RunOutcome.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessActionRunnerTest {
    @TempDir
    private Path folder;

    @Test
    void run_answersTheExitCodeOfTheScript() throws Exception {
        Runs runs = Runs.in(folder);
        assertThat(runs.runner().build().run(runs.order("exit 0"))).isEqualTo(RunOutcome.exited(0));
        assertThat(runs.runner().build().run(runs.order("exit 7"))).isEqualTo(RunOutcome.exited(7));
    }

    @Test
    void script_getsTheIdAsItsOnlyArgument() throws Exception {
        assertThat(Runs.in(folder).printed("echo \"$# $1\"")).isEqualTo("1 ship-docs-20260502\n");
    }

    @Test
    void hole8_environmentOfTheDispatcher_doesNotArrive() throws Exception {
        assertThat(System.getenv()).hasSizeGreaterThan(1);
        assertThat(Runs.in(folder)
                        .printed("cut -d= -f1 -z /proc/$$/environ | tr '\\0' '\\n'")
                        .lines())
                .containsExactlyInAnyOrder(
                        "PATH",
                        "HOME",
                        "TMPDIR",
                        "VAULT_SECRETS",
                        "VAULT_ACTION",
                        "FORGE_URL",
                        "FORGE_REPO",
                        "FORGE_OPS_REPO",
                        "PRIMARY_BRANCH");
    }

    @Test
    void environment_namesForgeAndModel() throws Exception {
        Runs runs = Runs.in(folder);
        StringBuilder out = new StringBuilder();
        FormulaEntry script = runs.script("echo $FORGE_URL $FORGE_REPO $FORGE_OPS_REPO $PRIMARY_BRANCH $VAULT_MODEL");
        ActionOrder order = ActionOrder.of(Runs.action("model = \"opus\""), script);
        runs.runner().build().run(order.output(out::append));
        assertThat(out).hasToString("https://forge.example.org acme/site acme/site-ops main opus\n");
    }

    @Test
    void hole9_secrets_areFilesThatOnlyTheUserCanRead() throws Exception {
        assertThat(Runs.in(folder)
                        .printed(
                                "cd $VAULT_SECRETS/..; stat -c '%a %n' . secrets secrets/* action.toml",
                                "cat secrets/*"))
                .isEqualTo("700 .\n700 secrets\n600 secrets/DEPLOY_KEY\n600 action.toml\n" + Runs.CANARY);
    }

    @Test
    void hole9_secrets_areOnNoCommandLineAndInNoEnvironment() throws Exception {
        assumeThat(Path.of("/proc/self/cmdline")).exists();
        String seen = Runs.in(folder)
                .printed("cat /proc/$$/cmdline /proc/$$/environ", "bash -c 'cat /proc/$$/cmdline /proc/$$/environ; :'");
        assertThat(seen).contains("ship-docs-20260502", "VAULT_SECRETS").doesNotContain(Runs.CANARY);
    }

    @Test
    void action_isThereAsItWasVerified() throws Exception {
        assertThat(Runs.in(folder).printed("cat $VAULT_ACTION"))
                .isEqualTo(Runs.action("").render());
    }

    @Test
    void standardInput_isClosed() throws Exception {
        assertThat(Runs.in(folder).printed("read -r line; echo \"$? $line\"")).isEqualTo("1 \n");
    }

    @Test
    void hole6_scriptThatBecameALink_isNotRun() throws Exception {
        Runs runs = Runs.in(folder);
        ActionOrder order = runs.order("exit 0");
        Path script = runs.folder("formulas").resolve("publish.sh");
        Path elsewhere = Files.writeString(runs.folder("elsewhere").resolve("x.sh"), "touch " + folder + "/ran\n");
        Files.delete(script);
        Files.createSymbolicLink(script, elsewhere);
        assertThat(runs.runner().build().run(order).kind()).isEqualTo(Kind.NOT_STARTED);
        assertThat(folder.resolve("ran")).doesNotExist();
    }

    @Test
    void scriptThatIsGone_isNotStarted() throws Exception {
        Runs runs = Runs.in(folder);
        ActionOrder order = runs.order("exit 0");
        Files.delete(runs.folder("formulas").resolve("publish.sh"));
        assertThat(runs.runner().build().run(order).reason())
                .isEqualTo("the file of the formula publish is gone or cannot be read");
    }

    @Test
    void formulaWithoutScript_isLeftToAnotherRunner() throws Exception {
        Runs runs = Runs.in(folder);
        String text = """
                name = "publish"
                description = "D"
                version = 1

                [[steps]]
                id = "a"
                title = "T"
                description = "D"
                """;
        ActionOrder order = ActionOrder.of(Runs.action(""), runs.formula("publish.toml", text));
        ActionRunner scripts = runs.runner().build();
        assertThat(scripts.run(order).kind()).isEqualTo(Kind.NOT_STARTED);
        assertThat(ActionRunner.byKind(scripts, any -> RunOutcome.exited(3)).run(order))
                .isEqualTo(RunOutcome.exited(3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> order.secrets(Runs.SECRETS))
                .withMessageContaining("an agent reasons over publish");
        assertThat(order.agentSecrets(Runs.SECRETS).secrets()).containsOnlyKeys("DEPLOY_KEY");
    }

    @Test
    void shellThatIsMissing_isNotStarted() throws Exception {
        Runs runs = Runs.in(folder);
        RunOutcome outcome =
                runs.runner().shell(Path.of("/no/such/shell")).build().run(runs.order("exit 0"));
        assertThat(outcome.kind()).isEqualTo(Kind.NOT_STARTED);
        assertThat(outcome.reason()).startsWith("/no/such/shell could not be started");
        assertThat(runs.left()).isEmpty();
    }

    @Test
    void workspaceThatIsMissing_isNotStarted() throws Exception {
        Runs runs = Runs.in(folder);
        RunOutcome outcome =
                runs.runner().workspace(folder.resolve("none")).build().run(runs.order("exit 0"));
        assertThat(outcome.kind()).isEqualTo(Kind.NOT_STARTED);
    }

    @Test
    void settings_thatCannotBe_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Runs.in(folder).runner().shell(Path.of("bash")))
                .withMessage("shell must be an absolute path, got bash");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Runs.in(folder).runner().grace(java.time.Duration.ofSeconds(-1)))
                .withMessageContaining("grace");
    }
}
