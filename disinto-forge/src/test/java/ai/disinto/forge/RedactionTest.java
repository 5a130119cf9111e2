package ai.disinto.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.internal.http.ScriptedTransport;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No secret that the client knows comes out of it, even if the server repeats one. */
class RedactionTest {
    private static final String CANARY = "c4n4ry+/\"=%tok";
    private final Scripted scripted = new Scripted();
    private final ScriptedTransport server = new ScriptedTransport();

    @Test
    void messageThatRepeatsTheToken_isRedacted() {
        server.then(401, "{\"message\":\"access token does not exist [sha: c4n4rytoken]\"}");
        Forge forge = scripted.builder(server).token("c4n4rytoken").build();
        ForgeException e =
                catchThrowableOfType(ForgeException.class, () -> forge.users().current());
        assertThat(e.serverMessage()).isEqualTo("access token does not exist [sha: ***]");
        assertThat(everythingOf(e)).doesNotContain("c4n4rytoken");
    }

    @Test
    void messageThatRepeatsThePassword_isRedacted_inEveryForm() {
        Credentials credentials = Credentials.basic("alice", Secret.of(CANARY));
        String encoded = credentials.headers().get(1).substring("Basic ".length());
        server.then(401, "{\"message\":\"no c4n4ry+/\\\"=%tok, no c4n4ry%2B%2F%22%3D%25tok, no " + encoded + "\"}");
        Forge forge = scripted.builder(server).credentials(credentials).build();
        ForgeException e =
                catchThrowableOfType(ForgeException.class, () -> forge.users().current());
        assertThat(e.serverMessage()).isEqualTo("no ***, no ***, no ***");
    }

    @Test
    void textThatIsNoJson_isRedactedToo() {
        server.then(500, "panic: c4n4rytoken", "Content-Type", "text/plain");
        Forge forge = scripted.builder(server).token("c4n4rytoken").build();
        assertThat(everythingOf(catchThrowableOfType(
                        ForgeException.class, () -> forge.users().current())))
                .contains("panic: ***")
                .doesNotContain("c4n4rytoken");
    }

    @Test
    void redirectThatRepeatsTheToken_isRedacted() {
        server.then(302, "", "Location", "https://elsewhere.test/?token=c4n4rytoken");
        Forge forge = scripted.builder(server).token("c4n4rytoken").build();
        assertThat(everythingOf(catchThrowableOfType(
                        ForgeException.class, () -> forge.users().current())))
                .contains("elsewhere.test")
                .doesNotContain("c4n4rytoken");
    }

    @Test
    void addressAndObserver_seeNoToken() {
        List<ForgeObserver.Attempt> seen = new ArrayList<>();
        Forge forge = scripted.builder(server)
                .token("c4n4rytoken")
                .observer(seen::add)
                .build();
        ForgeException e = catchThrowableOfType(
                ForgeException.class,
                () -> forge.request("GET", "/x").query("token", "c4n4rytoken").send());
        assertThat(e.path()).isEqualTo("/api/v1/x?token=***");
        assertThat(seen.toString()).contains("/api/v1/x?token=***").doesNotContain("c4n4rytoken");
    }

    @Test
    void tokenOfSomebodyElseInAnAddress_isRedactedToo() {
        server.then(404, "{}");
        Forge forge = scripted.builder(server).token("c4n4rytoken").build();
        ForgeException e = catchThrowableOfType(
                ForgeException.class,
                () -> forge.request("GET", "/x")
                        .query("access_token", "an0thert0ken")
                        .query("page", "2")
                        .send());
        assertThat(e.path()).isEqualTo("/api/v1/x?access_token=***&page=2");
        assertThat(everythingOf(e)).doesNotContain("an0thert0ken");
    }

    @Test
    void messageWithControlCharacters_isShownOnOneLine() {
        server.then(422, "{\"message\":\"first\\nsecond\\u001b[2J\"}");
        ForgeException e = catchThrowableOfType(
                ForgeException.class, () -> scripted.forge(server).users().current());
        assertThat(e.serverMessage()).isEqualTo("first second [2J");
    }

    @Test
    void hostilyLongMessage_isCut() {
        server.then(422, "{\"message\":\"" + "x".repeat(100_000) + "\"}");
        ForgeException e = catchThrowableOfType(
                ForgeException.class, () -> scripted.forge(server).users().current());
        assertThat(e.serverMessage()).hasSize(500);
    }

    private static String everythingOf(Throwable e) {
        StringWriter out = new StringWriter();
        e.printStackTrace(new PrintWriter(out));
        return out + e.toString();
    }
}
