package ai.disinto.factory.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ai.disinto.core.agent.AgentEntry;
import ai.disinto.core.agent.Backend;
import ai.disinto.core.agent.Disabling;
import ai.disinto.core.secret.Secret;
import ai.disinto.factory.staff.StaffStep.Kind;
import ai.disinto.factory.staff.StaffStep.Outcome;
import ai.disinto.forge.Credentials;
import ai.disinto.forge.NewToken;
import ai.disinto.forge.model.Permission;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Hiring makes everything that an agent needs, once. */
class HiringTest extends OnAForge {
    @Test
    void plan_makesNothing() {
        List<String> before = StaffStage.writes(embedded);
        StaffPlan plan = staffing().hire(CLOUD);
        assertThat(StaffStage.writes(embedded)).isEqualTo(before);
        assertThat(stage.read(".env")).isEqualTo(StaffStage.ENV);
        assertThat(stage.has("docker-compose.yml")).isFalse();
        assertThat(plan.isUnchanged()).isFalse();
    }

    @Test
    void report_saysWhatThePlanSaid_inTheOrderOfHiring() {
        StaffPlan plan = staffing().hire(LOCAL);
        StaffReport report = plan.apply();
        assertThat(report.steps())
                .extracting(StaffStep::kind, StaffStep::subject, StaffStep::outcome)
                .isEqualTo(plan.steps().stream()
                        .map(step -> org.assertj.core.groups.Tuple.tuple(step.kind(), step.subject(), step.outcome()))
                        .toList());
        assertThat(report.steps())
                .extracting(StaffStep::kind)
                .isSorted()
                .endsWith(Kind.PROJECT_FILE, Kind.COMPOSE_FILE, Kind.MARKER);
    }

    @Test
    void hiredAgent_isActive_withItsOwnAccount() {
        staffing().hire(LOCAL.roles(List.of(role("dev"), role("review")))).apply();
        AgentEntry agent = staffing().agents().find("local-dev-2").orElseThrow();
        assertThat(agent.status().isActive()).as(agent.toString()).isTrue();
        assertThat(agent.status().credentialled()).contains(true);
        assertThat(agent.agent().forgeUser()).isEqualTo("local-dev-2-bot");
        assertThat(stage.works("FORGE_TOKEN_LOCAL_DEV_2_BOT")).isTrue();
    }

    @Test
    void hireByBackendAlone_takesTheNextFreeName() {
        assertThat(staffing().hire(Hire.on(Backend.anthropic())).apply().agent())
                .isEqualTo("dev-2");
        assertThat(staffing().hire(Hire.on(Backend.anthropic())).apply().agent())
                .isEqualTo("dev-3");
        assertThat(staffing()
                        .hire(Hire.on(Backend.anthropic()).role(role("review")))
                        .agent())
                .isEqualTo("review-2");
        assertThat(stage.tokenNames("dev-2-bot")).containsExactly("disinto-dev-2@box");
        assertThat(stage.tokenNames("dev-3-bot")).containsExactly("disinto-dev-3@box");
    }

    @Test
    void interruptedHireByBackendAlone_goesOn_insteadOfMakingAnother() throws Exception {
        diesBeforeItsMarker(staffing().hire(Hire.on(Backend.anthropic())));
        assertThat(staffing().agents().find("dev-2").orElseThrow().status().reasons())
                .anyMatch(reason -> reason.contains("being hired"));
        StaffPlan cloud = staffing().hire(Hire.on(Backend.anthropic()));
        assertThat(cloud.agent()).isEqualTo("dev-2");
        assertThat(outcomes(cloud.steps(), Kind.MARKER)).containsExactly(Outcome.CREATED);
        cloud.apply();
        isActive("dev-2");
        String before = stage.read("docker-compose.yml");
        staffing().hire(Hire.at(SERVICE)).apply();
        stage.write("docker-compose.yml", before);
        StaffPlan local = staffing().hire(Hire.at(SERVICE));
        assertThat(local.agent()).isEqualTo("qwen3-dev");
        assertThat(outcomes(local.steps(), Kind.COMPOSE_FILE)).containsExactly(Outcome.CHANGED);
        assertThat(outcomes(local.steps(), Kind.TOKEN)).containsExactly(Outcome.FOUND);
    }

    /** Something in the place of the marker keeps the last step from being done. */
    private void diesBeforeItsMarker(StaffPlan plan) throws Exception {
        Files.createDirectories(root.resolve("state/.dev-active"));
        assertThat(catchThrowable(plan::apply)).isInstanceOf(StaffException.class);
        Files.delete(root.resolve("state/.dev-active"));
    }

    private void isActive(String name) {
        AgentEntry entry = staffing().agents().find(name).orElseThrow();
        assertThat(entry.status().isActive()).as(entry.toString()).isTrue();
    }

