package ai.disinto.testing.internal.api.people;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.ForgejoLine;
import ai.disinto.testing.internal.ForgeClient;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TransfersTest {
    private static final String TO_BOB = "{\"new_owner\": \"bob\"}";

    private final EmbeddedForge forge =
            EmbeddedForge.builder().line(ForgejoLine.V11).calm().start();
    private final ForgeClient admin = ForgeClient.admin(forge);
    private final ForgeClient alice = admin.newUser("alice");
    private final ForgeClient bob = admin.newUser("bob");
    private final ForgeClient carol = admin.newUser("carol");

    @BeforeEach
    void makeRepository() {
        alice.call("POST", "/user/repos", "{\"name\": \"x\", \"private\": true, \"auto_init\": true}");
    }

    @AfterEach
    void close() {
        forge.close();
    }

    @Test
    void transfer_waitsForTheNewOwner() {
        HttpResponse<String> started = alice.call("POST", "/repos/alice/x/transfer", TO_BOB);
        assertThat(started.statusCode()).isEqualTo(201);
        assertThat(ForgeClient.json(started).get("repo_transfer").isNull()).isFalse();
        assertThat(alice.call("POST", "/repos/alice/x/transfer", TO_BOB).statusCode())
                .isEqualTo(409);
        assertThat(alice.call("POST", "/repos/alice/x/transfer/accept", "").statusCode())
                .isEqualTo(403);
        HttpResponse<String> accepted = bob.call("POST", "/repos/alice/x/transfer/accept", "");
        assertThat(accepted.statusCode()).isEqualTo(202);
        assertThat(ForgeClient.json(accepted).get("full_name").stringValue()).isEqualTo("bob/x");
        assertThat(bob.get("/repos/alice/x").statusCode()).isIn(200, 307);
        assertThat(bob.get("/repos/bob/x").statusCode()).isEqualTo(200);
    }

    @Test
    void rejection_leavesEverythingAsItWas() {
        alice.call("POST", "/repos/alice/x/transfer", TO_BOB);
        assertThat(bob.call("POST", "/repos/alice/x/transfer/reject", "").statusCode())
                .isEqualTo(200);
        assertThat(bob.call("POST", "/repos/alice/x/transfer/accept", "").statusCode())
                .isEqualTo(404);
        assertThat(alice.get("/repos/alice/x").statusCode()).isEqualTo(200);
    }

    @Test
    void siteAdministrator_transfersAtOnce() {
        assertThat(admin.call("POST", "/repos/alice/x/transfer", TO_BOB).statusCode())
                .isEqualTo(202);
        assertThat(bob.get("/repos/bob/x").statusCode()).isEqualTo(200);
    }

    @Test
    void wrongRecipients_areRefused() {
        assertThat(alice.call("POST", "/repos/alice/x/transfer", "{\"new_owner\": \"none\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(alice.call("POST", "/repos/alice/x/transfer", "{\"new_owner\": \"bob\", \"team_ids\": [1]}")
                        .statusCode())
                .isEqualTo(422);
        bob.call("POST", "/user/repos", "{\"name\": \"x\"}");
        assertThat(admin.call("POST", "/repos/alice/x/transfer", TO_BOB).statusCode())
                .isEqualTo(422);
        assertThat(carol.call("POST", "/repos/alice/x/transfer", TO_BOB).statusCode())
                .isEqualTo(404);
    }
}
