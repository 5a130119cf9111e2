package ai.disinto.factory.staff;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that answers what a test wants, one connection after the other, and remembers what it was asked. */
final class ModelServer implements AutoCloseable {
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final ServerSocket socket;

    private record Answer(int status, String body) {}

    ModelServer() throws IOException {
        socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "model-server");
        thread.setDaemon(true);
        thread.start();
    }

    ModelServer answer(String path, int status, String body) {
        answers.put(path, new Answer(status, body));
        return this;
    }

    URI url(String path) {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + path);
    }

    /** The requests, those with credentials marked. */
    List<String> asked() {
        return asked;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                answer(connection);
            } catch (IOException e) {
                // closed, or the client went away
            }
        }
    }

    private void answer(Socket connection) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
        String first = in.readLine();
        if (first == null) {
            return;
        }
        String path = first.replaceFirst("^\\S+ (\\S+) .*", "$1");
        boolean signed = false;
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            signed |= line.startsWith("Authorization") || line.startsWith("Cookie");
        }
        asked.add(path + (signed ? " with credentials" : ""));
        Answer answer = answers.getOrDefault(path, new Answer(404, ""));
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 " + answer.status() + " Words\r\nConnection: close\r\nLocation: /elsewhere\r\n"
                + "Content-Length: " + body.length + "\r\n\r\n";
        connection.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        connection.getOutputStream().write(body);
        connection.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
