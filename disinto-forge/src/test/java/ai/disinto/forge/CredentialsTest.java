package ai.disinto.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.internal.http.HttpCall;
import ai.disinto.forge.internal.http.ScriptedTransport;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class CredentialsTest {
    private static final Secret SECRET = Secret.of("c4nary");
    private final Scripted scripted = new Scripted();
    private final ScriptedTransport server =
            new ScriptedTransport().always(call -> ScriptedTransport.answer(200, "{}"));

    @Test
    void secretOfSeveralLines_isRefusedWhereItWouldBeginAHeader() {
        Secret lines = Secret.ofLines("c4nary\nX-Evil: 1\n");
        assertThatThrownBy(() -> Credentials.token(lines)).hasMessageNotContaining("c4nary");
        assertThatThrownBy(() -> Credentials.bearer(lines)).hasMessageNotContaining("c4nary");
        assertThatThrownBy(() -> HookSettings.to("https://example.org").authorizationHeader(lines))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("c4nary");
    }

    @Test
    void token_isSentAsToken() {
        assertThat(headersOf(Credentials.token(SECRET))).containsSequence("Authorization", "token c4nary");
    }

    @Test
    void bearer_isSentAsBearer() {
        assertThat(headersOf(Credentials.bearer(SECRET))).containsSequence("Authorization", "Bearer c4nary");
    }

    @Test
    void basic_isSentEncoded() {
        assertThat(headersOf(Credentials.basic("al", Secret.of("pä ss"))))
                .containsSequence("Authorization", "Basic YWw6cMOkIHNz");
    }

    @Test
    void oneTimePassword_isAskedForEachRequest() {
        Queue<Secret> codes = new ArrayDeque<>(List.of(Secret.of("111111"), Secret.of("222222")));
        Forge forge = forge(Credentials.oneTime("al", SECRET, codes::remove));
        forge.request("GET", "/version").send();
        forge.request("GET", "/version").send();
        assertThat(server.calls().get(0).headers()).containsSequence("X-Forgejo-OTP", "111111");
        assertThat(server.calls().get(1).headers()).containsSequence("X-Gitea-OTP", "222222");
    }

    @Test
    void anonymous_sendsNothing() {
        assertThat(headersOf(Credentials.anonymous())).isEmpty();
    }

    @Test
    void sudo_isSentBesideTheCredentials() {
        forge(Credentials.token(SECRET)).sudo("bob").request("GET", "/user").send();
        assertThat(server.calls().get(0).headers()).containsExactly("Authorization", "token c4nary", "Sudo", "bob");
    }

    @Test
    void derivedClient_asksAsSomebodyElse() {
        forge(Credentials.token(SECRET))
                .as(Secret.of("other"))
                .request("GET", "/user")
                .send();
        assertThat(server.calls().get(0).headers()).containsExactly("Authorization", "token other");
    }

    @Test
    void changing_isAskedAgainOnceAfter401_evenForWrites() {
        Queue<Credentials> source =
                new ArrayDeque<>(List.of(Credentials.token(Secret.of("old")), Credentials.token(Secret.of("new"))));
        server.then(401, "{}").then(201, "{\"id\":5,\"created_at\":\"2026-01-01T00:00:00Z\"}");
        forge(Credentials.changing(source::remove)).repository("a/b").comments().create(1, "x");
        assertThat(server.calls()).extracting(call -> call.headers().get(1)).containsExactly("token old", "token new");
    }

    @Test
    void changing_refusedTwice_isUnauthorized() {
        Queue<Credentials> source =
                new ArrayDeque<>(List.of(Credentials.token(Secret.of("old")), Credentials.token(Secret.of("new"))));
        server.then(401, "{}").then(401, "{\"message\":\"unknown: old new\"}");
        assertThatThrownBy(() ->
                        forge(Credentials.changing(source::remove)).users().current())
                .isInstanceOf(UnauthorizedException.class)
                .hasMessageContaining("unknown: *** ***");
        assertThat(server.calls()).hasSize(2);
    }

    @Test
    void changing_toTheSame_isNotSentAgain() {
        server.then(401, "{}");
        Forge forge = forge(Credentials.changing(() -> Credentials.token(SECRET)));
        assertThatThrownBy(() -> forge.users().current()).isInstanceOf(UnauthorizedException.class);
        assertThat(server.calls()).hasSize(1);
    }

    @Test
    void tokenWithBlanks_isRefusedWithoutShowingIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credentials.token(Secret.of("c4nary c4nary")))
                .withMessageNotContaining("c4nary")
                .withMessageStartingWith("token");
    }

    @Test
    void toString_showsNoSecret() {
        assertThat(Credentials.basic("al", SECRET)).hasToString("credentials Basic al");
        assertThat(forge(Credentials.token(SECRET)).toString()).doesNotContain("c4nary");
    }

    private List<String> headersOf(Credentials credentials) {
        forge(credentials).request("GET", "/version").send();
        return server.calls().stream().map(HttpCall::headers).findFirst().orElseThrow();
    }

    private Forge forge(Credentials credentials) {
        return scripted.builder(server).credentials(credentials).build();
    }
}
