package ai.disinto.forge.webhook;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A request that is written byte by byte. */
final class RawRequest implements AutoCloseable {
    private final Socket socket;

    private RawRequest(Socket socket) {
        this.socket = socket;
    }

    static RawRequest to(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(20_000);
        return new RawRequest(socket);
    }

    void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    /** What is answered until the other side closes. */
    String readToEnd() throws IOException {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        } catch (SocketException e) {
            return "";
        }
    }

    /** Writes pieces of 10 KB until the other side has enough, and answers how many bytes those were. */
    long writeChunksUntilRefused(int most) {
        String chunk = "2800\r\n" + " ".repeat(0x2800) + "\r\n";
        long written = 0;
        try {
            for (int i = 0; i < most; i++) {
                write(chunk);
                written += chunk.length();
            }
        } catch (IOException e) {
            return written;
        }
        return Long.MAX_VALUE;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
