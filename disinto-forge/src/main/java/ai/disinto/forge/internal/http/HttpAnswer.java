package ai.disinto.forge.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What came back, whole. */
public final class HttpAnswer {
    private final int status;
    private final List<String> headers;
    private final byte[] body;

    /**
     * Makes the value.
     *
     * @param status the status
     * @param headers names and values by turns
     * @param body the bytes; empty if there were none
     */
    public HttpAnswer(int status, List<String> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    public int status() {
        return status;
    }

    public List<String> headers() {
        return headers;
    }

    public byte[] body() {
        return body;
    }

    public Optional<String> header(String name) {
        for (int i = 0; i < headers.size(); i += 2) {
            if (headers.get(i).equalsIgnoreCase(name)) {
                return Optional.of(headers.get(i + 1));
            }
        }
        return Optional.empty();
    }

    /** Answers a header that is a number from 0. */
    public OptionalInt number(String name) {
        String value = header(name).orElse("");
        return value.matches("[0-9]{1,9}") ? OptionalInt.of(Integer.parseInt(value)) : OptionalInt.empty();
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    public boolean isRedirect() {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    @Override
    public String toString() {
        return "answer " + status + " of " + body.length + " bytes";
    }
}
