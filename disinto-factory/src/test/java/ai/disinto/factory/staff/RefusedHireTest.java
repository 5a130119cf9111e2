package ai.disinto.factory.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.core.agent.AgentCatalog;
import ai.disinto.core.agent.Backend;
import ai.disinto.core.agent.Role;
import ai.disinto.core.secret.Secret;
import ai.disinto.factory.staff.StaffException.Reason;
import ai.disinto.forge.Credentials;
import ai.disinto.forge.NewToken;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be done is refused, with its reason, before anything is made. */
class RefusedHireTest extends OnAForge {
    @Test
    void deadServer_isRefused() {
        Staffing staffing = stage.staffing(url -> {
            throw new BackendProbeException(url, "no answer (ConnectException)", null);
        });
        assertThat(refused(Reason.BACKEND, staffing, LOCAL)).hasMessageContaining("http://10.0.0.7:8081");
        assertThat(stage.has("docker-compose.yml")).isFalse();
    }

    @Test
    void serverThatDiesAfterThePlan_stopsBeforeAnythingIsMade() {
        boolean[] dead = {false};
        StaffPlan plan = stage.staffing(url -> {
                    if (dead[0]) {
                        throw new BackendProbeException(url, "no answer", null);
                    }
                    return List.of(StaffStage.MODEL);
                })
                .hire(LOCAL);
        dead[0] = true;
        List<String> before = StaffStage.writes(embedded);
        assertThatThrownBy(plan::apply)
                .isInstanceOfSatisfying(
                        StaffException.class, e -> assertThat(e.done()).isEmpty());
        assertThat(StaffStage.writes(embedded)).isEqualTo(before);
    }

    @Test
    void modelsThatNoFileCouldHold_areNotChosen() {
        List<String> hostile = List.of("a\"b", "x\ny: z", "\u0000", " ", "m".repeat(300));
        assertThat(refused(Reason.BACKEND, stage.staffing(url -> hostile), Hire.at(SERVICE)))
                .hasMessageContaining("names none");
        List<String> oneGood = List.of("a\"b", "../../etc ${HOME} $(id)", "good");
        StaffPlan plan = stage.staffing(url -> oneGood).hire(Hire.at(SERVICE).named("odd"));
        plan.apply();
        assertThat(stage.read("projects/harb.toml")).contains("model    = \"../../etc ${HOME} $(id)\"");
        assertThat(stage.read("docker-compose.yml")).contains("CLAUDE_MODEL: \"../../etc $${HOME} $$(id)\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dev", "a_b", "-a", "a-", "a--b", "1a", "", "a/../b", "a b", "schedule", "dev", "reviewer"})
    void namesThatCannotBe_areRefused_withTheReason(String name) {
        assertThat(refused(Reason.NAME, CLOUD.named(name))).hasMessageContaining("another name");
    }

