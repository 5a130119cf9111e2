package ai.disinto.testing.junit;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.Forge;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.internal.watch.TemporaryFiles;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class LeakWatchTest {
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final System.Logger LOGGER = System.getLogger("ai.disinto.testing.sample");

    @Test
    void testThatCleansUp_leavesNothing() {
        LeakWatch watch = new LeakWatch();
        try (EmbeddedForge forge = EmbeddedForge.start();
                Forge client = client(forge)) {
            assertThat(client.users().current().login()).isEqualTo("root1");
        }
        assertThat(watch.end()).isEmpty();
    }

    @Test
    void forgeThatIsNotClosed_isNamedByItsPort() {
        LeakWatch watch = new LeakWatch();
        EmbeddedForge forge = EmbeddedForge.start();
        assertThat(watch.end()).contains("the forge on port " + forge.url().getPort() + ": close it");
        forge.close();
    }

    @Test
    void forgeOfTheWholeClass_isNoLeak() {
        try (EmbeddedForge forge = EmbeddedForge.start()) {
            LeakWatch watch = new LeakWatch();
            try (Forge client = client(forge)) {
                assertThat(client.users().current().login()).isEqualTo("root1");
            }
            assertThat(watch.end()).isEmpty();
        }
    }

    @Test
    void clientThatIsNotClosed_isSeenByItsConnection() {
        LeakWatch watch = new LeakWatch(SHORT);
        EmbeddedForge forge = EmbeddedForge.start();
        Forge client = client(forge);
        assertThat(client.users().current().login()).isEqualTo("root1");
        forge.close();
        List<String> leaks = watch.end();
        client.close();
        assertThat(leaks)
                .allMatch(leak -> leak.contains(
                        "connection to the forge on port " + forge.url().getPort()));
        assertThat(leaks.isEmpty()).isEqualTo(!Files.exists(Path.of("/proc/net/tcp")) || cacheOfTheJdkIsInUse());
    }

    @Test
    void threadOfAClientThatGoesOn_isNamed() throws Exception {
        LeakWatch watch = new LeakWatch(SHORT);
        CountDownLatch end = new CountDownLatch(1);
        Thread thread = new Thread(
                () -> {
                    try {
                        end.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "disinto-forge sample");
        thread.start();
        assertThat(watch.end()).containsExactly("the thread \"disinto-forge sample\"");
        end.countDown();
        thread.join();
    }

    @Test
    void temporaryFile_isNamed() throws Exception {
        LeakWatch watch = new LeakWatch();
        Path folder = TemporaryFiles.directory("sample");
        assertThat(watch.end()).containsExactly("the temporary file " + folder);
        Files.delete(folder);
    }

    @Test
    void secretInALogLine_isReportedWithoutShowingIt() {
        LogCapture capture = LogCapture.start();
        LOGGER.log(Level.DEBUG, "asking with {0}", "c4n4ry-token");
        LOGGER.log(Level.DEBUG, "failed", new IllegalStateException("c4n4ry-token is wrong"));
        LOGGER.log(Level.DEBUG, "asking again");
        assertThat(capture.end(Set.of("c4n4ry-token")))
                .containsExactly(
                        "a secret of a forge in a log line: ai.disinto.testing.sample: asking with ***",
                        "a secret of a forge in a log line: ai.disinto.testing.sample: failed"
                                + " java.lang.IllegalStateException: ***");
    }

    @Test
    void secrets_areTokensAndPasswordsOfForges_closedOnesToo() {
        String token;
        try (EmbeddedForge forge = EmbeddedForge.start()) {
            token = forge.addAccount("bob", "the password of bob").reveal();
        }
        assertThat(LeakWatch.secrets())
                .contains(token, "the password of bob", "Ym9iOnRoZSBwYXNzd29yZCBvZiBib2I=", "password1");
    }

    private static boolean cacheOfTheJdkIsInUse() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("Keep-Alive-Timer"));
    }

    private static Forge client(EmbeddedForge forge) {
        return Forge.builder()
                .url(forge.url().toString())
                .token(forge.adminToken())
                .build();
    }
}
