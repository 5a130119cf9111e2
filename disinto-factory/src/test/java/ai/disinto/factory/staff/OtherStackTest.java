package ai.disinto.factory.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ai.disinto.compose.ComposeFile;
import ai.disinto.compose.ComposeResource;
import ai.disinto.compose.FactoryStack;
import ai.disinto.compose.ImageSource;
import ai.disinto.compose.PlannedFile;
import ai.disinto.compose.StackDiff;
import ai.disinto.compose.StackPlan;
import ai.disinto.compose.caddy.Routing;
import ai.disinto.core.agent.AgentRegistry;
import ai.disinto.core.agent.Backend;
import ai.disinto.core.project.ProjectConfig;
import ai.disinto.forge.NewRepository;
import java.nio.file.Files;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stack of two projects, of which the main one is not the first by name, and of which nothing is as it is by default. */
class OtherStackTest extends OnAForge {
    private static final String COMPOSE = "docker-compose.yml";
    private static final Hire ANTHROPIC = Hire.on(Backend.anthropic());

    @BeforeEach
    void writeStack() {
        stage.write("projects/acme.toml", "name = \"acme\"\nrepo = \"root1/acme\"\n");
        admin.repositories().create(NewRepository.named("acme").initialized());
        admin.repositories().create(NewRepository.named("acme-ops").initialized());
        stackPlan(UnaryOperator.identity()).apply();
    }

    /** What somebody plans who generates the stack again, with the same choices. */
    private StackPlan stackPlan(UnaryOperator<FactoryStack.Builder> more) {
        FactoryStack.Builder stack = FactoryStack.builder()
                .project(project("harb"))
                .project(project("acme"))
                .images(ImageSource.built())
                .routing(Routing.subpath("harb.example.org"))
                .forgePort(3100)
                .composeName("works")
                .containerPrefix("box");
        return more.apply(stack.agents(AgentRegistry.load(root)))
                .build()
                .files()
                .plan(root);
    }

    private ProjectConfig project(String name) {
        return ProjectConfig.read(root.resolve("projects/" + name + ".toml"));
    }

    /** The lines without the first, which is a digest of the others. */
    private String compose() {
        return body(stage.read(COMPOSE));
    }

    private static String body(String text) {
        return text.substring(text.indexOf('\n') + 1);
    }

    private List<String> added(String before) {
        List<String> rest = before.lines().toList();
        return compose().lines().filter(line -> !rest.contains(line)).toList();
    }

    private ComposeFile file() {
        return ComposeFile.read(root.resolve(COMPOSE));
    }

    @Test
    void hire_addsItsOwnParts_andEveryOtherByteStays() {
        String before = compose();
        staffing().hire(ANTHROPIC).apply();
        String after = compose();
        int service = after.indexOf("\n  # The agent dev-2,") + 1;
        int next = after.indexOf("\n  # A pattern for the dispatcher") + 1;
        int volumes = after.indexOf("\n  agents-dev-2-data:") + 1;
        int rest = after.indexOf("\n  caddy_data:") + 1;
        assertThat(after.substring(0, service) + after.substring(next, volumes) + after.substring(rest))
                .isEqualTo(before);
        assertThat(file().problems()).isEmpty();
        assertThat(file().services().keySet()).containsSubsequence("agents", "agents-dev-2", "runner");
    }

    @Test
    void hire_followsTheStack_withImageNamesAndProject() {
        staffing().hire(ANTHROPIC).apply();
        var own = file().service("agents-dev-2").orElseThrow();
        assertThat(own.buildContext()).isPresent();
        assertThat(own.image()).isEmpty();
        assertThat(own.containerName()).contains("box-agents-dev-2");
        assertThat(own.environment().get("FORGE_REPO")).hasToString("root1/harb");
        assertThat(file().volumes().get("agents-dev-2-data"))
                .extracting(ComposeResource::name)
                .isEqualTo("works_agents-dev-2-data");
        assertThat(stage.read(COMPOSE)).doesNotContain("DISINTO_REGISTRY");
    }

    @Test
    void fire_takesItsOwnParts_andTheFileIsAsBefore() {
        String before = stage.read(COMPOSE);
        staffing().hire(ANTHROPIC).apply();
        staffing().hire(LOCAL).apply();
        staffing().fire("dev-2").apply();
        assertThat(file().services()).containsKey("agents-local-dev-2");
        staffing().fire("local-dev-2").apply();
        assertThat(stage.read(COMPOSE)).isEqualTo(before);
    }

