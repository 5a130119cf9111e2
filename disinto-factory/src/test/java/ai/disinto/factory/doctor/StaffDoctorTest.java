package ai.disinto.factory.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ai.disinto.core.document.Severity;
import ai.disinto.core.secret.Secret;
import ai.disinto.forge.Forge;
import ai.disinto.forge.RepositoryEdit;
import ai.disinto.forge.UserEdit;
import ai.disinto.forge.model.Permission;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.ForgejoLine;
import ai.disinto.testing.junit.WithForge;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@WithForge(line = ForgejoLine.V11)
class StaffDoctorTest {
    private Clinic clinic;

    @BeforeEach
    void open(Forge admin) {
        clinic = Clinic.open(admin);
    }

    @Test
    void agentThatIsWell_hasNoFinding() {
        StaffExamination found = clinic.doctor().build().examine();
        assertThat(found.explain()).isEqualTo("nothing to complain about");
        assertThat(found.isHealthy()).isTrue();
    }

    @Test
    void examination_changesNothing(EmbeddedForge embedded) {
        var before = embedded.snapshot();
        clinic.doctor().build().examine();
        assertThat(embedded.snapshot().differencesFrom(before)).isEmpty();
    }

    @Test
    void account_thatIsMissing_isSaidOnce() {
        clinic.project("""
                name = "lighthouse"
                repo = "acme/lighthouse"
                ops_repo = "acme/lighthouse-ops"

                [agents.local-dev]
                base_url = "http://10.0.0.5:8081"
                model = "coder-30b"
                forge_user = "nobody-bot"
                """);
        clinic.unset(Clinic.VARIABLE);
        assertThat(clinic.codes()).contains("staff.account-missing", "staff.token-variable-missing");
        assertThat(clinic.only("staff.account-missing").words()).isEqualTo("the forge has no account nobody-bot");
        assertThat(clinic.codes()).doesNotContain("staff.missing-permission", "staff.profile-missing");
    }

