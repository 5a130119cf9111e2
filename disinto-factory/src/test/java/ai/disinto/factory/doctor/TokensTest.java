package ai.disinto.factory.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.document.Severity;
import ai.disinto.core.secret.Secret;
import ai.disinto.forge.Credentials;
import ai.disinto.forge.Forge;
import ai.disinto.forge.NewToken;
import ai.disinto.forge.model.AccessToken;
import ai.disinto.testing.ForgejoLine;
import ai.disinto.testing.junit.WithForge;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is found about tokens, on each line of servers. */
@WithForge(line = ForgejoLine.V11)
class TokensTest {
    private Clinic clinic;

    @BeforeEach
    void open(Forge admin) {
        clinic = Clinic.open(admin);
    }

    private static NewToken token(String... scopes) {
        return NewToken.named("other").scopes(List.of(scopes));
    }

    @Test
    void variable_thatIsNotSet_isNamed() {
        clinic.unset(Clinic.VARIABLE);
        StaffFinding found = clinic.only("staff.token-variable-missing");
        assertThat(found.words()).isEqualTo("it has no token: nothing sets FORGE_TOKEN_LOCAL_DEV_BOT");
        assertThat(clinic.codes()).hasSize(1);
    }

    @Test
    void token_thatWasRevoked_isRefused() {
        AccessToken token =
                clinic.admin().users().tokens(Clinic.BOT).list().list().get(0);
        clinic.admin().users().tokens(Clinic.BOT).delete(token.id());
        assertThat(clinic.codes()).containsExactly("staff.token-refused");
    }

    @Test
    @WithForge(line = ForgejoLine.V16)
    void tokenThatTheServerRepeats_isInNoWord() {
        Secret canary = Secret.of("c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00");
        clinic.set(Clinic.VARIABLE, canary);
        StaffExamination found = clinic.doctor().build().examine();
        assertThat(found.findings("staff.token-refused")).hasSize(1);
        assertThat(found.explain() + clinic.doctor().build()).doesNotContain("c0ffee00");
    }

    @Test
    void token_ofAnother_isToldByItsAccount() {
        Secret other = clinic.admin()
                .users()
                .tokens("acme")
                .create(token("all"))
                .secret()
                .orElseThrow();
        clinic.set(Clinic.VARIABLE, other);
        assertThat(clinic.only("staff.token-of-another").words())
                .contains("belongs to acme, and the agent is local-dev-bot");
        assertThat(clinic.codes()).hasSize(1);
    }

