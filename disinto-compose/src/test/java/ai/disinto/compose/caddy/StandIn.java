package ai.disinto.compose.caddy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on this machine that answers as it is told, once a connection. */
final class StandIn implements AutoCloseable {
    private static final String SOCKET_KEY = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    /** Says what is answered. */
    @FunctionalInterface
    interface Service {
        Reply answer(Asked asked) throws IOException, InterruptedException;
    }

    private final ServerSocket server;
    private final Service service;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "stand-in");
        thread.setDaemon(true);
        return thread;
    });

    private StandIn(ServerSocket server, Service service) {
        this.server = server;
        this.service = service;
    }

    static StandIn start(Service service) {
        try {
            StandIn started = new StandIn(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), service);
            started.threads.execute(started::accept);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return server.getLocalPort();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port());
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
            write(socket.getOutputStream(), service.answer(Asked.of(request)), request);
        } catch (IOException e) {
            // whoever asked has enough, as checks of long answers do
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void write(OutputStream out, Reply reply, Message request) throws IOException {
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder("HTTP/1.1 " + reply.status() + " Said\r\n");
        reply.headers().forEach(header -> head.append(header.getKey() + ": " + header.getValue() + "\r\n"));
        if (reply.status() == Statuses.SWITCHED) {
            head.append("Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ")
                    .append(accepted(request.header("Sec-WebSocket-Key")))
                    .append("\r\n\r\n");
        } else {
            head.append("Connection: close\r\nContent-Length: " + body.length + "\r\n\r\n");
        }
        out.write(head.toString().getBytes(StandardCharsets.UTF_8));
        out.write(body);
        out.flush();
    }

    private static String accepted(String key) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-1").digest((key + SOCKET_KEY).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