    @Test
    void hireThatDied_goesOn_alsoWhereSomebodyElseHasTheMarker() throws Exception {
        diesBeforeItsMarker(staffing().hire(Hire.on(Backend.anthropic())));
        stage.write("state/.dev-active", "");
        StaffPlan plan = staffing().hire(Hire.on(Backend.anthropic()));
        assertThat(plan.agent()).isEqualTo("dev-2");
        assertThat(plan.isUnchanged()).isFalse();
        StaffReport report = plan.apply();
        assertThat(report.steps()).isEqualTo(plan.steps());
        isActive("dev-2");
        assertThat(staffing().hire(Hire.on(Backend.anthropic())).agent()).isEqualTo("dev-3");
    }

    @Test
    void hiredAgentWhoseMarkerSomebodyRemoved_isNoInterruptedHire_andIsSaid() throws Exception {
        staffing().hire(Hire.on(Backend.anthropic())).apply();
        Files.delete(root.resolve("state/.dev-active"));
        StaffPlan plan = staffing().hire(Hire.on(Backend.anthropic()));
        assertThat(plan.agent()).isEqualTo("dev-3");
        assertThat(plan.notices())
                .anyMatch(notice -> notice.contains("the agent dev-2 is hired, and may not run"))
                .anyMatch(notice -> notice.contains("state/.dev-active permits dev, by-hand, dev-2 too"));
    }

    @Test
    void hireOfAServiceWithoutAModel_asksForIt_andIsNamedAfterIt() {
        StaffPlan plan = staffing().hire(Hire.at(SERVICE).role(role("review")));
        assertThat(plan.agent()).isEqualTo("qwen3-review");
        assertThat(plan.notices()).anyMatch(notice -> notice.contains("2 models"));
        plan.apply();
        assertThat(stage.read("projects/harb.toml")).contains("model    = \"qwen3-30b\"");
    }

    @Test
    void oldForm_doesTheSame_andSaysThatItIsOld() {
        StaffReport report = staffing()
                .hireNamed("local-dev-2", role("dev"), Backend.compatible(SERVICE, StaffStage.MODEL))
                .apply();
        assertThat(report.notices()).first().asString().contains("old form");
        assertThat(staffing().hire(LOCAL).isUnchanged()).isTrue();
    }

    @Test
    void secondHireOfTheSame_changesNothing() {
        staffing().hire(LOCAL).apply();
        staffing().hire(CLOUD).apply();
        List<String> before = StaffStage.writes(embedded);
        List<String> files =
                List.of(stage.read(".env"), stage.read("projects/harb.toml"), stage.read("docker-compose.yml"));
        StaffPlan again = staffing().hire(LOCAL);
        assertThat(again.isUnchanged()).as(again.toString()).isTrue();
        assertThat(again.diff()).isEmpty();
        assertThat(again.apply().isUnchanged()).isTrue();
        assertThat(staffing().hire(CLOUD).apply().isUnchanged()).isTrue();
        assertThat(StaffStage.writes(embedded).stream().filter(call -> !before.contains(call)))
                .isEmpty();
        assertThat(List.of(stage.read(".env"), stage.read("projects/harb.toml"), stage.read("docker-compose.yml")))
                .isEqualTo(files);
    }

    @Test
    void planAppliedTwice_changesNothingTheSecondTime() {
        StaffPlan plan = staffing().hire(LOCAL);
        plan.apply();
        assertThat(plan.apply().isUnchanged()).isTrue();
        assertThat(stage.tokens("local-dev-2-bot")).hasSize(1);
    }

    @Test
    void accountThatExists_keepsItsPasswordAndItsTokens() {
        embedded.addAccount("alice", "pass-alice");
        var alice = admin.as(Credentials.basic("alice", Secret.of("pass-alice")));
        alice.users().tokens("alice").create(NewToken.named("hers").scopes(List.of("all")));
        int before = stage.tokens("alice").size();
        StaffReport report = staffing().hire(LOCAL.account("alice")).apply();
        assertThat(outcomes(report.steps(), Kind.ACCOUNT)).containsExactly(Outcome.FOUND);
        assertThat(alice.users().current().login()).isEqualTo("alice");
        assertThat(stage.tokenNames("alice")).contains("hers").hasSize(before + 1);
        assertThat(stage.read("projects/harb.toml")).contains("forge_user = \"alice\"");
        assertThat(staffing().hire(LOCAL).isUnchanged()).isTrue();
    }

