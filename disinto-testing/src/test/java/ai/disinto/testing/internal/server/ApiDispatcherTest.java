package ai.disinto.testing.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.ForgejoLine;
import ai.disinto.testing.internal.ForgeClient;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiDispatcherTest {
    private final EmbeddedForge forge = EmbeddedForge.start();
    private final ForgeClient admin = ForgeClient.admin(forge);

    @AfterEach
    void close() {
        forge.close();
    }

    private ForgeClient token(String scopes) {
        HttpResponse<String> made =
                admin.call("POST", "/users/root1/tokens", "{\"name\": \"t\", \"scopes\": [\"" + scopes + "\"]}");
        return ForgeClient.anonymous(forge)
                .withToken(ForgeClient.json(made).get("sha1").stringValue());
    }

    @Test
    void missingScope_isNamed() {
        HttpResponse<String> answer = token("read:repository").call("POST", "/user/repos", "{\"name\": \"x\"}");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains("token does not have at least one of required scope(s): [write:user write:repository]");
    }

    @Test
    void deletingARepository_needsTheScopeOfItsOwner() {
        admin.call("POST", "/user/repos", "{\"name\": \"x\"}");
        assertThat(token("write:repository")
                        .call("DELETE", "/repos/root1/x", "")
                        .body())
                .contains("[write:user]");
    }

    @Test
    void sudo_isForSiteAdministrators() {
        admin.newUser("bob");
        assertThat(ForgeClient.json(admin.get("/user?sudo=bob")).get("login").stringValue())
                .isEqualTo("bob");
        ForgeClient bob = admin.as("bob", "pass-bob");
        assertThat(bob.get("/user?sudo=root1").statusCode()).isEqualTo(403);
        assertThat(admin.get("/user?sudo=nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void privateRepository_isNotFoundForOthers() {
        admin.call("POST", "/user/repos", "{\"name\": \"x\", \"private\": true}");
        ForgeClient bob = admin.newUser("bob");
        assertThat(bob.get("/repos/root1/x").statusCode()).isEqualTo(404);
        assertThat(bob.call("PATCH", "/repos/root1/x", "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void archivedRepository_isLocked() {
        admin.call("POST", "/user/repos", "{\"name\": \"x\", \"auto_init\": true}");
        admin.call("PATCH", "/repos/root1/x", "{\"archived\": true}");
        HttpResponse<String> answer = admin.call("POST", "/repos/root1/x/branches", "{\"new_branch_name\": \"y\"}");
        assertThat(answer.statusCode()).isEqualTo(423);
        assertThat(answer.body()).contains("<Repository 1:root1/x> is archived");
    }

    @ParameterizedTest
    @CsvSource({"V11, 307", "V15, 301", "V16, 301"})
    void renamedRepository_isRedirected(ForgejoLine line, int status) {
        try (EmbeddedForge other = EmbeddedForge.builder().line(line).start()) {
            ForgeClient root = ForgeClient.admin(other);
            root.call("POST", "/user/repos", "{\"name\": \"old\"}");
            root.call("PATCH", "/repos/root1/old", "{\"name\": \"new\"}");
            HttpResponse<String> answer = root.get("/repos/root1/old/branches?limit=1");
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.headers().firstValue("location")).contains("/api/v1/repos/root1/new/branches?limit=1");
        }
    }

    @Test
    void newRepository_takesOverAFormerName() {
        admin.call("POST", "/user/repos", "{\"name\": \"old\"}");
        admin.call("PATCH", "/repos/root1/old", "{\"name\": \"new\"}");
        admin.call("POST", "/user/repos", "{\"name\": \"old\"}");
        assertThat(admin.get("/repos/root1/old").statusCode()).isEqualTo(200);
    }
}
