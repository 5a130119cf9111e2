package ai.disinto.testing.internal.api.refs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.internal.ForgeClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BranchRenamingTest {
    private static final String BRANCHES = "/repos/root1/x/branches";

    private final EmbeddedForge forge = EmbeddedForge.builder().calm().start();
    private final ForgeClient admin = ForgeClient.admin(forge);

    @BeforeEach
    void makeRepository() {
        admin.call("POST", "/user/repos", "{\"name\": \"x\", \"auto_init\": true}");
    }

    @AfterEach
    void close() {
        forge.close();
    }

    @Test
    void defaultBranch_staysTheDefault() {
        assertThat(admin.call("PATCH", BRANCHES + "/main", "{\"name\": \"trunk\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(admin.get(BRANCHES + "/main").statusCode()).isEqualTo(404);
        assertThat(ForgeClient.json(admin.get("/repos/root1/x"))
                        .get("default_branch")
                        .stringValue())
                .isEqualTo("trunk");
    }

    @ParameterizedTest
    @CsvSource({"main, main, 422", "none, other, 404", "main, a..b, 422"})
    void wrongNames_areRefused(String from, String to, int status) {
        assertThat(admin.call("PATCH", BRANCHES + "/" + from, "{\"name\": \"" + to + "\"}")
                        .statusCode())
                .isEqualTo(status);
    }
}
