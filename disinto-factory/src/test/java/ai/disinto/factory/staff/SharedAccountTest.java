package ai.disinto.factory.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ai.disinto.core.agent.Backend;
import ai.disinto.factory.staff.StaffStep.Kind;
import ai.disinto.factory.staff.StaffStep.Outcome;
import ai.disinto.forge.NewToken;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What another agent works with stays when one is fired. */
class SharedAccountTest extends OnAForge {
    private static final String VARIABLE = "FORGE_TOKEN_SHARED_BOT";

    private static Hire local(String name) {
        return Hire.on(Backend.compatible(SERVICE, StaffStage.MODEL)).named(name);
    }

    /** Two agents, the account of the second written as its file has it. */
    private void hireTwo(String account) {
        staffing().hire(local("night").account("shared-bot")).apply();
        stage.write(
                "projects/harb.toml",
                stage.read("projects/harb.toml")
                        + "[agents.late]\r\nbase_url = \"http://10.0.0.7:8081\"\r\nmodel = \"qwen3-30b\"\r\n"
                        + "forge_user = \"" + account + "\"\r\n");
        staffing().hire(local("late")).apply();
    }

    private void lateWorks() {
        assertThat(stage.read("docker-compose.yml")).contains("agents-late", VARIABLE);
        assertThat(staffing().agents().find("late").orElseThrow().status().credentialled())
                .contains(true);
        assertThat(stage.works(VARIABLE)).isTrue();
    }

    @Test
    void tokenAndVariable_thatAnotherAgentWorksWith_stay_andAreSaid() {
        hireTwo("shared-bot");
        StaffPlan plan = staffing().fire("night");
        assertThat(plan.notices())
                .anyMatch(notice -> notice.contains("late works as shared-bot too"))
                .anyMatch(notice -> notice.contains(VARIABLE) && notice.contains("late"));
        StaffReport report = plan.apply();
        assertThat(outcomes(report.steps(), Kind.TOKEN)).containsExactly(Outcome.SKIPPED);
        assertThat(outcomes(report.steps(), Kind.VARIABLE)).containsExactly(Outcome.SKIPPED);
        assertThat(staffing().agents().entries())
                .noneMatch(entry -> entry.name().equals("night"));
        lateWorks();
    }

    @Test
    void accountThatAnotherAgentHas_isNotDeleted_howeverItIsWritten() {
        hireTwo("Shared-Bot");
        StaffPlan plan = staffing().fireWithAccount("night");
        assertThat(plan.notices()).anyMatch(notice -> notice.contains("late works as shared-bot too"));
        StaffReport report = plan.apply();
        assertThat(outcomes(report.steps(), Kind.ACCOUNT)).containsExactly(Outcome.SKIPPED);
        assertThat(outcomes(report.steps(), Kind.PROFILE)).containsExactly(Outcome.SKIPPED);
        assertThat(admin.users().find("shared-bot")).isPresent();
        lateWorks();
    }

    @Test
    void otherTokensOfTheFiredAgent_areRevoked() {
        hireTwo("shared-bot");
        for (String name : List.of("disinto-night@box-2", "disinto-late@box")) {
            admin.users().tokens("shared-bot").create(NewToken.named(name).scopes(List.of("read:user")));
        }
        staffing().fire("night").apply();
        assertThat(stage.tokenNames("shared-bot")).containsExactly("disinto-late@box", "disinto-night@box");
        lateWorks();
    }

    @Test
    void lastOfThem_takesEverythingAlong() {
        hireTwo("shared-bot");
        staffing().fire("night").apply();
        staffing().fireWithAccount("late").apply();
        assertThat(admin.users().find("shared-bot")).isEmpty();
        assertThat(stage.read(".env")).doesNotContain(VARIABLE);
    }

    @Test
    void accountOfTheFactorysOwnAgent_stays_withTheTokensThatItHas() {
        embedded.addAccount("dev-bot", "pass-dev");
        String own = admin.users()
                .tokens("dev-bot")
                .create(NewToken.named("by hand").scopes(List.of("all")))
                .secret()
                .orElseThrow()
                .reveal();
        stage.write(".env", "FORGE_TOKEN=" + own + "\nFORGE_TOKEN_DEV_BOT=" + own + "\n");
        stage.write(
                "projects/harb.toml",
                stage.projectText()
                        + "[agents.night]\r\nbase_url = \"http://10.0.0.7:8081\"\r\nmodel = \"qwen3-30b\"\r\n"
                        + "forge_user = \"dev-bot\"\r\n");
        StaffPlan plan = staffing().fireWithAccount("night");
        assertThat(plan.notices()).anyMatch(notice -> notice.contains("dev works as dev-bot too"));
        plan.apply();
        assertThat(admin.users().find("dev-bot")).isPresent();
        assertThat(stage.tokenNames("dev-bot")).contains("by hand");
        assertThat(stage.works("FORGE_TOKEN")).isTrue();
    }

