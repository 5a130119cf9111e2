package ai.disinto.testing.internal.api.repos;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.internal.ForgeClient;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ForksTest {
    private static final String X = "/repos/root1/x";

    private final EmbeddedForge forge = EmbeddedForge.builder().calm().start();
    private final ForgeClient admin = ForgeClient.admin(forge);
    private final ForgeClient dave = admin.newUser("dave");

    @BeforeEach
    void makeRepository() {
        admin.call("POST", "/user/repos", "{\"name\": \"x\", \"auto_init\": true}");
    }

    @AfterEach
    void close() {
        forge.close();
    }

    @Test
    void fork_hasTheBranchesAndAnotherName() {
        admin.call("POST", X + "/branches", "{\"new_branch_name\": \"side\"}");
        HttpResponse<String> answer = dave.call("POST", X + "/forks", "{\"name\": \"mine\"}");
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(ForgeClient.json(answer).get("full_name").stringValue()).isEqualTo("dave/mine");
        assertThat(ForgeClient.json(dave.get("/repos/dave/mine/branches"))).hasSize(2);
    }

    @Test
    void fork_intoAForeignOrganisation_isForbidden() {
        admin.call("POST", "/orgs", "{\"username\": \"acme\"}");
        assertThat(dave.call("POST", X + "/forks", "{\"organization\": \"acme\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(dave.call("POST", X + "/forks", "{\"organization\": \"none\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(admin.call("POST", X + "/forks", "{\"organization\": \"acme\"}")
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    void fork_whereTheNameIsTaken_isAConflict() {
        dave.call("POST", "/user/repos", "{\"name\": \"x\"}");
        assertThat(dave.call("POST", X + "/forks", "{}").statusCode()).isEqualTo(409);
    }

    @Test
    void comparison_reachesIntoAFork() {
        dave.call("POST", X + "/forks", "{}");
        dave.call("POST", "/repos/dave/x/contents/f.txt", "{\"new_branch\": \"theirs\"}");
        JsonNode compared = ForgeClient.json(admin.get(X + "/compare/main...dave:theirs"));
        assertThat(compared.get("total_commits").intValue()).isEqualTo(1);
        assertThat(compared.get("files").get(0).get("filename").stringValue()).isEqualTo("f.txt");
        assertThat(admin.get(X + "/compare/main...nobody:theirs").statusCode()).isEqualTo(404);
    }
}
