package ai.disinto.compose.caddy;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The head of a request or an answer, letter for letter, and what follows it. */
record Message(String first, List<Map.Entry<String, String>> headers, String body) {
    /** Reads a head and, if it says how long it is, a body. */
    static Message read(InputStream in) throws IOException {
        return read(in, false);
    }

    /** Reads a head, and a body unless there is none whatever the head says. */
    static Message read(InputStream in, boolean withoutBody) throws IOException {
        String first = line(in);
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.add(Map.entry(
                    line.substring(0, colon), line.substring(colon + 1).strip()));
        }
        Message head = new Message(first, headers, "");
        String length = head.header("Content-Length");
        byte[] body = length.isEmpty() || withoutBody ? new byte[0] : in.readNBytes(Integer.parseInt(length));
        return new Message(first, headers, new String(body, StandardCharsets.ISO_8859_1));
    }

    /** All values of a name, with a comma between; empty if there are none. */
    String header(String name) {
        return String.join(
                ", ",
                headers.stream()
                        .filter(header -> header.getKey().equalsIgnoreCase(name))
                        .map(Map.Entry::getValue)
                        .toList());
    }

    boolean has(String name) {
        return headers.stream().anyMatch(header -> header.getKey().equalsIgnoreCase(name));
    }

    /** The status of an answer. */
    int status() {
        int blank = first.indexOf(' ');
        return Integer.parseInt(first.substring(blank + 1, blank + 4));
    }

    /** The target of a request. */
    String target() {
        return first.substring(first.indexOf(' ') + 1, first.lastIndexOf(' '));
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("the connection ended within a head: " + line);
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }
}
