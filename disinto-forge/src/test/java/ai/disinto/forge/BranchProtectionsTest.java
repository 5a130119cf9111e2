package ai.disinto.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class BranchProtectionsTest extends ClientTest {
    private static final ProtectionRule RULE = ProtectionRule.of("vault/*")
            .requiredApprovals(1)
            .approvalsWhitelisted(true)
            .approvers(List.of("alice", "carol"))
            .boundAdministrators(true);
    private static final String ACTUAL = "{\"rule_name\":\"vault/*\",\"required_approvals\":1,"
            + "\"enable_approvals_whitelist\":true,\"approvals_whitelist_username\":[\"alice\"],"
            + "\"apply_to_admins\":true,\"status_check_contexts\":null}";
    private final BranchProtections protections = repository.protections();

    @Test
    void create_sendsTheRealFields() {
        server.then(201, ACTUAL);
        protections.create(RULE);
        assertThat(server.lastBody())
                .isEqualTo("{\"rule_name\":\"vault/*\",\"required_approvals\":1,\"enable_approvals_whitelist\":true,"
                        + "\"approvals_whitelist_username\":[\"alice\",\"carol\"],\"apply_to_admins\":true}");
    }

    @Test
    void differences_showWhomTheServerLeftOut() {
        server.then(201, ACTUAL);
        ProtectionRule actual = protections.create(RULE);
        assertThat(RULE.differences(actual)).containsExactly("approvals_whitelist_username");
        assertThat(RULE.approvers(List.of("alice")).differences(actual)).isEmpty();
        assertThat(actual.requiredContexts()).isEmpty();
    }

    @Test
    void find_encodesTheSlashOfTheName() {
        server.then(200, ACTUAL);
        assertThat(protections.find("vault/*"))
                .hasValueSatisfying(rule -> assertThat(rule.requiredApprovals()).isEqualTo(1));
        assertThat(server.asked()).containsExactly("GET " + BASE + "/branch_protections/vault%2F%2A");
    }

    @Test
    void ensure_editsWhatIsThere() {
        server.then(200, ACTUAL).then(200, ACTUAL);
        protections.ensure(RULE);
        assertThat(server.asked()).last().isEqualTo("PATCH " + BASE + "/branch_protections/vault%2F%2A");
        assertThat(server.lastBody()).startsWith("{\"required_approvals\":1,");
    }

    @Test
    void ensure_madeByAnotherMeanwhile_isEdited() {
        server.then(404, Answers.message("x")).then(403, Answers.message("Branch protection already exist"));
        server.then(200, ACTUAL).then(200, ACTUAL);
        assertThat(protections.ensure(RULE).branches()).isEqualTo("vault/*");
    }

    @Test
    void ensure_withoutPermission_isForbidden() {
        server.then(403, Answers.message("user should be an owner"));
        assertThatThrownBy(() -> protections.ensure(RULE)).isInstanceOf(ForbiddenException.class);
    }

    @Test
    void list_isOneRequest() {
        server.then(200, "[" + ACTUAL + "]");
        assertThat(protections.list().list())
                .extracting(ProtectionRule::branches)
                .containsExactly("vault/*");
    }
}
