package ai.disinto.testing.internal.api.commits;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.internal.ForgeClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CommitsTest {
    private static final String X = "/repos/root1/x";

    private final EmbeddedForge forge = EmbeddedForge.builder().calm().start();
    private final ForgeClient admin = ForgeClient.admin(forge);

    @BeforeEach
    void makeRepository() {
        admin.call("POST", "/user/repos", "{\"name\": \"x\", \"auto_init\": true}");
        admin.call(
                "POST",
                X + "/contents/a.txt",
                "{\"content\": \"YQo=\", \"message\": \"add a\\n\\nbecause\", \"new_branch\": \"side\"}");
    }

    @AfterEach
    void close() {
        forge.close();
    }

    private JsonNode json(String path) {
        return ForgeClient.json(admin.get(X + path));
    }

    private String side() {
        return json("/branches/side").get("commit").get("id").stringValue();
    }

    @Test
    void log_leavesOutWhatAnotherBranchHas() {
        assertThat(json("/commits?sha=side")).hasSize(2);
        assertThat(json("/commits?sha=side&not=main")).hasSize(1);
        assertThat(json("/commits?sha=side&path=a.txt")).hasSize(1);
        assertThat(json("/commits?sha=side&path=a.txt").get(0).get("parents")).hasSize(1);
        assertThat(admin.get(X + "/commits?path=none").statusCode()).isEqualTo(404);
        assertThat(admin.get(X + "/commits?path=a.txt&sha=none").statusCode()).isEqualTo(500);
    }

    @Test
    void parts_areLeftOutOnDemand() {
        JsonNode commit =
                json("/commits?stat=false&files=false&verification=false").get(0);
        assertThat(commit.get("stats").isNull()).isTrue();
        assertThat(commit.get("files").isNull()).isTrue();
        assertThat(commit.get("commit").get("verification").isNull()).isTrue();
    }

    @Test
    void emptyRepository_isAConflict() {
        admin.call("POST", "/user/repos", "{\"name\": \"empty\"}");
        assertThat(admin.get("/repos/root1/empty/commits").statusCode()).isEqualTo(409);
    }

    @Test
    void patch_isAMail() {
        String patch = admin.get(X + "/git/commits/" + side() + ".patch").body();
        assertThat(patch)
                .startsWith("From " + side())
                .contains("Subject: [PATCH] add a\n\nbecause\n\n---\n", "+++ b/a.txt\n@@ -0,0 +1 @@\n+a\n");
        assertThat(admin.get(X + "/git/commits/0123456.diff").statusCode()).isEqualTo(404);
    }

    @Test
    void comparison_takesTwoDotsAndSingleNames() {
        assertThat(json("/compare/main..side").get("total_commits").intValue()).isEqualTo(1);
        assertThat(json("/compare/side").get("total_commits").intValue()).isEqualTo(1);
        assertThat(json("/compare/side...main").get("commits")).isEmpty();
    }

    @Test
    void blobs_areListedById() {
        String sha = json("/contents/a.txt?ref=side").get("sha").stringValue();
        assertThat(json("/git/blobs?shas=" + sha + "," + sha)).hasSize(2);
        assertThat(admin.get(X + "/git/blobs").statusCode()).isEqualTo(400);
        assertThat(admin.get(X + "/git/blobs?shas=none").statusCode()).isEqualTo(400);
    }

    @Test
    void annotatedTag_isFoundByItsIdAlone() {
        admin.call("POST", X + "/tags", "{\"tag_name\": \"v1\", \"message\": \"first\"}");
        String id = json("/tags/v1").get("id").stringValue();
        assertThat(json("/git/tags/" + id).get("tag").stringValue()).isEqualTo("v1");
        assertThat(admin.get(X + "/git/tags/v1").statusCode()).isEqualTo(400);
    }
}
