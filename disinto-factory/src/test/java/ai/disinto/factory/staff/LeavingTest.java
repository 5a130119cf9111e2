package ai.disinto.factory.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.disinto.core.agent.AgentEntry;
import ai.disinto.core.secret.Secret;
import ai.disinto.factory.staff.StaffException.Reason;
import ai.disinto.factory.staff.StaffStep.Kind;
import ai.disinto.factory.staff.StaffStep.Outcome;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.NewToken;
import ai.disinto.forge.UnauthorizedException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Firing takes away what an agent works with; rotation replaces it. */
class LeavingTest extends OnAForge {
    private static final String ACCOUNT = "local-dev-2-bot";
    private static final String VARIABLE = "FORGE_TOKEN_LOCAL_DEV_2_BOT";

    private Secret stored() {
        return new EnvironmentFile(root).read().value(VARIABLE).map(Secret::of).orElseThrow();
    }

    private void refusesToken(Secret token) {
        assertThatThrownBy(() -> admin.as(token).repository("root1/harb").find())
                .isInstanceOf(UnauthorizedException.class);
    }

    @Test
    void firing_takesTokenSectionServiceAndVariable_andLeavesAccountAndProfile() {
        staffing().hire(LOCAL).apply();
        Secret token = stored();
        StaffReport report = staffing().fire("local-dev-2").apply();
        assertThat(report.steps())
                .extracting(StaffStep::kind)
                .containsExactly(
                        Kind.MARKER, Kind.TOKEN, Kind.PROJECT_FILE, Kind.COMPOSE_FILE, Kind.VARIABLE, Kind.MARKER);
        refusesToken(token);
        assertThat(staffing().agents().find("local-dev-2")).isEmpty();
        assertThat(stage.read("docker-compose.yml")).doesNotContain("local-dev-2");
        assertThat(admin.users().find(ACCOUNT)).isPresent();
        assertThat(admin.repository(ACCOUNT + "/.profile").find()).isPresent();
        assertThat(stage.has("state/.dev-active"))
                .as("it permits the factory's own")
                .isTrue();
    }

    @Test
    void firingTwice_changesNothingTheSecondTime_andSaysSo() {
        staffing().hire(LOCAL).apply();
        staffing().fire("local-dev-2").apply();
        StaffReport again = staffing().fire("local-dev-2").apply();
        assertThat(again.isUnchanged()).as(again.toString()).isTrue();
        assertThat(again.notices()).anyMatch(notice -> notice.contains("there is no agent local-dev-2"));
    }

    @Test
    void firingANameThatNobodyHas_hasNothingToDo() {
        StaffPlan plan = staffing().fire("nobody-at-all");
        assertThat(plan.isUnchanged()).as(plan.toString()).isTrue();
        assertThat(plan.apply().isUnchanged()).isTrue();
        assertThat(stage.has("docker-compose.yml")).isFalse();
    }

    @Test
    void noteThatAFiringLeft_isForeseenToGo() {
        stage.write("state/.nobody-at-all-disabled", "by: alice\n");
        StaffPlan plan = staffing().fire("nobody-at-all");
        assertThat(outcomes(plan.steps(), Kind.MARKER)).containsExactly(Outcome.SKIPPED, Outcome.REMOVED);
        assertThat(outcomes(plan.apply().steps(), Kind.MARKER)).containsExactly(Outcome.SKIPPED, Outcome.REMOVED);
    }

    @Test
    void agentThatIsHiredAgain_hasItsAccountAndProfileBack() {
        staffing().hire(LOCAL).apply();
        staffing().fire("local-dev-2").apply();
        StaffReport again = staffing().hire(LOCAL).apply();
        assertThat(outcomes(again.steps(), Kind.ACCOUNT)).containsExactly(Outcome.FOUND);
        assertThat(outcomes(again.steps(), Kind.PROFILE)).containsExactly(Outcome.FOUND);
        assertThat(outcomes(again.steps(), Kind.TOKEN)).containsExactly(Outcome.CREATED);
        assertThat(staffing()
                        .agents()
                        .find("local-dev-2")
                        .orElseThrow()
                        .status()
                        .isActive())
                .isTrue();
    }

    @Test
    void firingWithAccount_leavesNothing() {
        staffing().hire(LOCAL).apply();
        staffing().fireWithAccount("local-dev-2").apply();
        assertThat(admin.users().find(ACCOUNT)).isEmpty();
        assertThat(staffing().fireWithAccount("local-dev-2").apply().isUnchanged())
                .isTrue();
    }

