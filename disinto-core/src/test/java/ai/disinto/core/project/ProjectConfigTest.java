package ai.disinto.core.project;

import static ai.disinto.core.project.ProjectTexts.MINIMAL;
import static ai.disinto.core.project.ProjectTexts.agent;
import static ai.disinto.core.project.ProjectTexts.codes;
import static ai.disinto.core.project.ProjectTexts.config;
import static ai.disinto.core.project.ProjectTexts.full;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.core.RepositorySlug;
import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.document.Severity;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectConfigTest {

    @Test
    void everyKey_isReadWithItsType() {
        ProjectConfig project = full();
        assertThat(project.name()).isEqualTo("tidepool");
        assertThat(project.repo()).isEqualTo(new RepositorySlug("acme", "tidepool"));
        assertThat(project.opsRepo()).hasToString("factory-admin/tidepool-ops");
        assertThat(project.find(ProjectKey.FORGE_URL)).contains(URI.create("http://localhost:3000"));
        assertThat(project.find(ProjectKey.REPO_ROOT)).contains("/srv/tidepool");
        assertThat(project.find(ProjectKey.OPS_REPO_ROOT)).contains("/srv/tidepool-ops");
        assertThat(project.find(ProjectKey.PRIMARY_BRANCH)).contains("trunk");
        assertThat(project.find(ProjectKey.WOODPECKER_REPO_ID)).contains(7L);
        assertThat(project.find(ProjectKey.STALE_MINUTES)).contains(45L);
        assertThat(project.find(ProjectKey.CONTAINERS)).contains(List.of("indexer"));
        assertThat(project.find(ProjectKey.CHECK_PRS)).contains(true);
        assertThat(project.find(ProjectKey.CHECK_DEV_AGENT)).contains(false);
        assertThat(project.find(ProjectKey.CHECK_PIPELINE_STALL)).contains(true);
        assertThat(project.find(ProjectKey.GARDENER_INTERVAL)).contains(900L);
        assertThat(project.find(ProjectKey.PLANNER_INTERVAL)).isEmpty();
    }

    @Test
    void fullFile_hasNothingToReport() {
        assertThat(ProjectConfig.check(ProjectTexts.FULL, "p").diagnostics()).isEmpty();
    }

    @Test
    void keysThatAreMissing_haveTheirDefaults() {
        ProjectConfig project = config("");
        assertThat(project.opsRepo()).hasToString("acme/tidepool-ops");
        assertThat(project.agents()).isEmpty();
        assertThat(project.mirrors()).isEmpty();
        assertThat(ProjectKey.FORGE_URL.defaultValue()).contains(URI.create("http://localhost:3000"));
        assertThat(ProjectKey.WOODPECKER_REPO_ID.defaultValue()).contains(0L);
        assertThat(ProjectKey.STALE_MINUTES.defaultValue()).contains(60L);
        assertThat(ProjectKey.CONTAINERS.defaultValue()).contains(List.of());
        assertThat(ProjectKey.CHECK_PRS.defaultValue()).contains(true);
        assertThat(ProjectKey.CHECK_DEV_AGENT.defaultValue()).contains(true);
        assertThat(ProjectKey.CHECK_PIPELINE_STALL.defaultValue()).contains(false);
        assertThat(ProjectKey.GARDENER_INTERVAL.defaultValue()).contains(21_600L);
        assertThat(ProjectKey.ARCHITECT_INTERVAL.defaultValue()).contains(21_600L);
        assertThat(ProjectKey.PLANNER_INTERVAL.defaultValue()).contains(43_200L);
    }

    @ParameterizedTest
    @CsvSource({
        "'repo = \"a/b\"', toml.missing-key, name",
        "'name = \"a\"', toml.missing-key, repo",
        "'name = \" \"\nrepo = \"a/b\"', toml.blank-value, name",
        "'name = \"../a\"\nrepo = \"a/b\"', project.invalid-name, ../a",
        "'name = \"a\"\nrepo = \"b\"', project.invalid-repository, owner/name",
        "'name = 1\nrepo = \"a/b\"', toml.wrong-type, name",
    })
    void fileWithoutNameOrRepository_isNoProject(String text, String code, String shown) {
        var parsed = ProjectConfig.check(text, "p.toml");
        assertThat(parsed.value()).isEmpty();
        assertThat(parsed.errors()).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo(code);
            assertThat(error.message() + error.hint()).contains(shown);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'ops_repo = \"none\"', project.invalid-repository",
        "'ops_repo = \"a/-b\"', project.invalid-repository",
        "'forge_url = \"ftp://h\"', project.invalid-url",
        "'forge_url = \"http://h:99999\"', project.invalid-url",
        "'forge_url = \"http://h/?q\"', project.invalid-url",
        "'forge_url = \"http:///x\"', project.invalid-url",
        "'forge_url = \"http://u:p@h\"', project.url-credentials",
        "'repo_root = \"\\u0007/a\"', project.unsafe-value",
        "'repo_root = \"--upload-pack=x\"', project.unsafe-value",
        "'repo_root = \"/a\\u202Eb\"', project.unsafe-value",
        "'repo_root = \"~/a\"', project.relative-path",
        "'repo_root = \"\"', project.invalid-path",
        "'primary_branch = \"--force\"', project.unsafe-value",
        "'primary_branch = \"a b\"', project.invalid-branch",
        "'[ci]\nwoodpecker_repo_id = -1', project.invalid-number",
        "'[ci]\nstale_minutes = 0', project.invalid-number",
        "'[ci]\nstale_minutes = \"60\"', toml.wrong-type",
        "'[services]\ncontainers = [\"a\", \"-b\"]', project.invalid-container",
        "'[services]\ncontainers = \"a\"', toml.wrong-type",
        "'[monitoring]\ncheck_prs = 1', toml.wrong-type",
        "'[agents.schedule]\ngardener_interval = 0', project.invalid-interval",
        "'[agents.schedule]\nplanner_interval = -5', project.invalid-interval",
        "'[agents.schedule]\ndev_interval = 5', toml.unknown-key",
        "'colour = 1', toml.unknown-key",
        "'[ci]\ncolour = 1', toml.unknown-key",
        "'[matrix]\nroom_id = 1', project.legacy-table",
        "'ci = 1', toml.wrong-type",
        "'agents = 1', toml.wrong-type",
    })
    void oddValue_hasItsDiagnostic(String more, String code) {
        assertThat(codes(more)).containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"main", "feature/x-1", "release-2.0", "a@b", "über", "v1.0"})
    void branch_ofGit_isTaken(String branch) {
        assertThat(codes("primary_branch = \"" + branch + "\"")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "HEAD",
                "a..b",
                "a@{1}",
                "/a",
                "a/",
                "a//b",
                ".a",
                "a/.b",
                "a.lock",
                "a.",
                "refs/heads/a",
                "a~1",
                "a^",
                "a:b",
                "a?",
                "a*",
                "a[",
                "a\\\\b"
            })
    void branch_thatGitRefuses_isRefused(String branch) {
        assertThat(codes("primary_branch = \"" + branch + "\"")).containsExactly("project.invalid-branch");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://my_forge:3000", "https://h/base/", "HTTP://H", "http://[::1]:3000", "http://10.0.0.1"})
    void address_ofAWebService_isTaken(String url) {
        assertThat(codes("forge_url = \"" + url + "\"")).isEmpty();
    }

    @Test
    void siblings_andLegacyTables_areNoError() {
        assertThat(ProjectConfig.check(MINIMAL + "[siblings]\nx = 1\n[matrix]\nroom_id = \"r\"\n", "p")
                        .isValid())
                .isTrue();
    }

    @Test
    void problems_comeAllAtOnce_inTheOrderOfTheFile() {
        String more =
                "forge_url = \"x\"\nprimary_branch = \"-\"\n[ci]\nstale_minutes = 0\n" + agent("a", "roles = [1]");
        assertThat(codes(more))
                .containsExactly(
                        "project.invalid-url", "project.unsafe-value", "project.invalid-number", "toml.wrong-type");
    }

    @Test
    void brokenToml_isNoProject() {
        assertThatThrownBy(() -> ProjectConfig.parse(MINIMAL + "name = \"b\"\n", "p.toml"))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageContainingAll("p.toml:3:1", "toml.duplicate-key");
        assertThat(ProjectConfig.check("", "p").diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("document.empty");
    }

    @Test
    void repositoryTooLongForADerivedOne_needsANamedOne() {
        String text = "name = \"a\"\nrepo = \"a/" + "b".repeat(99) + "\"\n";
        assertThat(ProjectConfig.check(text, "p").errors())
                .extracting(Diagnostic::code)
                .containsExactly("project.invalid-repository");
        assertThat(ProjectConfig.check(text + "ops_repo = \"a/b\"\n", "p").isValid())
                .isTrue();
    }

    @Test
    void passwords_areInNoDiagnosticAndNoToString() {
        String more = "forge_url = \"http://u:hunter2@h\"\n" + agent("a", "api_key = \"sk-live\"")
                + "[mirrors]\nm = \"https://u:hunter2@h/x.git\"\n";
        var parsed = ProjectConfig.check(MINIMAL + more, "p");
        ProjectConfig project = parsed.value().orElseThrow();
        String shown = parsed + ""
                + parsed.diagnostics().stream().map(Diagnostic::excerpt).toList() + project
                + project.agents() + project.mirrors()
                + project.resolve(Perspective.HOST, java.util.Map.of())
                        .value()
                        .orElseThrow()
                        .explain();
        assertThat(shown).doesNotContain("hunter2").doesNotContain("sk-live");
        assertThat(parsed.diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("project.url-credentials", "project.key-in-file", "project.url-credentials");
        assertThat(parsed.diagnostics().get(1).severity()).isEqualTo(Severity.INFO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF"})
    void render_isTheText(String mark) {
        String text = mark + ProjectTexts.FULL.replace("\n", "\r\n").stripTrailing();
        assertThat(ProjectConfig.parse(text, "p").render()).isEqualTo(text);
    }

    @Test
    void equality_isThatOfTheText() {
        assertThat(full()).isEqualTo(full()).hasSameHashCodeAs(full()).isNotEqualTo(config(""));
        assertThat(full()).hasToString("ProjectConfig[tidepool, acme/tidepool]");
    }

    @Test
    void file_isReadAndCreated(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("tidepool.toml");
        full().create(file);
        assertThat(Files.readString(file)).isEqualTo(ProjectTexts.FULL);
        assertThat(ProjectConfig.read(file)).isEqualTo(full());
        assertThatThrownBy(() -> full().create(file)).hasMessageContaining("file.exists");
        assertThat(ProjectConfig.check(folder).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("file.not-a-file");
    }

    @Test
    void key_saysWhatItIs() {
        assertThat(ProjectKey.STALE_MINUTES).hasToString("ci.stale_minutes");
        assertThat(ProjectKey.PLANNER_INTERVAL.path()).isEqualTo("agents.schedule.planner_interval");
        assertThat(ProjectKey.FORGE_URL.variable()).contains("FORGE_URL");
        assertThat(ProjectKey.NAME.variable()).isEmpty();
        assertThat(ProjectKey.all()).hasSize(16).doesNotHaveDuplicates();
    }
}
