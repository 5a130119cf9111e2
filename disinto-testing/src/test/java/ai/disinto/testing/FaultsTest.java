package ai.disinto.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.testing.internal.ForgeClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private static final String ISSUES = "/repos/root1/x/issues";

    private final EmbeddedForge forge = EmbeddedForge.start();
    private final ForgeClient client = ForgeClient.admin(forge);

    @BeforeEach
    void makeRepository() {
        client.call("POST", "/user/repos", "{\"name\": \"x\"}");
    }

    /** Whatever a fault is doing, closing ends it, and no thread is left. */
    @AfterEach
    void close() {
        long before = System.nanoTime();
        forge.close();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(4));
        List<String> left = Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("embedded-forge-"))
                .toList();
        assertThat(left).isEmpty();
    }

    private long issues() {
        return ForgeClient.json(client.get(ISSUES)).size();
    }

    private void postIssue() {
        try (Socket socket = post()) {
            assertThat(socket.getInputStream().readAllBytes()).isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Socket post() throws IOException {
        return send("POST", "{\"title\": \"t\"}");
    }

    private Socket send(String method, String body) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), forge.url().getPort());
        socket.setSoTimeout(5000);
        String login = Base64.getEncoder().encodeToString("root1:password1".getBytes(StandardCharsets.UTF_8));
        String head = method + " /api/v1" + ISSUES + " HTTP/1.1\r\nHost: x\r\nAuthorization: Basic " + login
                + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    @Test
    void dropBeforeProcessing_changesNothing() {
        forge.faults().on("POST", "/repos/*/*/issues").dropBeforeProcessing().once();

        postIssue();

        assertThat(issues()).isZero();
    }

    @Test
    void dropAfterProcessing_changesAndDoesNotAnswer() {
        forge.faults().on("POST", "/repos/*/*/issues").dropAfterProcessing().once();

        postIssue();

        assertThat(issues()).isEqualTo(1);
    }

    @Test
    void answer_isGivenInsteadOfProcessing() {
        forge.faults()
                .on("POST", "/repos/**")
                .answer(503, Duration.ofSeconds(7))
                .times(2);

        var refused = client.call("POST", ISSUES, "{\"title\": \"t\"}");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).contains("7");
        assertThat(client.call("POST", ISSUES, "{\"title\": \"t\"}").statusCode())
                .isEqualTo(503);
        assertThat(client.call("POST", ISSUES, "{\"title\": \"t\"}").statusCode())
                .isEqualTo(201);
        assertThat(issues()).isEqualTo(1);
    }

    @Test
    void answerWithoutRetryAfter_hasNoSuchHeader() {
        forge.faults().on("*", "/version").answer(429).once();

        var refused = client.get("/version");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isEmpty();
        assertThat(client.get("/version").statusCode()).isEqualTo(200);
    }

    @Test
    void rule_hitsNeitherOtherMethodsNorOtherPaths() {
        forge.faults().on("POST", "/repos/*/issues").answer(500).always();
        forge.faults().on("GET", "/repos/*/*/issues/*").answer(500).always();

        assertThat(client.get(ISSUES).statusCode()).isEqualTo(200);
        assertThat(client.call("POST", ISSUES, "{\"title\": \"t\"}").statusCode())
                .isEqualTo(201);
        assertThat(client.get(ISSUES + "/1").statusCode()).isEqualTo(500);
    }

    @Test
    void clear_endsAllRules() {
        forge.faults().on("*", "/**").answer(500).always();
        assertThat(client.get("/version").statusCode()).isEqualTo(500);

        forge.faults().clear();

        assertThat(client.get("/version").statusCode()).isEqualTo(200);
    }

    @Test
    void stall_processesAndKeepsTheConnectionOpen() throws IOException {
        forge.faults().on("POST", "/repos/*/*/issues").stall().once();

        Socket socket = post();
        socket.setSoTimeout(300);

        assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        assertThat(issues()).isEqualTo(1);
    }

    @Test
    void trickle_sendsByteByByte() throws IOException {
        forge.faults().on("GET", "/repos/*/*/issues").trickle().once();
        client.call("POST", ISSUES, "{\"title\": \"t\"}");

        InputStream in = send("GET", "").getInputStream();
        readHead(in);
        assertThat(in.readNBytes(3)).asString().isEqualTo("[{\"");
        assertThat(in.available()).isLessThan(20);
    }

    @Test
    void cut_endsInTheMiddle() throws IOException {
        client.call("POST", ISSUES, "{\"title\": \"t\"}");
        forge.faults().on("GET", "/repos/*/*/issues").cut().once();

        InputStream in = send("GET", "").getInputStream();
        int length = Integer.parseInt(readHead(in).replaceAll("(?is).*content-length: (\\d+).*", "$1"));

        assertThat(in.readAllBytes()).hasSize(length / 2);
    }

    @Test
    void endlessBody_goesOn() throws IOException {
        forge.faults().on("GET", "/repos/*/*/issues").endlessBody().once();

        InputStream in = send("GET", "").getInputStream();

        assertThat(in.readNBytes(3_000_000)).hasSize(3_000_000);
    }

    @Test
    void nonsense_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> forge.faults().on("GET", "/version").answer(42));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> forge.faults().on("GET", "/version").cut().times(0));
    }

    private static String readHead(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("ended in the head: " + head);
            }
            head.append((char) next);
        }
        return head.toString();
    }
}
