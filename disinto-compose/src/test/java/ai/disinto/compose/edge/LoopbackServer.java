package ai.disinto.compose.edge;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server of the loopback address that reads one request of each connection and lets a test answer it as it likes. */
final class LoopbackServer implements AutoCloseable {
    /** What was asked for; header names are in lower case. */
    record Request(String method, String path, Map<String, String> headers, String body) {}

    /** Writes an answer, whole or not. */
    interface Reply {
        void to(Request request, OutputStream out) throws IOException;
    }

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private LoopbackServer(ServerSocket socket) {
        this.socket = socket;
    }

    /** Listens on a port; 0 for a free one. */
    static LoopbackServer start(int port, Reply reply) throws IOException {
        LoopbackServer server = new LoopbackServer(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()));
        server.threads.execute(() -> server.accept(reply));
        return server;
    }

    int port() {
        return socket.getLocalPort();
    }

    static Reply status(int status, String body) {
        return (request, out) -> write(out, status, "", body);
    }

    static void write(OutputStream out, int status, String headers, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 " + status + " Words\r\nConnection: close\r\nContent-Length: " + bytes.length + "\r\n"
                + headers + "\r\n";
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
    }

    private void accept(Reply reply) {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                threads.execute(() -> serve(connection, reply));
            } catch (IOException e) {
                // closed
            }
        }
    }

    private static void serve(Socket connection, Reply reply) {
        try (connection) {
            Request request = read(new BufferedInputStream(connection.getInputStream()));
            reply.to(request, connection.getOutputStream());
            connection.getOutputStream().flush();
        } catch (IOException e) {
            // the client went away
        }
    }

    private static Request read(InputStream in) throws IOException {
        String[] first = line(in).split(" ", -1);
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            String[] header = line.split(": *", 2);
            headers.put(header[0].toLowerCase(Locale.ROOT), header[1]);
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new Request(first[0], first[1], headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder out = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the request ends in its head");
            }
            out.append((char) c);
        }
        return out.toString().strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
