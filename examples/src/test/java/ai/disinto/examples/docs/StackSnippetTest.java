package ai.disinto.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.compose.ComposeFile;
import ai.disinto.compose.ConfinementCheck;
import ai.disinto.compose.DestructiveChangeException;
import ai.disinto.compose.EnvFile;
import ai.disinto.compose.FactoryStack;
import ai.disinto.compose.ImageSource;
import ai.disinto.compose.PlanPrinter;
import ai.disinto.compose.PlannedFile;
import ai.disinto.compose.SharedSecrets;
import ai.disinto.compose.StackChange;
import ai.disinto.compose.StackDiff;
import ai.disinto.compose.StackFiles;
import ai.disinto.compose.StackPlan;
import ai.disinto.compose.StackResult;
import ai.disinto.compose.StackVariable;
import ai.disinto.compose.Tunnel;
import ai.disinto.compose.caddy.Routing;
import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.project.ProjectConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackSnippetTest {
    private static final String TEXT = """
            name = "harb"
            repo = "acme/harb"

            [agents.night-shift]
            base_url = "http://10.0.0.9:8081"
            model = "coder-30b"
            roles = ["dev", "review"]
            """;

    private final ProjectConfig project = ProjectConfig.parse(TEXT, "projects/harb.toml");
    private final FactoryStack stack = FactoryStack.builder()
            .project(project)
            .images(ImageSource.built())
            .routing(Routing.subpath("harb.example.org"))
            .build();

    @TempDir
    private Path folder;

    @Test
    void stack_isDescribed() throws Exception {
        Path file = Files.writeString(folder.resolve("harb.toml"), TEXT);
        // region describe
        FactoryStack stack = FactoryStack.builder()
                .project(ProjectConfig.read(file))
                .images(ImageSource.registry("registry.example", "v1.2.3"))
                .routing(Routing.subpath("harb.example.org"))
                .tunnel(Tunnel.to("edge.example.org", 20003))
                .build();
        // endregion
        assertThat(stack.agents()).hasSize(1);
    }

    @Test
    void addresses_areDerived() {
        // region addresses
        String root = stack.urls().forgeRoot(); // https://harb.example.org/forge/
        String redirect = stack.urls().ciOAuthRedirect(); // https://harb.example.org/ci/authorize
        // endregion
        assertThat(root).isEqualTo("https://harb.example.org/forge/");
        assertThat(redirect).isEqualTo("https://harb.example.org/ci/authorize");
    }

    @Test
    void file_isRendered() {
        // region render
        String yaml = stack.composeFile().render();
        boolean same = ComposeFile.parse(yaml, "docker-compose.yml").equals(stack.composeFile());
        // endregion
        assertThat(same).isTrue();
    }

    @Test
    void variables_areExplained() {
        // region variables
        EnvFile env = stack.envFile()
                .withSecrets(SharedSecrets.generate(new SecureRandom()))
                .withSecrets(stack.modelKeys());
        List<StackVariable> missing = stack.unset(Map.of("FORGE_TOKEN", "…"));
        List<Diagnostic> problems = stack.check(Map.of("WOODPECKER_HOST", "http://localhost:8000"));
        // endregion
        assertThat(env.value("FORWARD_AUTH_SECRET")).isPresent();
        assertThat(missing).extracting(StackVariable::name).contains("FORGE_TOKEN_NIGHT_SHIFT_BOT");
        assertThat(problems).extracting(Diagnostic::code).contains("compose.derived-variable");
    }

    @Test
    void forge_startsFirst() {
        // region first-start
        String first = stack.composeFile().only("forgejo").render();
        // endregion
        assertThat(first).doesNotContain("${");
    }

    @Test
    void secrets_areNamed() {
        // region secrets
        Set<String> seen = stack.secretsVisibleTo("agents-night-shift");
        // endregion
        assertThat(seen).contains("FORGE_TOKEN_NIGHT_SHIFT_BOT").doesNotContain("FORGE_ADMIN_TOKEN");
    }

    @Test
    void fileOfOtherHands_isChecked() throws Exception {
        Path path = Files.writeString(
                folder.resolve("docker-compose.yml"), stack.composeFile().render());
        // region check
        ComposeFile file = ComposeFile.read(path);
        List<Diagnostic> wrong = file.problems();
        List<ConfinementCheck> chat = file.chatConfinement();
        // endregion
        assertThat(wrong).isEmpty();
        assertThat(chat).allMatch(ConfinementCheck::met);
    }

    @Test
    void files_areWrittenWhenTheyChanged() {
        Path root = folder.resolve("disinto");
        // region plan
        StackFiles files = stack.files();
        StackPlan plan = files.plan(root);
        System.out.println(PlanPrinter.plain().print(plan));
        StackResult done = plan.apply();
        // endregion
        assertThat(done.paths(PlannedFile.State.CREATED)).contains("docker-compose.yml");
        assertThat(files.plan(root).isUnchanged()).isTrue();
    }

    @Test
    void whatMayBeLost_needsLeave() throws Exception {
        Path root = folder.resolve("disinto");
        stack.files().plan(root).apply();
        FactoryStack smaller = FactoryStack.builder()
                .project(project)
                .agents(List.of())
                .images(ImageSource.built())
                .routing(Routing.subpath("harb.example.org"))
                .build();
        // region destructive
        StackPlan plan = smaller.files().plan(root);
        for (StackChange change : plan.diff().destructive()) {
            System.out.println(change.place() + ": " + change.reason());
        }
        // plan.apply() throws DestructiveChangeException
        StackResult done = plan.allowDestructive().apply();
        // endregion
        assertThat(plan.diff().destructive()).extracting(StackChange::place).contains("services.agents-night-shift");
        assertThatThrownBy(plan::apply).isInstanceOf(DestructiveChangeException.class);
        assertThat(done.paths(PlannedFile.State.REGENERATED)).contains("docker-compose.yml");
    }

    @Test
    void twoStacks_areCompared() {
        FactoryStack other = FactoryStack.builder()
                .project(project)
                .images(ImageSource.built())
                .build();
        // region diff
        StackDiff diff = StackDiff.between(stack.composeFile(), other.composeFile());
        // endregion
        assertThat(diff.changes()).isNotEmpty();
        assertThat(diff.destructive()).isEmpty();
    }
}
