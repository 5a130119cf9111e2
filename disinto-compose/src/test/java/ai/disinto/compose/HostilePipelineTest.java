package ai.disinto.compose;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.project.ProjectConfig;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** No text changes a workflow file beyond the place where it was said; what cannot be held is refused. */
class HostilePipelineTest {
    private final Hostile hostile = Hostile.texts();
    private final int runs = Hostile.runs(400);

    @Test
    void commands_areReadBackAsTheyWere() {
        int made = 0;
        for (int i = 0; i < runs; i++) {
            List<String> deploy = List.of(hostile.next(), hostile.next());
            List<String> verify = List.of(hostile.next());
            Optional<DeployPipeline> pipeline = tried(() -> DeployPipeline.staging(Scenarios.SHOP)
                    .withDeployCommands(deploy)
                    .withVerifyCommands(verify));
            if (pipeline.isPresent()) {
                made++;
                isExactly(pipeline.get(), deploy, verify, Map.of());
            }
        }
        assertThat(made).as(hostile.seed()).isGreaterThan(runs / 3);
    }

    @Test
    void everyOtherSlot_refusesOrKeepsTheText() {
        List<String> known = List.of("true");
        for (int i = 0; i < runs; i++) {
            String text = hostile.next();
            tried(() -> DeployPipeline.to(text, Scenarios.SHOP)).ifPresent(pipeline -> isTargeted(pipeline, text));
            tried(() -> DeployPipeline.staging(Scenarios.SHOP).withSecret(text, "key"))
                    .ifPresent(pipeline -> isExactly(
                            pipeline.withDeployCommands(known).withVerifyCommands(known),
                            known,
                            known,
                            Map.of(text, "key")));
            tried(() -> DeployPipeline.staging(Scenarios.SHOP).withSecret("KEY", text))
                    .ifPresent(pipeline -> isExactly(
                            pipeline.withDeployCommands(known).withVerifyCommands(known),
                            known,
                            known,
                            Map.of("KEY", text)));
            tried(() -> DeployPipeline.staging(named(text)))
                    .ifPresent(pipeline -> assertThat(WorkflowTree.commands(pipeline.render(), "deploy"))
                            .as(hostile.seed())
                            .hasSize(2)
                            .first()
                            .isEqualTo("echo 'Nothing deploys " + text
                                    + " on staging yet. Write the commands into .woodpecker/staging.yml.' >&2"));
        }
        assertThat(runs).isPositive();
    }

    private void isTargeted(DeployPipeline pipeline, String target) {
        Map<?, ?> file = WorkflowTree.of(CiSubstitution.of(pipeline.render()));
        assertThat(file.get("when"))
                .as(hostile.seed())
                .isEqualTo(List.of(
                        Map.of("event", "deployment", "evaluate", "CI_PIPELINE_DEPLOY_TARGET == \"" + target + "\"")));
        assertThat(pipeline.path()).as(hostile.seed()).isEqualTo(".woodpecker/" + target + ".yml");
    }

    /** Read as Woodpecker does: first its variables, then YAML; and by both versions of YAML alike. */
    private void isExactly(
            DeployPipeline pipeline, List<String> deploy, List<String> verify, Map<String, String> secrets) {
        String file = CiSubstitution.of(pipeline.render());
        Map<String, Object> environment = new TreeMap<>();
        secrets.forEach((variable, secret) -> environment.put(variable, Map.of("from_secret", secret)));
        Map<String, Object> first = new TreeMap<>(Map.of("name", "deploy", "image", "docker:27", "commands", deploy));
        if (!environment.isEmpty()) {
            first.put("environment", environment);
        }
        assertThat(WorkflowTree.of(file))
                .as(hostile.seed() + "\n" + file)
                .isEqualTo(Map.of(
                        "when",
                        List.of(Map.of("event", "deployment", "evaluate", "CI_PIPELINE_DEPLOY_TARGET == \"staging\"")),
                        "steps",
                        List.of(first, Map.of("name", "verify", "image", "alpine:3", "commands", verify))));
        assertThat(OldYaml.typedWords(file)).as(hostile.seed()).isEmpty();
        assertThat(OldYaml.hasOtherLineBreaks(file)).as(hostile.seed()).isFalse();
    }

    private static ProjectConfig named(String name) {
        return ProjectConfig.parse("name = '''\n" + name + "'''\nrepo = 'acme/shop'\n", "hostile.toml");
    }

    private Optional<DeployPipeline> tried(Supplier<DeployPipeline> said) {
        try {
            return Optional.of(said.get());
        } catch (IllegalArgumentException | InvalidDocumentException e) {
            assertThat(e.getMessage()).as(hostile.seed()).isNotBlank();
            return Optional.empty();
        }
    }
}
