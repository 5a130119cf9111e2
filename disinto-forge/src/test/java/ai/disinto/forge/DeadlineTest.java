package ai.disinto.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every call ends by its deadline, whatever the server does. */
class DeadlineTest {
    private static final Duration DEADLINE = Duration.ofMillis(400);
    private static final Duration GRACE = Duration.ofMillis(250);

    /** A way to keep a client waiting. */
    record Fault(String name, RawServer.Connection connection) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Fault> faults() {
        return Stream.of(
                new Fault("silent accept", (server, socket) -> forever()),
                new Fault("stall before the answer", (server, socket) -> {
                    server.read(socket);
                    forever();
                }),
                new Fault("stall in the headers", (server, socket) -> {
                    server.read(socket);
                    RawServer.write(socket, "HTTP/1.1 200 OK\r\nContent-");
                    forever();
                }),
                new Fault("stall in the body", (server, socket) -> {
                    server.read(socket);
                    RawServer.write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{");
                    forever();
                }),
                new Fault("trickle", (server, socket) -> {
                    server.read(socket);
                    RawServer.write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n{");
                    trickle(socket);
                }),
                new Fault("endless body", (server, socket) -> {
                    server.read(socket);
                    RawServer.write(socket, "HTTP/1.1 200 OK\r\n\r\n[");
                    String chunk = " ".repeat(10_000);
                    while (true) {
                        RawServer.write(socket, chunk);
                    }
                }),
                new Fault("endless redirect", (server, socket) -> {
                    while (true) {
                        server.read(socket);
                        RawServer.write(socket, RawServer.json(301, "", "Location: /api/v1/version"));
                    }
                }));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void read_endsByItsDeadline(Fault fault) throws Exception {
        try (RawServer server = new RawServer(fault.connection());
                Forge forge = forge(server.url())) {
            long start = System.nanoTime();
            ForgeException e = catchThrowableOfType(
                    ForgeException.class, () -> forge.request("GET", "/version").send());
            assertInTime(start);
            assertThat(e).isNotNull().isNotInstanceOf(OutcomeUnknownException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    void write_endsByItsDeadline(Fault fault) throws Exception {
        try (RawServer server = new RawServer(fault.connection());
                Forge forge = forge(server.url())) {
            long start = System.nanoTime();
            ForgeException e = catchThrowableOfType(
                    ForgeException.class,
                    () -> forge.repository("a/b").comments().create(1, "text"));
            assertInTime(start);
            assertThat(e).isInstanceOfAny(OutcomeUnknownException.class, UnexpectedAnswerException.class);
        }
    }

    @Test
    void refused_endsAtOnceAndChangedNothing() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        try (Forge forge = forge("http://127.0.0.1:" + port)) {
            long start = System.nanoTime();
            assertThat(catchThrowableOfType(
                            UnavailableException.class,
                            () -> forge.repository("a/b").comments().create(1, "text")))
                    .hasMessageContainingAll("no connection", "try again later")
                    .satisfies(e -> assertThat(e.isRetryable()).isTrue());
            assertInTime(start);
        }
    }

    @Test
    void listThatRepeatsOnePageForEver_ends() throws Exception {
        String page = "[{\"id\":1,\"number\":1,\"title\":\"t\",\"created_at\":\"2026-01-01T00:00:00Z\"}]";
        try (RawServer server = new RawServer((self, socket) -> {
                    while (true) {
                        self.read(socket);
                        String link = "Link: </api/v1/repos/a/b/issues?page=1>; rel=\"next\"";
                        RawServer.write(socket, RawServer.json(200, page, link, "X-Total-Count: 999999"));
                    }
                });
                Forge forge = forge(server.url())) {
            long start = System.nanoTime();
            assertThat(forge.repository("a/b").issues().list(IssueQuery.open()).stream())
                    .hasSize(1);
            assertInTime(start);
        }
    }

    @Test
    void bodyOverTheLimit_isRefusedBeforeItIsRead() throws Exception {
        try (RawServer server = new RawServer((self, socket) -> {
                    self.read(socket);
                    RawServer.write(socket, RawServer.json(200, " ".repeat(5000)));
                });
                Forge forge = Forge.builder().url(server.url()).bodyLimit(1000).build()) {
            assertThat(catchThrowableOfType(
                            ForgeException.class,
                            () -> forge.request("GET", "/version").send()))
                    .hasMessageContaining("larger than 1000 bytes");
        }
    }

    private static Forge forge(String url) {
        return Forge.builder().url(url).deadline(DEADLINE).bodyLimit(1L << 40).build();
    }

    private static void assertInTime(long start) {
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(DEADLINE.plus(GRACE));
    }

    private static void forever() throws InterruptedException {
        new CountDownLatch(1).await(1, TimeUnit.MINUTES);
    }

    private static void trickle(Socket socket) throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        while (!never.await(20, TimeUnit.MILLISECONDS)) {
            RawServer.write(socket, " ");
        }
    }
}
