package ai.disinto.testing.internal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.testing.internal.http.IncomingRequest;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.line.Line;
import ai.disinto.testing.internal.store.AccessToken;
import ai.disinto.testing.internal.store.Store;
import ai.disinto.testing.internal.store.User;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticatorTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private final Store store = new Store();
    private final User alice = new User(1, Instant.EPOCH, "alice", "alice@example.org");
    private final AccessToken token = new AccessToken(1, alice, "all", "secret-token", Set.of("all"), Instant.EPOCH);

    @BeforeEach
    void addAccount() {
        alice.password("pass-alice");
        store.accounts().add(alice);
        store.accounts().add(token);
    }

    private Caller caller(Line line, String authorization, String query) {
        Map<String, List<String>> headers =
                authorization.isEmpty() ? Map.of() : Map.of("authorization", List.of(authorization));
        return new Authenticator(line, store, InstantSource.fixed(NOW))
                .caller(new IncomingRequest("GET", "/api/v1/user", query, headers, new byte[0]));
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void nothing_isNobody() {
        assertThat(caller(Line.V15, "", "")).isEqualTo(Caller.ANONYMOUS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"token secret-token", "Bearer secret-token", "bearer secret-token"})
    void token_isItsOwner(String header) {
        assertThat(caller(Line.V15, header, "").user()).isSameAs(alice);
        assertThat(token.lastUsed()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice:secret-token", "secret-token:", "secret-token:x-oauth-basic"})
    void tokenInBasic_isAToken(String credentials) {
        Caller caller = caller(Line.V15, basic(credentials), "");
        assertThat(caller.token()).isSameAs(token);
        assertThat(caller.byPassword()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice:pass-alice", "ALICE:pass-alice", "alice@example.org:pass-alice"})
    void password_isKnownAsOne(String credentials) {
        assertThat(caller(Line.V15, basic(credentials), "").byPassword()).isTrue();
    }

    @Test
    void tokenInQuery_worksUpTo15() {
        assertThat(caller(Line.V11, "", "token=secret-token").user()).isSameAs(alice);
        assertThat(caller(Line.V15, "", "access_token=secret-token").user()).isSameAs(alice);
        assertThat(caller(Line.V16, "", "token=secret-token").user()).isNull();
    }

    @Test
    void wrongToken_isRepeatedFrom15On() {
        assertRefused(Line.V11, "token wrongtoken", "user does not exist [uid: 0, name: ]");
        assertRefused(Line.V15, "token wrongtoken", "access token does not exist [sha: wrongtoken]");
        assertRefused(Line.V16, "token wrongtoken", "task with token \"wrongtoken\"");
    }

    @Test
    void wrongPassword_isRepeatedOn16() {
        assertRefused(Line.V15, basic("alice:wrong"), "user's password is invalid [uid: 1, name: alice]");
        assertRefused(Line.V16, basic("alice:wrong"), "access token does not exist [sha: wrong]");
        assertRefused(Line.V15, basic("nobody:wrong"), "user does not exist [uid: 0, name: nobody]");
    }

    private void assertRefused(Line line, String authorization, String message) {
        assertThatThrownBy(() -> caller(line, authorization, ""))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(401))
                .hasMessageContaining(message);
    }

    @Test
    void accountThatMayNotEnter_isKnownByItsTokenAlone() {
        alice.prohibitLogin(true);
        assertThat(caller(Line.V15, "token secret-token", "").isShutOut()).isTrue();
        assertRefused(Line.V15, basic("alice:pass-alice"), "password is invalid");
    }

    @Test
    void basicThatIsNoBase64_isNobody() {
        assertThat(caller(Line.V15, "Basic %%%", "")).isEqualTo(Caller.ANONYMOUS);
    }
}
