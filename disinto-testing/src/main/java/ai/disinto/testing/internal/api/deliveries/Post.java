package ai.disinto.testing.internal.api.deliveries;

import ai.disinto.testing.internal.instance.Background;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLSocketFactory;

/**
 * Posts to an address and waits for the answer, five seconds at most, as the server does by default. A socket of its own
 * for each: a ready-made client would repeat what was lost, and keep threads.
 */
final class Post {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final int LONGEST_ANSWER = 1 << 20;

    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    private Post() {}

    /** A sender that gives up when the forge closes. */
    static Post of(Background background) {
        Post post = new Post();
        background.beforeClosing(post::close);
        return post;
    }

    private void close() {
        closed = true;
        open.forEach(Post::abandon);
    }

    private static void abandon(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is gone all the same
        }
    }

    /** Sends once; nobody hears whether it arrived. */
    void send(String url, Map<String, String> headers, byte[] body) {
        try (Socket socket = new Socket()) {
            open.add(socket);
            if (!closed) {
                exchange(socket, URI.create(url), headers, body);
            }
            open.remove(socket);
        } catch (IOException | IllegalArgumentException e) {
            // the server notes it and goes on
        }
    }

    private void exchange(Socket plain, URI url, Map<String, String> headers, byte[] body) throws IOException {
        boolean secure = "https".equals(url.getScheme());
        int port = url.getPort() >= 0 ? url.getPort() : secure ? 443 : 80;
        int limit = (int) LIMIT.toMillis();
        plain.connect(new InetSocketAddress(InetAddress.getAllByName(url.getHost())[0], port), limit);
        plain.setSoTimeout(limit);
        Socket socket = secure ? encrypted(plain, url.getHost(), port) : plain;
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.write(head(url, headers, body.length).getBytes(StandardCharsets.ISO_8859_1));
        request.write(body);
        socket.getOutputStream().write(request.toByteArray());
        drain(socket.getInputStream());
    }

    private static Socket encrypted(Socket socket, String host, int port) throws IOException {
        return ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(socket, host, port, true);
    }

    private static String head(URI url, Map<String, String> headers, int length) {
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        StringBuilder head = new StringBuilder("POST " + path + query + " HTTP/1.1\r\n");
        head.append("Host: ").append(url.getRawAuthority()).append("\r\n");
        head.append("Connection: close\r\nContent-Length: ").append(length).append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("\r\n").toString();
    }

    private static void drain(InputStream in) throws IOException {
        long end = System.nanoTime() + LIMIT.toNanos();
        byte[] buffer = new byte[8192];
        long seen = 0;
        for (int n = in.read(buffer); n >= 0 && System.nanoTime() < end; n = in.read(buffer)) {
            seen += n;
            if (seen > LONGEST_ANSWER) {
                return;
            }
        }
    }
}