    @Test
    void account_thatMayNotSignIn_isAnError() {
        clinic.admin().administration().editUser(Clinic.BOT, UserEdit.nothing().loginProhibited(true));
        assertThat(clinic.only("staff.account-inactive").severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void account_thatAdministersTheForge_isTooMighty() {
        clinic.admin().administration().editUser(Clinic.BOT, UserEdit.nothing().admin(true));
        assertThat(clinic.codes()).containsExactly("staff.account-too-mighty");
    }

    @ParameterizedTest
    @CsvSource({
        "dev, READ, staff.missing-permission",
        "planner, READ, staff.missing-permission",
        "architect, READ, staff.missing-permission",
        "dev, ADMIN, staff.account-too-mighty",
        "review, ADMIN, staff.account-too-mighty"
    })
    void permission_isWhatTheRoleNeeds_orSaid(String role, Permission has, String code) {
        clinic.role(role);
        clinic.let(Clinic.CODE, has);
        assertThat(clinic.codes()).containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"review", "supervisor", "predictor"})
    void rolesThatOnlyRead_needNoMore(String role) {
        clinic.role(role);
        clinic.let(Clinic.CODE, Permission.READ);
        clinic.let(Clinic.OPS, Permission.READ);
        assertThat(clinic.codes()).isEmpty();
    }

    @Test
    void permission_ofEachRepositoryOfTheProject_isLookedAt() {
        clinic.as("acme").repository(Clinic.OPS).collaborators().remove(Clinic.BOT);
        StaffFinding found = clinic.only("staff.missing-permission");
        assertThat(found.subject()).isEqualTo("local-dev");
        assertThat(found.words()).contains("on acme/lighthouse-ops, and as [dev] needs write");
        assertThat(found.remedy()).contains("PUT /repos/acme/lighthouse-ops/collaborators/local-dev-bot");
    }

    @Test
    void repository_thatIsMissing_isSaidOfTheProject() {
        clinic.as("acme").repository(Clinic.OPS).delete();
        assertThat(clinic.only("staff.repository-missing").subject()).isEqualTo("acme/lighthouse-ops");
    }

    @Test
    void profile_isThereAndPrivate_orSaid() {
        var profile = clinic.as(Clinic.BOT).repository(Clinic.BOT + "/.profile");
        profile.edit(RepositoryEdit.nothing().isPrivate(false));
        assertThat(clinic.codes()).containsExactly("staff.profile-public");
        profile.delete();
        assertThat(clinic.codes()).containsExactly("staff.profile-missing");
    }

    @Test
    void disabledAgent_isNoError() {
        clinic.markers(Set.of());
        clinic.let(Clinic.CODE, Permission.READ);
        clinic.as(Clinic.BOT).repository(Clinic.PROFILE).delete();
        StaffExamination found = clinic.doctor().build().examine();
        assertThat(found.findings("staff.missing-permission"))
                .extracting(StaffFinding::severity)
                .containsExactly(Severity.INFO);
        assertThat(found.isHealthy()).isTrue();
    }

    @Test
    void ownAgents_areLookedAtWhereTheyAreDeployed() {
        assertThat(clinic.codes()).doesNotContain("staff.account-missing");
        var deployed = clinic.doctor(clinic.agents("services: {agents: {environment: {AGENT_ROLES: 'review,dev'}}}"));
        assertThat(deployed.build().examine().findings("staff.account-missing"))
                .extracting(StaffFinding::subject)
                .contains("dev", "reviewer")
                .doesNotContain("supervisor", "local-dev");
    }

    @Test
    void ownAgents_areNotHired_soTheRemedyIsAnother() {
        var deployed = clinic.doctor(clinic.agents("services: {agents: {environment: {AGENT_ROLES: 'review,dev'}}}"));
        assertThat(deployed.build().examine().findings("staff.account-missing"))
                .extracting(StaffFinding::remedy)
                .containsOnly("make it: POST /admin/users");
        assertThat(deployed.build().examine().findings("staff.token-variable-missing"))
                .extracting(StaffFinding::remedy)
                .contains("make a token for review-bot, and put it into FORGE_REVIEW_TOKEN");
    }

    @Test
    void problemsOfTheFiles_comeFirst() {
        clinic.markers(Set.of(".dev-active", ".painter-active"));
        clinic.let(Clinic.CODE, Permission.READ);
        assertThat(clinic.codes()).containsExactly("agent.orphan-marker", "staff.missing-permission");
    }

    @Test
    void withoutAdministrator_filesAloneAreLookedAt(EmbeddedForge embedded) {
        int before = embedded.calls().size();
        StaffDoctor.Builder files =
                StaffDoctor.builder().agents(clinic.agents()).environment(Map.of());
        assertThat(Clinic.codes(files)).containsExactly("staff.token-variable-missing");
        assertThat(embedded.calls()).hasSize(before);
    }

    @Test
    void administrator_whoIsRefused_endsTheLook() {
        StaffDoctor.Builder refused =
                clinic.doctor().administrator(clinic.admin().as(Secret.of("no-such-token")));
        assertThat(Clinic.codes(refused)).containsExactly("staff.administrator-refused");
    }

    @Test
    void administrator_whoIsNone_isSaid() {
        StaffDoctor.Builder stranger = clinic.doctor().administrator(clinic.as("acme"));
        assertThat(Clinic.codes(stranger)).containsExactly("staff.no-administrator");
        clinic.set(Clinic.VARIABLE, Secret.of("no-such-token"));
        assertThat(Clinic.codes(stranger.environment(clinic.environment()))).contains("staff.token-refused");
    }

    @Test
    void build_withoutAgents_isRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> StaffDoctor.builder().build())
                .withMessageContaining("agents");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../root1", "..", "root1/../local-dev-bot", "root1?x=y", "%2e%2e", "a b", "\u00e4"})
    void account_thatIsNoName_isOneThatIsMissing(String account, EmbeddedForge embedded) {
        var agents = clinic.agents("services: {agents-x: {environment: {AGENT_ROLES: dev, FORGE_BOT_USER_X: '" + account
                + "', ANTHROPIC_BASE_URL: 'http://10.0.0.5:8081'}}}");
        assertThat(clinic.doctor(agents).build().examine().findings("staff.account-missing"))
                .extracting(StaffFinding::subject)
                .contains("x");
        assertThat(embedded.calls()).noneMatch(call -> call.path().contains("/.."));
    }

    @Test
    void foreignNames_areShownAsEscapes() {
        var agents = clinic.agents("services: {\"agents-x\\u202ey\": {environment: {AGENT_ROLES: dev}}}");
        assertThat(clinic.doctor(agents).build().examine().explain()).doesNotContain("\u202e");
    }
}
