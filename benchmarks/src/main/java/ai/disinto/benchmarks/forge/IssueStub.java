package ai.disinto.benchmarks.forge;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A server of as little work as can be, so that it is not what is measured: answers are bytes made before, and a
 * connection is a thread. Knows the settings, one issue, and a list of 10,000 on pages of 50.
 */
final class IssueStub implements AutoCloseable {
    static final int ISSUES = 10_000;
    static final int PAGE = 50;
    private static final Pattern PAGE_NUMBER = Pattern.compile("[?&]page=([0-9]{1,4})");

    private final ServerSocket socket;
    private final Map<String, byte[]> answers = new ConcurrentHashMap<>();

    private IssueStub(ServerSocket socket) {
        this.socket = socket;
        answers.put("/api/v1/settings/api", answer("{\"max_response_items\":50,\"default_paging_num\":30}"));
        answers.put("/api/v1/repos/alice/bench/issues/7", answer(IssueText.of(7)));
        for (int page = 1; page <= ISSUES / PAGE + 1; page++) {
            answers.put("page " + page, answer(page(page)));
        }
    }

    static IssueStub start() {
        try {
            IssueStub stub = new IssueStub(new ServerSocket(0, 64, InetAddress.getLoopbackAddress()));
            daemon(stub::accept);
            return stub;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open a port", e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static String page(int page) {
        int first = ISSUES - (page - 1) * PAGE;
        return IntStream.range(0, Math.min(PAGE, Math.max(0, first)))
                .mapToObj(i -> IssueText.of(first - i))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static byte[] answer(String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        String head = """
                HTTP/1.1 200 OK\r
                Cache-Control: max-age=0, private, must-revalidate, no-transform\r
                Content-Type: application/json;charset=utf-8\r
                X-Content-Type-Options: nosniff\r
                X-Frame-Options: SAMEORIGIN\r
                X-Total-Count: %d\r
                Date: Mon, 23 Nov 2026 10:00:00 GMT\r
                Content-Length: %d\r
                \r
                """.formatted(ISSUES, body.length);
        byte[] start = head.getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[start.length + body.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        return all;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                connection.setTcpNoDelay(true);
                daemon(() -> serve(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            InputStream in = new BufferedInputStream(connection.getInputStream());
            OutputStream out = connection.getOutputStream();
            for (String target = target(in); !target.isEmpty(); target = target(in)) {
                out.write(find(target));
            }
        } catch (IOException e) {
            // the client has gone away
        }
    }

    private byte[] find(String target) {
        Matcher page = PAGE_NUMBER.matcher(target);
        byte[] found = answers.get(page.find() ? "page " + page.group(1) : target);
        if (found == null) {
            throw new IllegalArgumentException("nobody expects a request for " + target);
        }
        return found;
    }

    /** Reads a request without a body; answers its target, empty at the end of the connection. */
    private static String target(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        String target = "";
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '\n' && line.length() == 0) {
                return target;
            }
            if (c == '\n') {
                target = target.isEmpty() ? line.toString().split(" ", -1)[1] : target;
                line.setLength(0);
            } else if (c != '\r') {
                line.append((char) c);
            }
        }
        return "";
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "stub");
        thread.setDaemon(true);
        thread.start();
    }
}
