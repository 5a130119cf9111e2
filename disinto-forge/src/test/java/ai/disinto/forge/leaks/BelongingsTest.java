package ai.disinto.forge.leaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BelongingsTest {
    private static final Duration SHORT = Duration.ofMillis(300);

    @TempDir
    private Path folder; // the real one is shared with other processes

    private Belongings before;

    @BeforeEach
    void look() {
        before = new Belongings(folder, SHORT);
    }

    @Test
    void threadThatGoesOn_isNamed() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        Thread waiting = new Thread(() -> await(end), "still waiting");
        waiting.start();
        assertThat(before.leftBehind()).containsExactly("the thread \"still waiting\"");
        end.countDown();
        waiting.join();
    }

    @Test
    void openSocket_isSeen() throws Exception {
        assumeThat(Path.of("/proc/self/fd")).exists();
        try (ServerSocket open = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(open.isBound()).isTrue();
            assertThat(before.leftBehind()).hasSize(1).first().asString().startsWith("socket:");
        }
    }

    @Test
    void temporaryFile_isNamed() throws Exception {
        Path file = Files.createTempFile(folder, "disinto-forge-", ".txt");
        assertThat(before.leftBehind()).containsExactly("the temporary file " + file);
    }

    @Test
    void secretInALogLine_isFound_andNotShown() {
        SecretsInLogs logs = SecretsInLogs.listen();
        LogRecord entry = new LogRecord(Level.FINEST, "sent {0}");
        entry.setParameters(new Object[] {"token-of-a-test"});
        logs.publish(entry); // past the logger, which the check of this test listens to as well
        assertThat(logs.found()).containsExactly("a log line with the secret that begins with tok");
    }

    @Test
    void logLineOfOurs_isHeard() {
        SecretsInLogs logs = SecretsInLogs.listen();
        System.getLogger("ai.disinto.forge.sample").log(System.Logger.Level.TRACE, "nothing secret");
        assertThat(logs.found()).isEmpty();
        assertThat(logs.heard()).anyMatch(line -> line.contains("nothing secret"));
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
