package ai.disinto.compose.caddy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * What stands behind the edge: answers with the request that it got, letter for letter; echoes WebSockets; says who is
 * logged in, by a cookie.
 */
final class StubService implements AutoCloseable {
    static final String VERIFY = "/chat/auth/verify";
    static final String SECRET = "0123456789abcdefghijABCDEFGHIJ-_0123";

    private final String name;
    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "stub");
        thread.setDaemon(true);
        return thread;
    });
    private final ConcurrentLinkedQueue<Message> questions = new ConcurrentLinkedQueue<>();

    private StubService(String name, ServerSocket server) {
        this.name = name;
        this.server = server;
    }

    static StubService start(String name) throws IOException {
        StubService stub = new StubService(name, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        stub.threads.execute(stub::accept);
        return stub;
    }

    String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    /** What was asked about sessions. */
    ConcurrentLinkedQueue<Message> questions() {
        return questions;
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                threads.execute(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            Message request = Message.read(socket.getInputStream());
            if (name.equals("chat") && List.of(VERIFY, VERIFY + "?").contains(request.target())) {
                questions.add(request);
                verify(request, socket);
            } else if (request.header("Upgrade").equalsIgnoreCase("websocket")) {
                echo(request, socket);
            } else if (request.target().equals("/moved")) {
                write(socket, "302 Found", Map.of("Location", "/there/"), "");
            } else {
                write(socket, "200 OK", Map.of("X-Stub", name), seen(request));
            }
        } catch (IOException | GeneralSecurityException e) {
            questions.add(new Message("failed " + e, List.of(), ""));
        }
    }

    private void verify(Message request, Socket socket) throws IOException {
        String cookie = request.header("Cookie");
        String session = cookie.startsWith("session=") ? cookie.substring("session=".length()) : "";
        if (!request.header("X-Forward-Auth-Secret").equals(SECRET)) {
            write(socket, "403 Forbidden", Map.of(), "wrong secret");
        } else if (session.isEmpty() || session.equals("expired")) {
            write(socket, "401 Unauthorized", Map.of("X-Stub-Says", "log in"), "no session");
        } else if (session.equals("slow")) {
            // until the other side has enough
            socket.getInputStream().read();
        } else if (session.equals("nameless")) {
            write(socket, "200 OK", Map.of(), "");
        } else {
            String user = session.equals("odd") ? "{env.PATH} x" : session;
            write(socket, "200 OK", Map.of("X-Forwarded-User", user), "");
        }
    }

    private void echo(Message request, Socket socket) throws IOException, GeneralSecurityException {
        String key = request.header("Sec-WebSocket-Key") + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
        String accept = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-1").digest(key.getBytes(StandardCharsets.US_ASCII)));
        OutputStream out = socket.getOutputStream();
        out.write(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "X-Stub: " + name + "\r\nX-Stub-User: " + request.header("X-Forwarded-User") + "\r\n"
                        + "Sec-WebSocket-Accept: " + accept + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
        InputStream in = socket.getInputStream();
        // one short frame of a client: two bytes, a mask of four, the text
        byte[] head = in.readNBytes(6);
        if (head.length == 6) {
            byte[] text = in.readNBytes(head[1] & 0x7f);
            for (int i = 0; i < text.length; i++) {
                text[i] ^= head[2 + i % 4];
            }
            out.write(new byte[] {head[0], (byte) text.length});
            out.write(text);
            out.flush();
            in.read();
        }
    }

    private static String seen(Message request) {
        StringBuilder seen = new StringBuilder(request.first()).append("\r\n");
        request.headers()
                .forEach(header -> seen.append(header.getKey())
                        .append(": ")
                        .append(header.getValue())
                        .append("\r\n"));
        if (!request.body().isEmpty()) {
            seen.append("X-Stub-Body: ").append(request.body()).append("\r\n");
        }
        return seen.append("\r\n").toString();
    }

    /** The request that an answer of a stub tells of. */
    static Message seenIn(Message answer) throws IOException {
        return head(answer.body());
    }

    private static Message head(String text) throws IOException {
        // what is told has no body, whatever length it tells of
        String without = text.replaceAll("(?i)Content-Length: ", "Told-Length: ");
        return Message.read(new ByteArrayInputStream(without.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static void write(Socket socket, String status, Map<String, String> headers, String body)
            throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 ").append(status).append("\r\n");
        headers.forEach(
                (key, value) -> head.append(key).append(": ").append(value).append("\r\n"));
        head.append("Connection: close\r\nContent-Length: ")
                .append(body.length())
                .append("\r\n\r\n")
                .append(body);
        socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }
}
