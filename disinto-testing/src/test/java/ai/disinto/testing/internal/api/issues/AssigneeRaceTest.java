package ai.disinto.testing.internal.api.issues;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.internal.ForgeClient;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two who take the same issue at the same time both hear that they got it. */
class AssigneeRaceTest {
    @Test
    void simultaneousAssignments_bothSucceed() {
        try (EmbeddedForge forge = EmbeddedForge.start()) {
            ForgeClient admin = ForgeClient.admin(forge);
            admin.newUser("bob");
            admin.call("POST", "/user/repos", "{\"name\": \"x\"}");
            admin.call("POST", "/repos/root1/x/issues", "{\"title\": \"t\"}");
            List<CompletableFuture<Integer>> calls = List.of("bob", "root1").stream()
                    .map(name -> CompletableFuture.supplyAsync(
                            () -> admin.call("PATCH", "/repos/root1/x/issues/1", "{\"assignees\": [\"" + name + "\"]}")
                                    .statusCode()))
                    .toList();
            assertThat(calls).allMatch(call -> call.join() == 201);
            JsonNode assignees =
                    ForgeClient.json(admin.get("/repos/root1/x/issues/1")).get("assignees");
            assertThat(assignees.findValuesAsString("login")).isNotEmpty().isSubsetOf("bob", "root1");
        }
    }
}