    @Test
    void nameThatIsNoAgent_leavesTheAccountOfAnother_thatIsCalledSo() {
        staffing().hire(local("nightly").account("ghost-bot")).apply();
        String before = stage.read(".env");
        StaffPlan plan = staffing().fireWithAccount("ghost");
        assertThat(plan.isUnchanged()).as(plan.toString()).isTrue();
        assertThat(plan.apply().isUnchanged()).isTrue();
        assertThat(admin.users().find("ghost-bot")).isPresent();
        assertThat(admin.repository("ghost-bot/.profile").find()).isPresent();
        assertThat(stage.tokenNames("ghost-bot")).containsExactly("disinto-nightly@box");
        assertThat(stage.read(".env")).isEqualTo(before);
    }

    @Test
    void nameThatIsNoAgent_leavesTheAccountOfAPerson_thatIsCalledSo() {
        embedded.addAccount("ghost-bot", "pass-ghost");
        String hers = admin.users()
                .tokens("ghost-bot")
                .create(NewToken.named("hers").scopes(List.of("all")))
                .secret()
                .orElseThrow()
                .reveal();
        stage.write(".env", "FORGE_TOKEN_GHOST_BOT=" + hers + "\n");
        StaffPlan plan = staffing().fireWithAccount("ghost");
        assertThat(plan.isUnchanged()).as(plan.toString()).isTrue();
        plan.apply();
        assertThat(stage.works("FORGE_TOKEN_GHOST_BOT")).isTrue();
        assertThat(stage.tokenNames("ghost-bot")).contains("hers");
    }

    @Test
    void hireThatDiedEarly_leavesNoTokenBehind_whenItIsFired() {
        embedded.addAccount("ghost-bot", "pass-ghost");
        String made = admin.users()
                .tokens("ghost-bot")
                .create(NewToken.named("disinto-ghost@box").scopes(List.of("all")))
                .secret()
                .orElseThrow()
                .reveal();
        stage.write(".env", "FORGE_TOKEN_GHOST_BOT=" + made + "\n");
        staffing().fire("ghost").apply();
        assertThat(stage.tokenNames("ghost-bot")).doesNotContain("disinto-ghost@box");
        assertThat(stage.read(".env")).isEmpty();
        assertThat(staffing().fire("ghost").isUnchanged()).isTrue();
    }

    @Test
    void firingThatDiedAfterTheService_goesOn_withTheAccountThatTheAgentHad() {
        staffing().hire(local("night").account("odd-bot")).apply();
        String token = stage.read(".env");
        staffing().fire("night").apply();
        stage.write(".env", token);
        stage.write("state/.night-disabled", "by: fire\nwhy: being fired, its account is odd-bot\n");
        staffing().fireWithAccount("night").apply();
        assertThat(stage.read(".env")).doesNotContain("FORGE_TOKEN_ODD_BOT");
        assertThat(admin.users().find("odd-bot")).isEmpty();
        assertThat(stage.has("state/.night-disabled")).isFalse();
    }

    @Test
    void noteOfFiring_saysWhichAccountTheAgentHad() {
        staffing().hire(local("night").account("odd-bot")).apply();
        embedded.faults()
                .on("DELETE", "/api/v1/users/odd-bot/tokens/**")
                .answer(400)
                .always();
        StaffPlan plan = staffing().fire("night");
        assertThat(catchThrowable(plan::apply)).isInstanceOf(StaffException.class);
        assertThat(stage.read("state/.night-disabled")).contains("being fired, its account is odd-bot");
    }

    @Test
    void noteOfTheFactorysOwnAgent_isNotThatOfOneCalledTheSame() {
        stage.write(
                "projects/harb.toml",
                stage.projectText()
                        + "[agents.dev]\r\nbase_url = \"http://10.0.0.7:8081\"\r\nmodel = \"qwen3-30b\"\r\n"
                        + "forge_user = \"second-bot\"\r\n");
        staffing().hire(local("dev")).apply();
        assertThat(stage.has("state/.dev-disabled")).isFalse();
        stage.write("state/.dev-disabled", "by: alice\n");
        staffing().fire("dev").apply();
        assertThat(stage.read("docker-compose.yml")).doesNotContain("agents-dev");
        assertThat(stage.has("state/.dev-disabled")).isTrue();
        assertThat(stage.has("state/.agents-dev-disabled")).isFalse();
    }
}