    @Test
    void token_thatMayDoTooMuch_isSaidWithItsScopes() {
        clinic.token(Clinic.VARIABLE, token("read:user", "write:issue", "write:repository", "write:admin"));
        assertThat(clinic.only("staff.token-over-scoped").words()).endsWith("than its roles need: write:admin");
        assertThat(clinic.only("staff.token-over-scoped").severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void token_forAll_isTooMuch_andLacksNothing() {
        clinic.token(Clinic.VARIABLE, token("all"));
        assertThat(clinic.codes()).containsExactly("staff.token-over-scoped");
    }

    @Test
    void token_thatOnlyReads_lacksWriting() {
        clinic.token(Clinic.VARIABLE, token("read:user", "read:issue", "read:repository"));
        assertThat(clinic.only("staff.token-lacks-scope").words())
                .isEqualTo("its token lacks write:issue, write:repository");
    }

    @Test
    void token_thatCannotSayWhoseItIs_lacksThat() {
        clinic.token(Clinic.VARIABLE, token("write:issue", "write:repository"));
        assertThat(clinic.only("staff.token-lacks-scope").words()).contains("lacks read:user");
    }

    @Test
    void scopes_areUnknown_toWhoHasNoPassword() {
        Secret token = clinic.admin()
                .users()
                .tokens("root1")
                .create(token("all"))
                .secret()
                .orElseThrow();
        StaffDoctor.Builder doctor =
                clinic.doctor().administrator(clinic.admin().as(token));
        assertThat(doctor.build().examine().findings())
                .extracting(StaffFinding::code, StaffFinding::severity)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("staff.scopes-unknown", Severity.INFO));
    }

    @Test
    @WithForge(line = ForgejoLine.V16)
    void scopes_areKnown_toAnyAdministratorOfNewerServers() {
        Secret token = clinic.admin()
                .users()
                .tokens("root1")
                .create(token("all"))
                .secret()
                .orElseThrow();
        StaffDoctor.Builder doctor =
                clinic.doctor().administrator(clinic.admin().as(token));
        assertThat(Clinic.codes(doctor)).containsExactly("staff.token-unrestricted");
    }

    @Test
    @WithForge(line = ForgejoLine.V15)
    void token_thatCouldBeRestricted_isNoted() {
        assertThat(clinic.only("staff.token-unrestricted").severity()).isEqualTo(Severity.INFO);
        assertThat(clinic.doctor().build().examine().isHealthy()).isTrue();
    }

    @Test
    @WithForge(line = ForgejoLine.V15)
    void restrictedToken_needNotSayWhoseItIs() {
        clinic.token(
                Clinic.VARIABLE,
                token("write:issue", "write:repository")
                        .repositories(List.of(Clinic.CODE, Clinic.OPS, Clinic.PROFILE)));
        assertThat(clinic.codes()).isEmpty();
    }

    @Test
    @WithForge(line = ForgejoLine.V15)
    void restrictedToken_ofAnother_isInNoListOfTheAccount() {
        NewToken restricted = token("write:issue", "write:repository").repositories(List.of(Clinic.CODE));
        clinic.set(
                Clinic.VARIABLE,
                clinic.admin()
                        .users()
                        .tokens("acme")
                        .create(restricted)
                        .secret()
                        .orElseThrow());
        assertThat(clinic.codes()).containsExactly("staff.token-of-another");
    }

    @Test
    void whatCannotBeAToken_isRefused() {
        clinic.set(Clinic.VARIABLE, Secret.of("two words \u00e4"));
        assertThat(clinic.codes()).containsExactly("staff.token-refused");
    }

    @Test
    @WithForge(line = ForgejoLine.V15)
    void restrictedToken_reachesEveryRepositoryOfItsProjects() {
        clinic.token(
                Clinic.VARIABLE,
                token("write:issue", "write:repository").repositories(List.of(Clinic.CODE, Clinic.PROFILE)));
        assertThat(clinic.only("staff.token-lacks-repository").words()).endsWith("other than acme/lighthouse-ops");
    }

    @Test
    void ownAgents_mayFallBackOnTheCommonToken_whichIsSaid() {
        clinic.account("dev-bot");
        clinic.account("review-bot");
        Secret dev = clinic.admin()
                .users()
                .tokens("dev-bot")
                .create(token(Clinic.SCOPES.toArray(String[]::new)))
                .secret()
                .orElseThrow();
        clinic.set("FORGE_TOKEN", dev);
        StaffDoctor doctor = clinic.doctor(
                        clinic.agents("services: {agents: {environment: {AGENT_ROLES: 'review,dev'}}}"))
                .build();
        assertThat(doctor.examine().findings("staff.token-of-another"))
                .extracting(StaffFinding::subject)
                .contains("reviewer")
                .doesNotContain("dev");
    }

    @Test
    void connect_isAskedForEachToken() {
        StaffDoctor.Builder doctor = clinic.doctor().connect(token -> clinic.as("acme"));
        assertThat(Clinic.codes(doctor)).containsExactly("staff.token-of-another");
    }

    @Test
    void password_isNoToken() {
        StaffDoctor.Builder doctor = clinic.doctor()
                .connect(token -> clinic.admin().as(Credentials.basic(Clinic.BOT, Secret.of("wrong-" + Clinic.BOT))));
        assertThat(Clinic.codes(doctor)).containsExactly("staff.token-refused");
    }
}