    @Test
    void stackThatIsGeneratedAgain_isWhatHiringMade() {
        staffing().hire(ANTHROPIC).apply();
        staffing().hire(LOCAL).apply();
        assertThat(stackPlan(UnaryOperator.identity()).files())
                .filteredOn(file -> file.path().equals(COMPOSE))
                .extracting(PlannedFile::state)
                .containsExactly(PlannedFile.State.UNCHANGED);
    }

    @Test
    void plan_saysNoChangeOfAnotherPart() {
        StaffPlan plan = staffing().hire(ANTHROPIC);
        assertThat(plan.notices()).noneMatch(notice -> notice.startsWith("something may be lost"));
        assertThat(plan.diff().lines().filter(line -> line.startsWith("-") && !line.startsWith("---")))
                .allMatch(line -> line.contains("Generated; what is changed by hand"));
    }

    @Test
    void repeatedHire_leavesTheFileAlone() {
        staffing().hire(ANTHROPIC.named("helper")).apply();
        String before = stage.read(COMPOSE);
        assertThat(staffing().hire(ANTHROPIC.named("helper")).isUnchanged()).isTrue();
        staffing().hire(ANTHROPIC.named("helper").role(role("review"))).apply();
        assertThat(added(body(before))).hasSize(2).allMatch(line -> line.contains("review"));
    }

    @Test
    void imageThatIsNoneOfTheStack_isThatOfTheCommonAgents() {
        stackPlan(stack -> stack.images(ImageSource.environment())).apply();
        stage.write(COMPOSE, stage.read(COMPOSE).replaceAll("image: \"\\$\\{DISINTO_REGISTRY.*", "image: mine:1"));
        staffing().hire(ANTHROPIC).apply();
        assertThat(file().service("agents-dev-2").orElseThrow().image().orElseThrow())
                .hasToString("mine:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n"})
    void editsByHand_stay_withCommentsKeysAndLineEnds(String lineEnd) {
        String edited = stage.read(COMPOSE)
                        .replace("  runner:\n", "  # mine\n  runner:\n    hostname: \"mine\" # too\n")
                        .replace("  edge:\n", "  edge:\n    x-note: |+\n      # text\n\n")
                        .replace("\n", lineEnd)
                + "x-mine: [a,   b]";
        stage.write(COMPOSE, edited);
        ComposeFile before = file();
        staffing().hire(ANTHROPIC).apply();
        assertThat(StackDiff.between(before, file()).changes())
                .extracting(change -> change.place())
                .containsExactlyInAnyOrder(
                        "services.agents-dev-2", "volumes.agents-dev-2-data", "volumes.project-repos-dev-2");
        staffing().fire("dev-2").apply();
        assertThat(compose()).endsWith(body(edited));
    }

    @Test
    void orderThatIsSaid_isTaken_whereThereIsNoFile() throws Exception {
        Files.delete(root.resolve(COMPOSE));
        Staffing staffing = Staffing.builder()
                .factory(root)
                .administrator(admin)
                .project("harb")
                .probe(StaffStage.PROBE)
                .stack(stack -> stack.project(project("harb")))
                .build();
        staffing.hire(ANTHROPIC).apply();
        assertThat(file().service("edge").orElseThrow().environment().get("FORGE_OPS_REPO"))
                .hasToString("root1/harb-ops");
    }

    @Test
    void firing_writesNoFile_whereThereIsNone() throws Exception {
        staffing().hire(ANTHROPIC).apply();
        Files.delete(root.resolve(COMPOSE));
        staffing().fire("dev-2").apply();
        assertThat(stage.has(COMPOSE)).isFalse();
    }

    @Test
    void fileThatCannotBeChangedInPlace_needsLeaveForEveryOtherChange() {
        stage.write(COMPOSE, "services: {forgejo: {image: \"forgejo:1\", ports: [\"3100:3000\"]}}\n");
        StaffPlan plan = staffing().hire(ANTHROPIC);
        assertThat(plan.notices())
                .anyMatch(notice -> notice.startsWith("something may be lost") && notice.contains("notable"));
        assertThat(catchThrowable(plan::apply)).hasMessageContaining("allowDestructive");
        assertThat(stage.read(COMPOSE)).startsWith("services: {forgejo");
    }
}
