package ai.disinto.testing.internal.api.issues;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.internal.ForgeClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DependenciesTest {
    private final EmbeddedForge forge = EmbeddedForge.start();
    private final ForgeClient admin = ForgeClient.admin(forge);

    @BeforeEach
    void makeRepositories() {
        for (String name : new String[] {"x", "y"}) {
            admin.call("POST", "/user/repos", "{\"name\": \"" + name + "\"}");
            admin.call("POST", "/repos/root1/" + name + "/issues", "{\"title\": \"of " + name + "\"}");
        }
    }

    @AfterEach
    void close() {
        forge.close();
    }

    private static String index(String repository, int number) {
        return "{\"owner\": \"root1\", \"repo\": \"" + repository + "\", \"index\": " + number + "}";
    }

    @Test
    void dependency_mayBeInAnotherRepository() {
        String issue = "/repos/root1/x/issues/1";
        assertThat(admin.call("POST", issue + "/dependencies", index("y", 1)).statusCode())
                .isEqualTo(201);
        assertThat(ForgeClient.json(admin.get("/repos/root1/y/issues/1/blocks"))
                        .at("/0/title")
                        .stringValue())
                .isEqualTo("of x");
        assertThat(admin.call("PATCH", issue, "{\"state\": \"closed\"}").statusCode())
                .isEqualTo(412);
        admin.call("PATCH", "/repos/root1/y/issues/1", "{\"state\": \"closed\"}");
        assertThat(admin.call("PATCH", issue, "{\"state\": \"closed\"}").statusCode())
                .isEqualTo(201);
    }

    @Test
    void block_isADependencySeenFromTheOtherEnd() {
        admin.call("POST", "/repos/root1/y/issues/1/blocks", index("x", 1));
        JsonNode dependencies = ForgeClient.json(admin.get("/repos/root1/x/issues/1/dependencies"));
        assertThat(dependencies.at("/0/title").stringValue()).isEqualTo("of y");
        JsonNode timeline = ForgeClient.json(admin.get("/repos/root1/y/issues/1/timeline"));
        assertThat(timeline.at("/0/type").stringValue()).isEqualTo("add_dependency");
        assertThat(timeline.at("/0/dependent_issue/title").stringValue()).isEqualTo("of x");
        assertThat(admin.call("DELETE", "/repos/root1/y/issues/1/blocks", index("x", 1))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void missingIssue_isNotFound() {
        assertThat(admin.call("POST", "/repos/root1/x/issues/1/dependencies", index("y", 7))
                        .statusCode())
                .isEqualTo(404);
        assertThat(admin.call("POST", "/repos/root1/x/issues/1/dependencies", index("none", 1))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void search_spansRepositories() {
        admin.call("POST", "/repos/root1/y/labels", "{\"name\": \"backlog\", \"color\": \"ffffff\"}");
        admin.call("POST", "/repos/root1/y/issues/1/labels", "{\"labels\": [\"backlog\"]}");
        assertThat(ForgeClient.json(admin.get("/repos/issues/search")).size()).isEqualTo(2);
        assertThat(ForgeClient.json(admin.get("/repos/issues/search?labels=backlog,none"))
                        .size())
                .isEqualTo(1);
        assertThat(ForgeClient.json(admin.get("/repos/issues/search?labels=none"))
                        .size())
                .isEqualTo(2);
        assertThat(ForgeClient.json(admin.get("/repos/issues/search?assigned=true"))
                        .size())
                .isZero();
        assertThat(admin.get("/repos/issues/search?owner=nobody").statusCode()).isEqualTo(400);
        assertThat(admin.get("/repos/issues/search?team=t").statusCode()).isEqualTo(400);
        assertThat(ForgeClient.json(ForgeClient.anonymous(forge).get("/repos/issues/search?owner=root1"))
                        .size())
                .isEqualTo(2);
    }
}