    @Test
    void accountThatOwnsMore_stays_andTheReportSaysWhatWasDone() {
        staffing().hire(LOCAL).apply();
        admin.repositories().createFor(ACCOUNT, NewRepository.named("more"));
        StaffPlan plan = staffing().fireWithAccount("local-dev-2");
        StaffException stopped = catchThrowableOfType(StaffException.class, plan::apply);
        assertThat(stopped.reason()).isEqualTo(Reason.ACCOUNT);
        assertThat(stopped).hasMessageContaining("owns more than its profile");
        assertThat(stopped.done()).extracting(StaffStep::kind).containsExactly(Kind.MARKER, Kind.TOKEN, Kind.PROFILE);
        assertThat(staffing().agents().find("local-dev-2").orElseThrow().disabling())
                .as("what is half fired does not run")
                .isPresent();
        staffing().fire("local-dev-2").apply();
        assertThat(staffing().agents().find("local-dev-2")).isEmpty();
    }

    @Test
    void tokensThatWereNotMadeHere_stay_andAreSaid() {
        staffing().hire(LOCAL).apply();
        for (String name : List.of("disinto-local-dev-2@other-box", "disinto-local-dev-2-token", "by hand")) {
            admin.users().tokens(ACCOUNT).create(NewToken.named(name).scopes(List.of("read:user")));
        }
        StaffPlan plan = staffing().fire("local-dev-2");
        assertThat(plan.notices()).anyMatch(notice -> notice.contains("keeps 2 tokens"));
        plan.apply();
        assertThat(stage.tokenNames(ACCOUNT)).containsExactly("by hand", "disinto-local-dev-2@other-box");
    }

