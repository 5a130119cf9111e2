package ai.disinto.testing.internal.api.refs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.internal.ForgeClient;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TagsAndReleasesTest {
    private final EmbeddedForge forge = EmbeddedForge.start();
    private final ForgeClient admin = ForgeClient.admin(forge);

    @BeforeEach
    void makeRepository() {
        admin.call("POST", "/user/repos", "{\"name\": \"x\", \"auto_init\": true}");
    }

    @AfterEach
    void close() {
        forge.close();
    }

    private HttpResponse<String> post(String path, String body) {
        return admin.call("POST", "/repos/root1/x" + path, body);
    }

    @Test
    void release_makesItsTagAtTheDefaultBranch() {
        assertThat(post("/releases", "{\"tag_name\": \"v1\"}").statusCode()).isEqualTo(201);
        assertThat(admin.get("/repos/root1/x/tags/v1").statusCode()).isEqualTo(200);
    }

    @Test
    void draft_makesNoTagAndIsSeenByWritersOnly() {
        post("/releases", "{\"tag_name\": \"v1\", \"draft\": true}");
        assertThat(admin.get("/repos/root1/x/tags/v1").statusCode()).isEqualTo(404);
        assertThat(ForgeClient.json(admin.get("/repos/root1/x/releases")).size())
                .isEqualTo(1);
        assertThat(ForgeClient.json(ForgeClient.anonymous(forge).get("/repos/root1/x/releases"))
                        .size())
                .isZero();
    }

    @Test
    void publishedDraft_makesItsTag() {
        long id = ForgeClient.json(post("/releases", "{\"tag_name\": \"v1\", \"draft\": true}"))
                .get("id")
                .longValue();
        admin.call("PATCH", "/repos/root1/x/releases/" + id, "{\"draft\": false}");
        assertThat(admin.get("/repos/root1/x/tags/v1").statusCode()).isEqualTo(200);
    }

    @Test
    void tagOfARelease_isNotRemovedBeforeIt() {
        post("/releases", "{\"tag_name\": \"v1\"}");
        assertThat(admin.call("DELETE", "/repos/root1/x/tags/v1", "").statusCode())
                .isEqualTo(409);
        assertThat(admin.call("DELETE", "/repos/root1/x/releases/tags/v1", "").statusCode())
                .isEqualTo(204);
        assertThat(admin.call("DELETE", "/repos/root1/x/tags/v1", "").statusCode())
                .isEqualTo(204);
    }

    @Test
    void latest_isNoPrerelease() {
        post("/releases", "{\"tag_name\": \"v1\"}");
        post("/releases", "{\"tag_name\": \"v2\", \"prerelease\": true}");
        assertThat(ForgeClient.json(admin.get("/repos/root1/x/releases/latest"))
                        .get("tag_name")
                        .stringValue())
                .isEqualTo("v1");
    }

    @Test
    void tagOfAMissingTarget_isNotFound() {
        assertThat(post("/tags", "{\"tag_name\": \"v1\", \"target\": \"none\"}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void branchFromACommit_isMade() {
        String head = ForgeClient.json(admin.get("/repos/root1/x/branches/main"))
                .at("/commit/id")
                .stringValue();
        assertThat(post("/branches", "{\"new_branch_name\": \"y\", \"old_ref_name\": \"" + head + "\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(post("/branches", "{\"new_branch_name\": \"z\", \"old_branch_name\": \"none\"}")
                        .statusCode())
                .isEqualTo(404);
    }
}
