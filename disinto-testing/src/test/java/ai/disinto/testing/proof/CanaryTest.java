package ai.disinto.testing.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.Credentials;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeBuilder;
import ai.disinto.forge.ForgeException;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.HookSettings;
import ai.disinto.forge.IssueQuery;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.NewRepository;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.ForgejoLine;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tokens and passwords are found nowhere: not in messages, causes, observations, values or the log of the forge. */
class CanaryTest {
    private static final String PASSWORD = "c4n4ry passw0rd/+\"=%";

    private final Queue<String> heard = new ConcurrentLinkedQueue<>();

    @ParameterizedTest
    @EnumSource(ForgejoLine.class)
    void secrets_areFoundNowhere(ForgejoLine line) {
        try (EmbeddedForge embedded = EmbeddedForge.builder().line(line).calm().start()) {
            Secret token = embedded.addAccount("bob", PASSWORD);
            for (Credentials each : List.of(
                    Credentials.token(token),
                    Credentials.basic("bob", Secret.of(PASSWORD)),
                    Credentials.basic("bob", Secret.of(PASSWORD + "wrong")),
                    Credentials.token(Secret.of("c4n4ry" + token.reveal())))) {
                try (Forge forge = client(embedded, each).build()) {
                    work(embedded, forge, token);
                }
            }
            heard.addAll(embedded.calls().stream().map(Object::toString).toList());
            heard.addAll(embedded.snapshot().lines());
            assertThat(heard).hasSizeGreaterThan(50);
            List<String> secrets = List.of(token.reveal(), "c4n4ry", encoded("bob:" + PASSWORD), "h00ksecret");
            assertThat(heard.stream()
                            .flatMap(String::lines)
                            .filter(each -> secrets.stream().anyMatch(each::contains)))
                    .isEmpty();
        }
    }

    private ForgeBuilder client(EmbeddedForge embedded, Credentials credentials) {
        heard.add(credentials.toString());
        return Forge.builder()
                .url(embedded.url().toString())
                .credentials(credentials)
                .deadline(Duration.ofMillis(500))
                .observer(attempt -> heard.add(attempt.toString()));
    }

    private void work(EmbeddedForge embedded, Forge forge, Secret token) {
        heard.add(forge.toString());
        ForgeRepository x = forge.repository("bob/x");
        hear(() -> forge.repositories().create(NewRepository.named("x").initialized()));
        hear(() -> x.hooks().create(HookSettings.to("http://127.0.0.1:9/").secret(Secret.of("h00ksecret"))));
        hear(() -> forge.request("GET", "/repos/bob/none")
                .query("token", token.reveal())
                .send());
        hear(() -> forge.request("GET", "/repos/bob/none")
                .query("access_token", token.reveal())
                .send());
        for (RandomFault fault : RandomFault.values()) {
            fault.happenTo(embedded.faults(), "*");
            hear(() -> x.issues().create(NewIssue.titled("a " + fault)));
            embedded.faults().clear();
        }
        hear(() -> x.issues().list(IssueQuery.all()).list());
    }

    /** Something that may fail. */
    private interface Deed {
        Object done();
    }

    private void hear(Deed deed) {
        try {
            heard.add(String.valueOf(deed.done()));
        } catch (ForgeException e) {
            StringWriter all = new StringWriter();
            e.printStackTrace(new PrintWriter(all));
            heard.add(all + e.toString() + e.path() + e.serverMessage());
        }
    }

    private static String encoded(String plain) {
        return Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void tokenWithANewline_isRefusedWithoutShowingIt() {
        assertThatThrownBy(() -> Forge.builder().token("c4n4ry\ntoken"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("c4n4ry");
        assertThat(catchThrowableOfType(
                        IllegalArgumentException.class, () -> Forge.builder().url("http://bob:c4n4ry@127.0.0.1:1/")))
                .hasMessageNotContaining("c4n4ry");
    }
}
