package ai.disinto.testing.internal.tap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.forge.Forge;
import ai.disinto.forge.MovedException;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.RepositoryEdit;
import ai.disinto.forge.UnavailableException;
import ai.disinto.testing.EmbeddedForge;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TapTest {
    private final EmbeddedForge server = EmbeddedForge.start();
    private final Tap tap = Tap.before(server.url().toString());
    private final Forge forge = Forge.builder()
            .url(tap.url())
            .attempts(1)
            .token(server.addAccount("alice", "pass-alice"))
            .build();

    @AfterEach
    void close() {
        forge.close();
        tap.close();
        server.close();
    }

    @Test
    void exchanges_passAndAreKept() {
        forge.repositories().create(NewRepository.named("one"));
        TappedExchange last = tap.log().since(0).get(0);
        assertThat(last.method()).isEqualTo("POST");
        assertThat(last.path()).isEqualTo("/api/v1/user/repos");
        assertThat(new String(last.request(), StandardCharsets.UTF_8)).isEqualTo("{\"name\":\"one\"}");
        assertThat(last.status()).isEqualTo(201);
        assertThat(last.isJsonAnswer()).isTrue();
        assertThat(tap.log().since(tap.log().mark())).isEmpty();
    }

    @Test
    void redirects_arePassedOn() {
        forge.repositories().create(NewRepository.named("old"));
        forge.repository("alice/old").edit(RepositoryEdit.nothing().name("new"));
        assertThat(forge.repository("alice/old").get().slug().name()).isEqualTo("new");
        assertThatThrownBy(() -> forge.repository("alice/old").issues().create(NewIssue.titled("x")))
                .isInstanceOf(MovedException.class);
    }

    @Test
    void brokenConnection_isBrokenForTheClientToo() {
        server.faults().on("GET", "/user").dropBeforeProcessing().always();
        assertThatThrownBy(() -> forge.users().current()).isInstanceOf(UnavailableException.class);
        assertThat(tap.log().since(0).get(0).status()).isZero();
    }

    @Test
    void toString_hidesSecrets() {
        byte[] secret = "{\"sha1\": \"c4nary\", \"name\": \"n\"}".getBytes(StandardCharsets.UTF_8);
        TappedExchange exchange = new TappedExchange("POST", "/t", "a=b", "", new byte[0], 201, "", secret);
        assertThat(exchange)
                .asString()
                .contains("POST /t?a=b")
                .contains("\"n\"")
                .doesNotContain("c4nary");
    }
}
