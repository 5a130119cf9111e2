package ai.disinto.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.Capabilities;
import ai.disinto.forge.Credentials;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeException;
import ai.disinto.forge.InvalidRequestException;
import ai.disinto.forge.NotFoundException;
import ai.disinto.forge.RawAnswer;
import ai.disinto.forge.RawRequest;
import ai.disinto.forge.ServerTime;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** {@link Capabilities}, {@link ServerTime}, and whatever has no method of its own: {@link RawRequest}. */
abstract class ServerContract extends RoleContract {
    private Forge forge() {
        return owner().forge();
    }

    @Test
    void capabilities_knowTheVersionAndThePageSize_alsoForNobody() {
        Capabilities seen = forge().as(Credentials.anonymous()).capabilities();
        assertThat(seen.version()).startsWith(session().line() + ".");
        assertThat(seen.pageSize()).isBetween(1, 1000);
    }

    @Test
    void capabilities_areThoseOfTheLine() {
        Capabilities seen = capabilities();
        assertThat(seen.restrictsTokens()).isEqualTo(atLeast(15));
        assertThat(seen.listsVariableValues()).isEqualTo(atLeast(15));
        assertThat(seen.guardsSeveralFiles()).isEqualTo(atLeast(15));
        assertThat(seen.checksHookAddresses()).isEqualTo(atLeast(15));
        assertThat(seen.makesTokensForOthers()).isEqualTo(atLeast(16));
        assertThat(seen.filtersPullsByBranch()).isEqualTo(atLeast(16));
        assertThat(seen.documentsSkippedStatus()).isEqualTo(atLeast(16));
    }

    @Test
    void guardsSeveralFiles_saysWhetherAnUpdateWithoutItsBlobIsRefused() {
        file(repository(), "guarded.txt", "one", "main");
        RawRequest update = forge().request("POST", "/repos/" + repository().slug() + "/contents")
                .json("{\"branch\": \"main\", \"files\": [{\"operation\": \"update\", \"path\": \"guarded.txt\","
                        + " \"content\": \"dHdv\"}]}");
        if (capabilities().guardsSeveralFiles()) {
            refused(InvalidRequestException.class, update::send);
        } else {
            assertThat(update.send().status()).isEqualTo(201);
        }
    }

    @Test
    void time_isThatOfTheServer_aboutNow() {
        Instant now = session().direct().time().now();
        assertThat(Duration.between(now, Instant.now()).abs()).isLessThan(Duration.ofDays(1));
        assertThat(session().direct().time().now()).isAfterOrEqualTo(now);
        assertThat(repository().time().now()).isAfterOrEqualTo(now);
    }

    @Test
    void repository_byItsName_isTheSame() {
        String name = repository().slug().toString();
        assertThat(forge().repository(name).get()).isEqualTo(repository().get());
    }

    @Test
    void rawRequest_hasTheSameIdentityAndErrors() {
        RawAnswer answer = forge().request("GET", "/user").send();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains(owner().login());
        assertThat(answer.bytes()).isNotEmpty();
        assertThat(answer.header("Content-Type").orElseThrow()).contains("json");
        refused(
                NotFoundException.class,
                () -> forge().request("GET", "/repos/none/none").send());
    }

    @Test
    void rawRequest_writesAndFinds() {
        String topics = "/repos/" + repository().slug() + "/topics";
        forge().request("PUT", topics)
                .json("{\"topics\": [\"factory\"]}")
                .repeatable()
                .send();
        assertThat(forge().request("GET", topics)
                        .query("limit", "1")
                        .find()
                        .orElseThrow()
                        .text())
                .contains("factory");
        assertThat(forge().request("GET", "/repos/none/none").find()).isEmpty();
        byte[] text = bytes("{\"Text\": \"**b**\", \"Mode\": \"gfm\"}");
        assertThat(forge().request("POST", "/markdown")
                        .body("application/json", text)
                        .send()
                        .text())
                .contains("<strong>b</strong>");
    }

    @Test
    void unknownRoute_isNoAbsence_andAnotherMethodIsRefused() {
        Assertions.assertThatThrownBy(
                        () -> forge().request("GET", "/nothing/here").send())
                .isInstanceOf(ForgeException.class);
        refused(
                InvalidRequestException.class,
                () -> forge().request("PUT", "/version").send());
    }
}