    @Test
    void factorysOwnAgents_areNotFired() {
        assertThatThrownBy(() -> staffing().fire("review"))
                .isInstanceOfSatisfying(
                        StaffException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNKNOWN_AGENT))
                .hasMessageContaining("disable it");
    }

    @Test
    void accountThatIsNoName_inAComposeFileWrittenByHand_isRefused() {
        stage.write(
                "docker-compose.yml",
                "services:\n  agents-odd:\n    environment: {AGENT_ROLES: dev, ANTHROPIC_API_KEY: x,"
                        + " FORGE_BOT_USER_ODD: \"../../admin\"}\n");
        for (Runnable each : List.<Runnable>of(
                () -> staffing().fireWithAccount("odd"), () -> staffing().rotate("odd"))) {
            assertThatThrownBy(each::run)
                    .isInstanceOfSatisfying(
                            StaffException.class, e -> assertThat(e.reason()).isEqualTo(Reason.ACCOUNT));
        }
    }

    @Test
    void forgeThatDoesNotAnswer_isSaidAsSuch() {
        staffing().hire(LOCAL).apply();
        embedded.faults().on("GET", "/api/v1/user").answer(400).always();
        assertThatThrownBy(() -> staffing().rotate("local-dev-2"))
                .isInstanceOfSatisfying(
                        StaffException.class, e -> assertThat(e.reason()).isEqualTo(Reason.FORGE))
                .hasMessageContaining("could not plan to rotate");
    }

    @Test
    void unknownNames_areSaid_withThoseThatAreThere() {
        assertThatThrownBy(() -> staffing().rotate("nobody")).isInstanceOf(StaffException.class);
        assertThatThrownBy(() -> staffing().enable("nobody")).hasMessageContaining("by-hand");
        assertThatThrownBy(() -> staffing().fire("../x")).hasMessageContaining("no agent has that name");
    }

    @Test
    void rotation_makesStoresTriesAndDeletes() {
        staffing().hire(LOCAL).apply();
        Secret old = stored();
        StaffReport report = staffing().rotate("local-dev-2").apply();
        assertThat(report.steps())
                .extracting(StaffStep::kind, StaffStep::outcome)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Kind.TOKEN, Outcome.CREATED),
                        org.assertj.core.groups.Tuple.tuple(Kind.VARIABLE, Outcome.CHANGED),
                        org.assertj.core.groups.Tuple.tuple(Kind.TOKEN, Outcome.REMOVED));
        refusesToken(old);
        assertThat(stage.works(VARIABLE)).isTrue();
        assertThat(stage.tokenNames(ACCOUNT)).containsExactly("disinto-local-dev-2@box-2");
        staffing().rotate("local-dev-2").apply();
        assertThat(stage.tokenNames(ACCOUNT)).containsExactly("disinto-local-dev-2@box");
        assertThat(staffing().hire(LOCAL).isUnchanged()).isTrue();
    }

    @Test
    void rotationOfATokenMadeByHand_replacesItToo() {
        staffing().hire(LOCAL).apply();
        Secret byHand = admin.users()
                .tokens(ACCOUNT)
                .create(NewToken.named("by hand").scopes(List.of("all")))
                .secret()
                .orElseThrow();
        new EnvironmentFile(root).put(VARIABLE, byHand.reveal());
        assertThat(staffing().hire(LOCAL).notices()).anyMatch(notice -> notice.contains("may do more than it needs"));
        staffing().rotate("local-dev-2").apply();
        refusesToken(byHand);
        assertThat(stage.works(VARIABLE)).isTrue();
        assertThat(stage.tokens(ACCOUNT)).hasSize(1);
    }

    @Test
    void deadTokenInTheEnvironmentFile_isReplacedByHiringAgain() {
        staffing().hire(LOCAL).apply();
        stage.tokens(ACCOUNT).forEach(token -> admin.users().tokens(ACCOUNT).delete(token.id()));
        StaffReport report = staffing().hire(LOCAL).apply();
        assertThat(outcomes(report.steps(), Kind.TOKEN)).containsExactly(Outcome.CHANGED);
        assertThat(stage.works(VARIABLE)).isTrue();
    }

    @Test
    void lostVariable_getsANewToken_inPlaceOfTheOneWhoseSecretIsLost() {
        staffing().hire(LOCAL).apply();
        stage.write(".env", "");
        StaffPlan plan = staffing().hire(LOCAL);
        assertThat(plan.toString()).contains("its secret is lost");
        plan.apply();
        assertThat(stage.tokens(ACCOUNT)).hasSize(1);
        assertThat(stage.works(VARIABLE)).isTrue();
    }

    @Test
    void rotation_beforeTokensWereNamedAfterHosts_replacesThemAll() {
        staffing().hire(LOCAL).apply();
        stage.tokens(ACCOUNT).forEach(token -> admin.users().tokens(ACCOUNT).delete(token.id()));
        Secret last = tokens("disinto-local-dev-2-token", "disinto-local-dev-2-token-1713200000");
        new EnvironmentFile(root).put(VARIABLE, last.reveal());
        staffing().rotate("local-dev-2").apply();
        refusesToken(last);
        assertThat(stage.tokenNames(ACCOUNT)).containsExactly("disinto-local-dev-2@box");
        assertThat(stage.works(VARIABLE)).isTrue();
    }

    @Test
    void rotationPlanAppliedTwice_changesNothingTheSecondTime() {
        staffing().hire(LOCAL).apply();
        StaffPlan plan = staffing().rotate("local-dev-2");
        plan.apply();
        Secret made = stored();
        StaffReport again = plan.apply();
        assertThat(again.isUnchanged()).as(again.toString()).isTrue();
        assertThat(stored()).isEqualTo(made);
        assertThat(stage.works(VARIABLE)).isTrue();
    }

    @Test
    void rotation_saysWhichTokensOfTheAccountItDoesNotKnow() {
        staffing().hire(LOCAL).apply();
        Secret byHand = tokens("by hand");
        assertThat(staffing().rotate("local-dev-2").notices())
                .anyMatch(notice -> notice.contains("keeps 1 tokens that were not made here: by hand"));
        new EnvironmentFile(root).put(VARIABLE, byHand.reveal());
        assertThat(staffing().rotate("local-dev-2").notices())
                .as("the one that is replaced does not stay")
                .noneMatch(notice -> notice.contains("not made here"));
    }

    /** Makes tokens of the account; answers the last. */
    private Secret tokens(String... names) {
        Secret last = Secret.of("none");
        for (String name : names) {
            last = admin.users()
                    .tokens(ACCOUNT)
                    .create(NewToken.named(name).scopes(List.of("write:repository", "write:issue")))
                    .secret()
                    .orElseThrow();
        }
        return last;
    }

    @Test
    void agentOnAnthropicsService_isFiredToo() {
        staffing().hire(CLOUD).apply();
        AgentEntry entry = staffing().agents().find("helper").orElseThrow();
        assertThat(entry.agent().project()).contains("harb");
        staffing().fire("helper").apply();
        assertThat(staffing().agents().find("helper")).isEmpty();
        assertThat(stage.tokens("helper-bot")).isEmpty();
    }
}
