package ai.disinto.core.project;

import static ai.disinto.core.project.ProjectTexts.config;
import static ai.disinto.core.project.ProjectTexts.full;
import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.document.Diagnostic;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EffectiveProjectTest {
    private static final Map<String, String> CONTAINER = Map.of(
            "FORGE_URL", "http://forgejo:3000",
            "FORGE_REPO", "other/first",
            "PROJECT_NAME", "first",
            "WOODPECKER_REPO_ID", "99",
            "PRIMARY_BRANCH", "other",
            "PROJECT_REPO_ROOT", "/home/agent/repos/tidepool");

    private static EffectiveProject in(Perspective perspective, ProjectConfig config) {
        return config.resolve(perspective, CONTAINER).orElseThrow();
    }

    private static <T> T value(EffectiveProject project, ProjectKey<T> key) {
        return project.find(key).orElseThrow().value();
    }

    @Test
    void inAContainer_theEnvironmentWinsForWhatDependsOnThePlace() {
        EffectiveProject project = in(Perspective.CONTAINER, full());
        assertThat(value(project, ProjectKey.FORGE_URL)).isEqualTo(URI.create("http://forgejo:3000"));
        assertThat(value(project, ProjectKey.REPO_ROOT)).isEqualTo("/home/agent/repos/tidepool");
        assertThat(value(project, ProjectKey.OPS_REPO_ROOT)).isEqualTo("/srv/tidepool-ops");
    }

    @Test
    void onAHost_theFileWins_thenTheEnvironment_thenTheDefault() {
        assertThat(value(in(Perspective.HOST, full()), ProjectKey.FORGE_URL))
                .isEqualTo(URI.create("http://localhost:3000"));
        assertThat(value(in(Perspective.HOST, config("")), ProjectKey.FORGE_URL))
                .isEqualTo(URI.create("http://forgejo:3000"));
        assertThat(config("")
                        .resolve(Perspective.HOST, Map.of("FORGE_URL", ""))
                        .value()
                        .orElseThrow()
                        .find(ProjectKey.FORGE_URL))
                .contains(new EffectiveValue<>(URI.create("http://localhost:3000"), Provenance.DEFAULT, "default"));
    }

    @ParameterizedTest
    @EnumSource(Perspective.class)
    void identity_isNeverTakenFromTheEnvironment(Perspective perspective) {
        ProjectConfig second = ProjectConfig.parse("name = \"second\"\nrepo = \"acme/second\"\n", "second.toml");
        EffectiveProject project = in(perspective, second);
        assertThat(value(project, ProjectKey.NAME)).isEqualTo("second");
        assertThat(value(project, ProjectKey.REPO)).hasToString("acme/second");
        assertThat(value(project, ProjectKey.OPS_REPO)).hasToString("acme/second-ops");
        assertThat(value(project, ProjectKey.WOODPECKER_REPO_ID)).isZero();
        assertThat(in(perspective, full()).repositoryApi()).asString().endsWith("/repos/acme/tidepool");
    }

    @Test
    void everyValue_saysWhereItComesFrom() {
        EffectiveProject project = in(Perspective.CONTAINER, config("repo_root = \"/srv/x\"\n"));
        assertThat(project.find(ProjectKey.NAME).orElseThrow().provenance()).isEqualTo(Provenance.FILE);
        assertThat(project.find(ProjectKey.FORGE_URL).orElseThrow().provenance())
                .isEqualTo(Provenance.ENVIRONMENT);
        assertThat(project.find(ProjectKey.OPS_REPO).orElseThrow().provenance()).isEqualTo(Provenance.DERIVED);
        assertThat(project.find(ProjectKey.STALE_MINUTES).orElseThrow().provenance())
                .isEqualTo(Provenance.DEFAULT);
        assertThat(project.values()).hasSize(15).doesNotContainKey(ProjectKey.OPS_REPO_ROOT);
        assertThat(project.explain())
                .contains("forge_url = http://forgejo:3000 (variable FORGE_URL)\n")
                .contains("name = tidepool (projects/tidepool.toml)\n");
    }

    @Test
    void primaryBranch_hasADefaultInContainersOnly() {
        assertThat(value(in(Perspective.CONTAINER, config("")), ProjectKey.PRIMARY_BRANCH))
                .isEqualTo("main");
        assertThat(in(Perspective.HOST, config("")).find(ProjectKey.PRIMARY_BRANCH))
                .isEmpty();
    }

    @Test
    void intervals_comeFromTheFileFirst() {
        Map<String, String> environment = Map.of("GARDENER_INTERVAL", "60", "PLANNER_INTERVAL", "70");
        EffectiveProject project =
                full().resolve(Perspective.CONTAINER, environment).orElseThrow();
        assertThat(value(project, ProjectKey.GARDENER_INTERVAL)).isEqualTo(900L);
        assertThat(value(project, ProjectKey.PLANNER_INTERVAL)).isEqualTo(70L);
        assertThat(value(project, ProjectKey.ARCHITECT_INTERVAL)).isEqualTo(21_600L);
    }

    @Test
    void badVariables_areErrorsThatNameTheVariable() {
        Map<String, String> environment = Map.of(
                "FORGE_URL", "javascript:1", "OPS_REPO_ROOT", "-x", "PLANNER_INTERVAL", "1h", "GARDENER_INTERVAL", "0");
        var resolved = config("repo_root = \"/x\"\n").resolve(Perspective.CONTAINER, environment);
        assertThat(resolved.diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly(
                        "project.invalid-url",
                        "project.unsafe-value",
                        "project.invalid-interval",
                        "project.invalid-number");
        assertThat(resolved.diagnostics().get(0))
                .asString()
                .contains("environment:1:1")
                .contains("FORGE_URL");
    }

    @Test
    void whatAHostNeedsAndNobodySays_isReported() {
        assertThat(config("").resolve(Perspective.HOST, Map.of()).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("project.missing-on-host", "project.missing-on-host");
        assertThat(config("").resolve(Perspective.CONTAINER, Map.of()).diagnostics())
                .isEmpty();
    }

    @Test
    void addresses_areDerivedWithoutPasswordAndDoubleSlash() {
        EffectiveProject project = config("forge_url = \"https://u:p@h:8443/git//\"\n")
                .resolve(Perspective.HOST, Map.of())
                .value()
                .orElseThrow();
        assertThat(project.apiBase()).hasToString("https://h:8443/git/api/v1");
        assertThat(project.repositoryApi()).hasToString("https://h:8443/git/api/v1/repos/acme/tidepool");
        assertThat(project.webUrl()).hasToString("https://h:8443/git/acme/tidepool");
    }

    @Test
    void names_areDerivedFromTheProject() {
        EffectiveProject project = in(Perspective.CONTAINER, full());
        assertThat(project.owner()).isEqualTo("acme");
        assertThat(project.configFile()).isEqualTo("projects/tidepool.toml");
        assertThat(project.containerRepoRoot()).isEqualTo("/home/agent/repos/tidepool");
        assertThat(project.containerOpsRepoRoot()).isEqualTo("/home/agent/repos/tidepool-ops");
        assertThat(project.config()).isEqualTo(full());
        assertThat(project)
                .isEqualTo(in(Perspective.CONTAINER, full()))
                .hasToString("EffectiveProject[tidepool, http://forgejo:3000]");
    }

    @Test
    void mirrors_haveTheirVariables() {
        ProjectConfig project = config("[mirrors]\na = \"/x\"\nb_2 = \"git@h:y\"\n");
        assertThat(in(Perspective.HOST, project).mirrorVariables())
                .containsExactly(
                        Map.entry("MIRROR_NAMES", "a b_2"),
                        Map.entry("MIRROR_URLS", "/x git@h:y"),
                        Map.entry("MIRROR_A", "/x"),
                        Map.entry("MIRROR_B_2", "git@h:y"));
        assertThat(in(Perspective.HOST, config("")).mirrorVariables()).isEmpty();
    }
}