    @Test
    void permissions_areWhatTheRoleNeeds_andAGreaterOneStays() {
        embedded.addAccount("bob", "pass-bob");
        admin.repository("root1/harb").collaborators().put("bob", Permission.ADMIN);
        staffing().hire(LOCAL.account("bob").role(role("review"))).apply();
        var code = admin.repository("root1/harb").collaborators();
        var ops = admin.repository("root1/harb-ops").collaborators();
        assertThat(code.permission("bob")).isEqualTo(Permission.ADMIN);
        assertThat(ops.permission("bob")).isEqualTo(Permission.READ);
        staffing().hire(LOCAL.account("bob").role(role("dev"))).apply();
        assertThat(ops.permission("bob")).isEqualTo(Permission.WRITE);
    }

    @Test
    void token_hasNoMoreThanItNeeds_andIsLimitedToRepositories() {
        staffing().hire(LOCAL).apply();
        var token = stage.tokens("local-dev-2-bot").get(0);
        assertThat(token.scopes()).containsExactlyInAnyOrder("write:repository", "write:issue");
        assertThat(token.repositories())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("root1/harb", "root1/harb-ops", "local-dev-2-bot/.profile");
    }

    @Test
    void profile_isPrivateWholeAndProtected() {
        staffing().hire(LOCAL).apply();
        var profile = admin.repository("local-dev-2-bot/.profile");
        assertThat(profile.get().isPrivate()).isTrue();
        assertThat(profile.contents().raw("formula.toml", "main").orElseThrow())
                .asString()
                .isEqualTo(StaffStage.formula("dev"));
        assertThat(profile.contents().list("", "main").stream().map(each -> each.name()))
                .containsExactlyInAnyOrder("README.md", "formula.toml", "journal", "knowledge");
        assertThat(profile.protections().find("main").orElseThrow().pushAllowed())
                .isFalse();
        assertThat(profile.branches().find("journal")).isPresent();
    }

    @Test
    void profileOfSeveralRoles_hasNoFormula_thatWouldBeWrongForAllButOne() {
        staffing().hire(LOCAL.roles(List.of(role("dev"), role("review")))).apply();
        assertThat(admin.repository("local-dev-2-bot/.profile").contents().raw("formula.toml", "main"))
                .isEmpty();
    }

    @Test
    void disabledAgent_staysDisabled_whenItIsHiredAgain() {
        staffing().hire(LOCAL).apply();
        staffing()
                .disable("local-dev-2", Disabling.of("alice", StaffStage.NOW, "the server moves"))
                .apply();
        StaffReport report = staffing().hire(LOCAL).apply();
        assertThat(outcomes(report.steps(), Kind.MARKER)).containsExactly(Outcome.SKIPPED);
        assertThat(report.toString()).contains("by alice");
        assertThat(staffing()
                        .agents()
                        .find("local-dev-2")
                        .orElseThrow()
                        .status()
                        .isActive())
                .isFalse();
    }

    @Test
    void enableAndDisable_arePlansToo_forTheFactorysOwnAgentsAsWell() {
        StaffPlan enable = staffing().enable("review");
        assertThat(outcomes(enable.steps(), Kind.MARKER)).containsExactly(Outcome.CREATED);
        assertThat(stage.has("state/.reviewer-active")).isFalse();
        enable.apply();
        assertThat(stage.has("state/.reviewer-active")).isTrue();
        assertThat(staffing().enable("reviewer").apply().isUnchanged()).isTrue();
        Disabling note = Disabling.of("alice", StaffStage.NOW, "");
        assertThat(staffing().disable("review", note).apply().isUnchanged()).isFalse();
        assertThat(staffing().disable("review", note).apply().isUnchanged()).isTrue();
        assertThat(stage.has("state/.reviewer-active")).isFalse();
    }

    @Test
    void markerThatPermitsOthers_isSaid() {
        assertThat(staffing().hire(LOCAL).notices())
                .anyMatch(notice -> notice.contains("state/.dev-active permits dev, by-hand too"));
    }

    @Test
    void agentWithoutAToken_isSaid_sinceComposeWouldStartNothing() {
        assertThat(staffing().hire(LOCAL).notices())
                .anyMatch(notice -> notice.contains("FORGE_TOKEN_BY_HAND_BOT") && notice.contains("hire it too"));
    }

    @Test
    void otherRoles_areWrittenIntoTheSection_thatIsThere() {
        staffing().hire(LOCAL).apply();
        StaffPlan plan = staffing().hire(LOCAL.roles(List.of(role("dev"), role("review"))));
        assertThat(outcomes(plan.steps(), Kind.PROJECT_FILE)).containsExactly(Outcome.CHANGED);
        assertThat(plan.diff()).contains("-roles    = [\"dev\"]").contains("+roles    = [\"dev\", \"review\"]");
        plan.apply();
        assertThat(stage.read("docker-compose.yml")).contains("AGENT_ROLES: \"dev,review\"");
    }
}
