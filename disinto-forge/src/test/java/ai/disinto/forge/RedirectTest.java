package ai.disinto.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.forge.internal.http.ScriptedTransport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectTest {
    private static final String REPOSITORY = "{\"id\":1,\"full_name\":\"alice/renamed\"}";
    private final Scripted scripted = new Scripted();
    private final ScriptedTransport server = new ScriptedTransport();

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void read_ofRenamedRepository_isFollowed(int status) {
        server.then(status, "", "Location", "/api/v1/repos/alice/renamed").then(200, REPOSITORY);
        assertThat(scripted.forge(server).repository("alice/old").get().slug()).hasToString("alice/renamed");
        assertThat(server.calls().get(1).headers()).contains("token token-of-a-test");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://forge.test/x", "http://forge.test:81/x", "http://evil.test/x", "//evil.test/x", "::"})
    void read_thatLeadsElsewhere_isNotFollowed(String location) {
        server.then(302, "", "Location", location);
        assertThatThrownBy(() -> scripted.forge(server)
                        .sudo("bob")
                        .repository("alice/old")
                        .get())
                .isInstanceOf(UnexpectedAnswerException.class)
                .hasMessageContaining("it leads to " + location);
        assertThat(server.calls()).hasSize(1);
    }

    @Test
    void read_thatLeadsToItself_ends() {
        server.always(call -> ScriptedTransport.answer(301, "", "Location", "/api/v1/repos/alice/old"));
        assertThatThrownBy(() -> scripted.forge(server).repository("alice/old").get())
                .isInstanceOf(UnexpectedAnswerException.class);
        assertThat(server.calls()).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 307})
    void write_toRenamedRepository_saysItsName(int status) {
        server.then(status, "", "Location", "/api/v1/repos/alice/renamed/issues");
        assertThatThrownBy(() ->
                        scripted.forge(server).repository("alice/old").issues().create(NewIssue.titled("x")))
                .isInstanceOfSatisfying(
                        MovedException.class, e -> assertThat(e.repository()).hasToString("Optional[alice/renamed]"));
    }

    @Test
    void write_thatLeadsElsewhere_isNoRename() {
        server.then(307, "", "Location", "http://evil.test/api/v1/repos/alice/renamed/issues");
        assertThatThrownBy(() ->
                        scripted.forge(server).repository("alice/old").issues().create(NewIssue.titled("x")))
                .isInstanceOf(UnexpectedAnswerException.class);
    }
}
