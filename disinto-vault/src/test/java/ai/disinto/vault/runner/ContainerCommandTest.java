package ai.disinto.vault.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.disinto.vault.action.VaultAction;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerCommandTest {
    @TempDir
    private Path folder;

    @Test
    void command_ofAnActionWithEverything_isAsWritten() throws Exception {
        Runs runs = Runs.in(folder);
        assertThat(shown(runs, commandFor(runs, everything()))).isEqualTo(golden("everything"));
    }

    @Test
    void command_forTheEntryOfTheImage_isAsWritten() throws Exception {
        Runs runs = Runs.in(folder);
        ActionOrder order = ActionOrder.of(Runs.action(""), runs.script("exit 0"));
        try (RunFolder place = RunFolder.create(runs.workspace(), order)) {
            assertThat(shown(runs, Containers.entryCommand(order, place, folder)))
                    .isEqualTo(golden("entry"));
        }
    }

    @Test
    void hole9_secrets_areMountedAndOnNoCommandLine() {
        ContainerCommand command = command();
        assertThat(command.toString()).doesNotContain(Runs.CANARY, "--env-file", "DEPLOY_KEY");
        assertThat(Containers.valuesOf("--mount", command))
                .anyMatch(mount -> mount.endsWith("/secrets,target=/run/vault/secrets,readonly"));
    }

    @Test
    void hole21_container_hasNoSocketNoHostNetworkAndNoRights() {
        ContainerCommand command = command();
        assertThat(command.toString()).doesNotContain("docker.sock", "--privileged", "--device", "--volume");
        assertThat(Containers.valuesOf("--network", command)).containsExactly("vault-runs");
        assertThat(Containers.valuesOf("--cap-drop", command)).containsExactly("ALL");
        assertThat(Containers.valuesOf("--security-opt", command)).containsExactly("no-new-privileges");
        assertThat(Containers.valuesOf("--user", command)).containsExactly("1000:1000");
        assertThat(command.arguments()).contains("--read-only").doesNotContain("--cap-add", "--pid", "--ipc");
    }

    @Test
    void hole21_mounts_areReadOnlyAllOfThem() {
        assertThat(Containers.valuesOf("--mount", command()))
                .hasSizeGreaterThanOrEqualTo(4)
                .allMatch(mount -> mount.startsWith("type=bind,") && mount.endsWith(",readonly"));
    }

    @Test
    void hole21_run_hasNoTokenOfTheForgeUnlessTheSourceGivesOne() {
        assertThat(Containers.valuesOf("--env", command())).noneMatch(each -> each.contains("TOKEN"));
        assertThat(SecretSource.of(Runs.SECRETS).runToken(Runs.action("").id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"host", "bridge", "default", "container:forge", "ns:/proc/1/ns/net", "", "-x", "a b"})
    void hole21_networkThatIsNoneOfItsOwn_isRefused(String network) {
        ContainerActionRunner.Builder builder = ContainerActionRunner.builder(Runs.CONTEXT, Containers.IMAGE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.network(network))
                .withMessageContaining("network must be the name of a network for runs alone");
    }

    @Test
    void hole21_root_isRefused() {
        ContainerActionRunner.Builder builder = ContainerActionRunner.builder(Runs.CONTEXT, Containers.IMAGE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.user(0, 1))
                .withMessageContaining("user");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.user(1, 0))
                .withMessageContaining("group");
    }

    @Test
    void hole23_context_isInNoArgument() {
        assertThat(command().toString()).doesNotContain("Ship the handbook", "browser");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--privileged", "", "a b", "-v", "x\n--privileged"})
    void imageThatIsNone_isRefused(String image) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContainerActionRunner.builder(Runs.CONTEXT, image))
                .withMessageStartingWith("image must be the name of an image");
    }

    @Test
    void context_withACredentialInTheAddress_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RunContext(
                        "https://bot:secret@forge.example.org",
                        Runs.CONTEXT.repository(),
                        Runs.CONTEXT.opsRepository(),
                        "main"))
                .withMessageContaining("forgeUrl")
                .withMessageNotContaining("secret");
    }

    private ContainerCommand command() {
        Runs runs = Runs.in(folder);
        return commandFor(runs, everything());
    }

    private ContainerCommand commandFor(Runs runs, VaultAction action) {
        ActionOrder order = ActionOrder.of(action, runs.script("exit 0")).secrets(Runs.SECRETS);
        runs.folder("operator/.ssh");
        try (RunFolder place = RunFolder.create(runs.workspace(), order)) {
            return Containers.command(order, place, runs.folder("operator"));
        }
    }

    private static VaultAction everything() {
        return Runs.action("mounts = [\"ssh\"]\nmodel = \"opus\"\ntools = [\"browser\"]\nversion = \"v1.2\"\n");
    }

    /** One line for each argument, without the folders that differ from run to run. */
    private String shown(Runs runs, ContainerCommand command) {
        return command.toString()
                        .replaceAll(runs.workspace() + "/vault-run-\\d+/", "<run>/")
                        .replace(folder.toString(), "<test>")
                + "\n";
    }

    private static String golden(String name) throws Exception {
        try (InputStream in = ContainerCommandTest.class.getResourceAsStream("container-" + name + ".txt")) {
            assertThat(in).as("golden file %s", name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