    @Test
    void namesThatCollapseToOneSafeName_areRefused_withTheOther() {
        stage.write(
                "projects/harb.toml",
                stage.projectText() + "[agents.a_b]\r\nbase_url = \"http://x:1\"\r\nmodel = \"m\"\r\n");
        assertThat(refused(Reason.NAME, CLOUD.named("a-b"))).hasMessageContaining("the agent a_b at ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "ghost", "user", "x.keys", "by-hand-bot", "dev-bot"})
    void accountsThatAreReservedOrTaken_areRefused(String account) {
        assertThat(refused(Reason.NAME, CLOUD.account(account))).hasMessageContaining("account");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "..", "a b", "a\nb", ""})
    void accountsThatAreNoNames_areRefused(String account) {
        assertThat(refused(Reason.NAME, CLOUD.account(account)).done()).isEmpty();
    }

    @Test
    void administrator_isNoAccountForAnAgent() {
        assertThat(refused(Reason.ACCOUNT, CLOUD.account("root1"))).hasMessageContaining("administers the forge");
    }

    @Test
    void roleWithoutFormula_isRefused() {
        assertThat(refused(Reason.FORMULA, CLOUD.role(role("planner")))).hasMessageContaining("run-planner");
    }

    @Test
    void brokenFormula_isRefused() {
        stage.write("formulas/dev.toml", "name = ");
        assertThat(refused(Reason.FORMULA, CLOUD)).hasMessageContaining("mend");
    }

    @Test
    void formulaOfTheCatalogue_isThatOfTheRole() {
        stage.write("formulas/translate-it.toml", StaffStage.formula("translate-it"));
        Role translate = Role.of("translate").withFormula("translate-it");
        assertThat(refused(Reason.FORMULA, CLOUD.role(translate))).hasMessageContaining("withRole");
        Staffing staffing = Staffing.builder()
                .factory(root)
                .administrator(admin)
                .catalog(AgentCatalog.standard().withRole(translate))
                .build();
        assertThat(staffing.hire(CLOUD.role(translate)).agent()).isEqualTo("helper");
    }

    @Test
    void missingRepository_isRefused() {
        stage.write("projects/harb.toml", stage.projectText().replace("root1/harb", "root1/gone"));
        assertThat(refused(Reason.FORGE, CLOUD)).hasMessageContaining("no such repository");
    }

    @Test
    void missingProject_isRefused_withThoseThatAreThere() {
        Staffing staffing = Staffing.builder()
                .factory(root)
                .administrator(admin)
                .project("other")
                .build();
        assertThat(refused(Reason.FILE, staffing, CLOUD)).hasMessageContaining("[harb]");
    }

    @Test
    void brokenProjectFile_isRefused() {
        stage.write("projects/zz.toml", "name = \"zz\"\nrepo = ");
        assertThat(refused(Reason.FILE, CLOUD)).hasMessageContaining("zz.toml");
    }

    @Test
    void administratorWithAToken_isToldToSignInWithAPassword() {
        Secret token = admin.users()
                .tokens("root1")
                .create(NewToken.named("all").scopes(List.of("all")))
                .secret()
                .orElseThrow();
        Staffing staffing =
                Staffing.builder().factory(root).administrator(admin.as(token)).build();
        assertThat(refused(Reason.FORGE, staffing, CLOUD))
                .hasMessageContaining("password")
                .hasMessageNotContaining(token.reveal());
    }

    @Test
    void somebodyElse_isToldToSignInAsAnAdministrator() {
        embedded.addAccount("bob", "pass-bob");
        Staffing staffing = Staffing.builder()
                .factory(root)
                .administrator(admin.as(Credentials.basic("bob", Secret.of("pass-bob"))))
                .build();
        assertThat(refused(Reason.FORGE, staffing, CLOUD)).hasMessageContaining("administer");
    }

    @Test
    void tokenOfSomebodyElse_inTheAgentsVariable_isNotOverwritten() {
        Secret token = embedded.addAccount("bob", "pass-bob");
        stage.write(".env", "FORGE_TOKEN_HELPER_BOT=" + token.reveal() + "\n");
        assertThat(refused(Reason.ACCOUNT, CLOUD))
                .hasMessageContaining("FORGE_TOKEN_HELPER_BOT")
                .hasMessageNotContaining(token.reveal());
        assertThat(stage.read(".env")).contains(token.reveal());
    }

    @Test
    void composeFileThatWouldLoseSomething_isLeftAlone_unlessThatIsSaid() throws Exception {
        stage.write(
                "docker-compose.yml",
                "services:\n  database:\n    image: postgres\n    volumes: [data:/data]\nvolumes:\n  data: {}\n");
        StaffPlan plan = staffing().hire(CLOUD);
        assertThat(plan.notices()).anyMatch(notice -> notice.startsWith("something may be lost: destructive"));
        List<String> before = StaffStage.writes(embedded);
        assertThatThrownBy(plan::apply)
                .isInstanceOfSatisfying(
                        StaffException.class, e -> assertThat(e.reason()).isEqualTo(Reason.FILE))
                .hasMessageContaining("allowDestructive");
        assertThat(StaffStage.writes(embedded)).isEqualTo(before);
        plan.allowDestructive().apply();
        assertThat(Files.readString(root.resolve("docker-compose.yml.edited-1")))
                .contains("database");
    }

    @Test
    void agentOfAnotherKind_keepsItsName() {
        staffing().hire(LOCAL).apply();
        assertThat(refused(Reason.NAME, Hire.on(Backend.anthropic()).named("local-dev-2")))
                .hasMessageContaining("fire it first");
        assertThat(refused(Reason.NAME, LOCAL.account("other-bot"))).hasMessageContaining("local-dev-2-bot");
    }
}
