package ai.disinto.forge;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that misbehaves: the test writes the bytes. */
final class RawServer implements AutoCloseable {
    /** What happens on one connection. */
    interface Connection {
        void serve(RawServer server, Socket socket) throws Exception;
    }

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    RawServer(Connection connection) throws IOException {
        start("raw server", () -> accept(connection));
    }

    String url() {
        return "http://127.0.0.1:" + listener.getLocalPort();
    }

    List<String> requests() {
        return requests;
    }

    /** Reads a request and remembers it. */
    String read(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int b = in.read();
            if (b < 0) {
                throw new IOException("end");
            }
            head.append((char) b);
        }
        String text = head.toString();
        var length =
                java.util.regex.Pattern.compile("(?i)content-length: (\\d+)").matcher(text);
        if (length.find()) {
            in.readNBytes(Integer.parseInt(length.group(1)));
        }
        requests.add(text);
        return text;
    }

    static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    static String json(int status, String body, String... headers) {
        StringBuilder out = new StringBuilder("HTTP/1.1 " + status + " X\r\nContent-Type: application/json\r\n");
        for (String header : headers) {
            out.append(header).append("\r\n");
        }
        return out + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : sockets) {
            socket.close();
        }
        threads.forEach(Thread::interrupt);
    }

    private void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void accept(Connection connection) {
        try {
            while (true) {
                Socket socket = listener.accept();
                sockets.add(socket);
                if (listener.isClosed()) {
                    socket.close(); // accepted while the server was closed
                    return;
                }
                start("raw connection", () -> serve(connection, socket));
            }
        } catch (IOException e) {
            return;
        }
    }

    private void serve(Connection connection, Socket socket) {
        try {
            connection.serve(this, socket);
        } catch (Exception e) {
            return;
        }
    }
}
