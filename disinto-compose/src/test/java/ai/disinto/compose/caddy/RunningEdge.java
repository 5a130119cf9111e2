package ai.disinto.compose.caddy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A Caddy with a generated file, and a stub for each service behind it. */
final class RunningEdge implements AutoCloseable {
    private static final List<String> NAMES = List.of("forge", "ci", "staging", "chat");

    private final Path folder;
    private final List<StubService> stubs;
    private final Caddyfile file;
    private final int port;
    private final int adminPort;
    private final RunningCaddy caddy;

    private RunningEdge(
            Path folder, List<StubService> stubs, Caddyfile file, int port, int adminPort, RunningCaddy caddy) {
        this.folder = folder;
        this.stubs = stubs;
        this.file = file;
        this.port = port;
        this.adminPort = adminPort;
        this.caddy = caddy;
    }

    static RunningEdge start(Routing routing, UnaryOperator<Caddyfile.Builder> said) throws Exception {
        return start(routing, said, StubService.SECRET);
    }

    static RunningEdge start(Routing routing, UnaryOperator<Caddyfile.Builder> said, String secret) throws Exception {
        Path folder = Files.createTempDirectory("disinto-edge");
        List<StubService> stubs = new ArrayList<>();
        try {
            CaddyProgram program = CaddyProgram.in(folder);
            for (String name : NAMES) {
                stubs.add(StubService.start(name));
            }
            int port = freePort();
            int adminPort = freePort();
            Caddyfile file = said.apply(Caddyfile.builder(routing)
                            .upstreams(new EdgeUpstreams(
                                    stubs.get(0).address(),
                                    stubs.get(1).address(),
                                    stubs.get(2).address(),
                                    stubs.get(3).address()))
                            .port(port)
                            .adminPort(adminPort)
                            .patience(Duration.ofMillis(700)))
                    .build();
            RunningCaddy caddy = RunningCaddy.start(program.server(file.render(), secret));
            return new RunningEdge(folder, stubs, file, port, adminPort, caddy);
        } catch (Throwable e) {
            clear(folder, stubs);
            throw e;
        }
    }

    Caddyfile file() {
        return file;
    }

    int port() {
        return port;
    }

    int adminPort() {
        return adminPort;
    }

    /** The stub of the chat, which also says who is logged in. */
    StubService chat() {
        return stubs.get(3);
    }

    /** What a stub is called. */
    String nameOf(String address) {
        return NAMES.stream()
                .filter(name -> stubs.get(NAMES.indexOf(name)).address().equals(address))
                .findFirst()
                .orElse(address);
    }

    /** What Caddy wrote, for the message of a failure. */
    String output() {
        return caddy.output();
    }

    /** Sends a request as it is, and reads the answer. */
    Message send(EdgeRequest request) throws IOException {
        StringBuilder head = new StringBuilder(request.method() + " " + request.target() + " HTTP/1.1\r\n");
        head.append("Host: ").append(request.host()).append("\r\n");
        for (Map.Entry<String, String> header : request.headers()) {
            head.append(header.getKey()).append(": ").append(header.getValue()).append("\r\n");
        }
        return send(
                request.address(),
                head.append("\r\n").toString(),
                request.method().equals("HEAD"));
    }

    /** Sends bytes, each the lower half of a character, and reads the answer. */
    Message send(String bytes, boolean withoutBody) throws IOException {
        return send("127.0.0.1", bytes, withoutBody);
    }

    private Message send(String from, String bytes, boolean withoutBody) throws IOException {
        try (Socket socket = new Socket(from, port, InetAddress.getByName(from), 0)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return Message.read(socket.getInputStream(), withoutBody);
        }
    }

    @Override
    public void close() throws IOException {
        caddy.close();
        clear(folder, stubs);
    }

    private static void clear(Path folder, List<StubService> stubs) throws IOException {
        for (StubService stub : stubs) {
            stub.close();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
