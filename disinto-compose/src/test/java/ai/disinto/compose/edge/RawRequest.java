package ai.disinto.compose.edge;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A request with a host of one's choice, which clients do not send. */
final class RawRequest {
    private RawRequest() {}

    /** The status and the body of the answer. */
    static String get(int port, String host) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            String request = "GET / HTTP/1.0\r\nHost: " + host + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = answer.indexOf("\r\n\r\n");
            return (answer.split(" ", 3)[1] + " " + answer.substring(end < 0 ? answer.length() : end + 4)).strip();
        }
    }
}
