package ai.disinto.core.project;

import static ai.disinto.core.project.ProjectTexts.FULL;
import static ai.disinto.core.project.ProjectTexts.HIRE;
import static ai.disinto.core.project.ProjectTexts.MINIMAL;
import static ai.disinto.core.project.ProjectTexts.agent;
import static ai.disinto.core.project.ProjectTexts.config;
import static ai.disinto.core.project.ProjectTexts.full;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.core.RepositorySlug;
import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.secret.Secret;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectEditTest {
    private static final String HIRED = """

            [agents.night-shift]
            base_url   = "http://10.0.0.6:8081"
            model      = "local-model"
            roles      = ["dev"]
            forge_user = "night-shift-bot"
            """;

    @Test
    void setKey_changesOnlyItsValue() {
        ProjectEdit edit = full().with(ProjectKey.WOODPECKER_REPO_ID, 8L);
        assertThat(edit.config().render()).isEqualTo(FULL.replace("= 7  ", "= 8  "));
        assertThat(edit.changes())
                .containsExactly(new LineChange(
                        11,
                        11,
                        List.of("woodpecker_repo_id = 7      # 0 = not connected"),
                        List.of("woodpecker_repo_id = 8      # 0 = not connected")));
        assertThat(edit.diff())
                .startsWith("@@ -11,1 +11,1 @@\n-woodpecker_repo_id = 7")
                .endsWith("connected\n");
    }

    @Test
    void everyEdit_doneAgainChangesNothing() {
        ProjectConfig project = full();
        List<ProjectEdit> edits = List.of(
                project.withAgent(HIRE),
                project.with(ProjectKey.CONTAINERS, List.of("a", "b")),
                project.with(ProjectKey.PLANNER_INTERVAL, 5L),
                project.withMirror(Mirror.of("github", "/x")));
        assertThat(edits).allMatch(ProjectEdit::isChanged);
        assertThat(edits.get(0).config().withAgent(HIRE).isChanged()).isFalse();
        assertThat(edits.get(0).config().withAgent(HIRE).changes()).isEmpty();
        assertThat(edits.get(1)
                        .config()
                        .with(ProjectKey.CONTAINERS, List.of("a", "b"))
                        .isChanged())
                .isFalse();
        assertThat(edits.get(3).config().withMirror(Mirror.of("github", "/x")).diff())
                .isEmpty();
    }

    @Test
    void missingOpsRepo_comesBehindRepo_andIsNeverDoubled() {
        String text = "name       = \"a\"\r\nrepo       = \"x/a\" # ours\r\nrepo_root  = \"/a\"\r\n";
        RepositorySlug ops = RepositorySlug.parse("factory-admin/a-ops");
        ProjectConfig once =
                ProjectConfig.parse(text, "p").with(ProjectKey.OPS_REPO, ops).config();
        assertThat(once.render())
                .isEqualTo(text.replace("# ours\r\n", "# ours\r\nops_repo   = \"factory-admin/a-ops\"\r\n"));
        assertThat(once.with(ProjectKey.OPS_REPO, ops).isChanged()).isFalse();
    }

    @Test
    void missingSection_comesInItsPlace() {
        assertThat(full().with(ProjectKey.ARCHITECT_INTERVAL, 5L).diff())
                .isEqualTo("@@ -36,0 +36,1 @@\n+architect_interval = 5\n");
        ProjectConfig project = config("\n[monitoring]\ncheck_prs = true\n");
        assertThat(project.with(ProjectKey.STALE_MINUTES, 30L).config().render())
                .isEqualTo(MINIMAL + "\n[ci]\nstale_minutes = 30\n\n[monitoring]\ncheck_prs = true\n");
        assertThat(config("").withMirror(Mirror.of("m", "/x")).config().render())
                .isEqualTo(MINIMAL + "\n[mirrors]\nm = \"/x\"\n");
    }

    @Test
    void hiredThreeTimes_leavesOneSection_andTheFileOfTheFirstTime() {
        ProjectConfig once = full().withAgent(HIRE).config();
        ProjectConfig thrice = once.withAgent(HIRE).config().withAgent(HIRE).config();
        assertThat(thrice.render()).isEqualTo(once.render());
        assertThat(once.render()).isEqualTo(FULL.replace("\n[mirrors]", HIRED + "\n[mirrors]"));
        assertThat(once.agents()).extracting(AgentSection::name).containsExactly("dev-local2", "night-shift");
    }

    @Test
    void hireOfTheNameInACommentedExample_leavesTheExampleAlone() {
        ProjectConfig project = full().withAgent(
                        AgentEdit.of("llama").baseUrl(URI.create("http://h")).model("m"))
                .config();
        assertThat(project.render())
                .contains("# [agents.llama]\n# base_url = \"http://10.10.10.1:8081\"\n# roles = [\"dev\"]\n")
                .contains("\n[agents.llama]\nbase_url = \"http://h\"\nmodel    = \"m\"\n");
        assertThat(project.agents()).hasSize(2);
    }

    @Test
    void section_isMerged_neverReplaced() {
        String section = """
                [agents.night-shift]
                  # mine
                  base_url = "http://old" # here
                  model = "old"
                  api_key = "sk-mine"
                  color = "red"

                # after
                """;
        ProjectConfig project = config(section).withAgent(HIRE).config();
        String added = "  roles = [\"dev\"]\n  forge_user = \"night-shift-bot\"\n";
        assertThat(project.render())
                .isEqualTo(MINIMAL
                        + section.replace("http://old", "http://10.0.0.6:8081")
                                .replace("\"old\"", "\"local-model\"")
                                .replace("  color", added + "  color"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[agents]\n",
                "[agents]\nnight-shift = {}\n",
                "agents.night-shift = { model = \"x\", roles = [\"dev\"] } # c\n",
                "agents.night-shift.model = \"x\"\n",
                "agents = {}\n",
                "agents = { night-shift = { model = 'x' } }\n",
                "[\"agents\".'night-shift']\n\"model\" = \"x\"\n",
                "[agents.night-shift]\n[agents.night-shift.env]\nA = 1\n",
                "# [agents.night-shift]\n#   roles = [\"dev\"]\n",
                "[agents.a-b-c] # [x]\nmodel = '''\n[agents.night-shift]\n'''\n",
            })
    void agents_inEveryShape_areEditedRightAndOnce(String shape) {
        for (String more : List.of(shape, shape.replace("\n", "\r\n"), shape.stripTrailing())) {
            ProjectConfig project = config(more);
            ProjectConfig once = project.withAgent(HIRE).config();
            assertThat(once.agents())
                    .filteredOn(agent -> agent.name().equals("night-shift"))
                    .singleElement()
                    .satisfies(agent -> assertThat(agent.model()).isEqualTo("local-model"));
            assertThat(once.withAgent(HIRE).isChanged()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[[agents]]\n", "agents.night-shift = 1\n", "[agents.night-shift.model]\n"})
    void agents_inAShapeThatHoldsNone_areRefused(String more) {
        assertThatThrownBy(() -> config(more).withAgent(HIRE))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageContaining("toml.not-editable");
    }

    @Test
    void newAgent_needsAddressModelAndAGoodName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> full().withAgent(AgentEdit.of("x").model("m")))
                .withMessageContaining("base_url");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> full().withAgent(AgentEdit.of("Dev X").model("m").baseUrl(URI.create("http://h"))))
                .withMessageContaining("dev-x");
        assertThatIllegalArgumentException().isThrownBy(() -> AgentEdit.of("schedule"));
    }

    @Test
    void sectionWithAnOldName_canBeChanged() {
        ProjectConfig project = config(agent("Dev_Local", ""));
        assertThat(project.withAgent(AgentEdit.of("Dev_Local").pollInterval(5)).diff())
                .isEqualTo("@@ -6,0 +6,1 @@\n+poll_interval = 5\n");
    }

    @Test
    void collision_isRefusedBeforeAnythingIsWritten() {
        ProjectConfig project = config(agent("night_shift", "forge_user = \"u\""));
        assertThatThrownBy(() -> project.withAgent(HIRE))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageContaining("project.same-service");
    }

    @Test
    void valuesNotFitToBeWritten_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> full().with(ProjectKey.PRIMARY_BRANCH, "--force"))
                .withMessageContaining("primary_branch");
        assertThatIllegalArgumentException().isThrownBy(() -> full().with(ProjectKey.REPO_ROOT, "a\nb"));
        assertThatIllegalArgumentException().isThrownBy(() -> full().with(ProjectKey.STALE_MINUTES, 0L));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> full().with(ProjectKey.FORGE_URL, URI.create("http://u:hunter2@h")))
                .withMessageNotContaining("hunter2");
        assertThatIllegalArgumentException().isThrownBy(() -> HIRE.roles(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> HIRE.roles(List.of("a b")));
        assertThatIllegalArgumentException().isThrownBy(() -> HIRE.baseUrl(URI.create("file:///x")));
        assertThatIllegalArgumentException().isThrownBy(() -> HIRE.compactPercent(101));
    }

    @Test
    void brokenFileThatHasAValue_canBeMended() {
        ProjectConfig project = config("primary_branch = \"--x\"\n[ci]\nstale_minutes = 0\n");
        ProjectEdit edit = project.with(ProjectKey.PRIMARY_BRANCH, "main");
        assertThat(edit.config().render()).contains("primary_branch = \"main\"\n[ci]\nstale_minutes = 0\n");
    }

    @Test
    void removal_takesTheLinesAlong() {
        assertThat(full().without(ProjectKey.OPS_REPO).diff())
                .isEqualTo("@@ -4,1 +4,0 @@\n-ops_repo       = \"factory-admin/tidepool-ops\"\n");
        assertThat(full().withoutAgent("dev-local2").config().render())
                .isEqualTo(FULL.substring(0, FULL.indexOf("[agents.dev-local2]"))
                        + FULL.substring(FULL.indexOf("[agents.schedule]")));
        assertThat(full().withoutAgent("none").isChanged()).isFalse();
        assertThat(full().withoutMirror("codeberg").config().mirrors()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> full().without(ProjectKey.NAME));
        assertThatIllegalArgumentException().isThrownBy(() -> full().withoutAgent("schedule"));
    }

    @Test
    void hireAndFire_leaveTheFileAsItWas() {
        for (String text : List.of(FULL, FULL.replace("\n", "\r\n"))) {
            ProjectConfig project = ProjectConfig.parse(text, "p");
            assertThat(project.withAgent(HIRE)
                            .config()
                            .withoutAgent("night-shift")
                            .config())
                    .isEqualTo(project);
        }
    }

    @Test
    void diff_showsNoSecret() {
        String more = "agents.b = { api_key = \"sk-one\", base_url = \"http://h\", model = \"m\" }\n"
                + agent("a", "api_key = '''\nsk-two'''");
        AgentEdit first = AgentEdit.of("a").apiKey(Secret.of("sk-new"));
        AgentEdit second = AgentEdit.of("b").apiKey(Secret.of("sk-new"));
        ProjectEdit edit = config(more).withAgent(first);
        assertThat(edit.config().agents().get(1).apiKey().reveal()).isEqualTo("sk-new");
        assertThat(edit.diff()).contains("+api_key = (not shown)").doesNotContain("sk-");
        assertThat(config(more).withAgent(second).diff()).contains("-agents.b").doesNotContain("sk-");
        assertThat(first + " " + edit).isEqualTo("AgentEdit[a, [api_key]] ProjectEdit[tidepool, 1 change]");
    }

    @Test
    void edits_areValues() {
        assertThat(AgentEdit.of("a").model("m"))
                .isEqualTo(AgentEdit.of("a").model("m"))
                .isNotEqualTo(AgentEdit.of("a"));
        assertThat(full().withAgent(HIRE).config())
                .isEqualTo(full().withAgent(HIRE).config());
    }
}
