package ai.disinto.forge.internal.http;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call to a server as it is meant, independent of how often it has to be sent. */
public final class Exchange {
    private final String method;
    private final String target;
    private final byte @Nullable [] body;
    private final List<String> headers;
    private final boolean repeatable;

    /**
     * Makes the value.
     *
     * @param method such as {@code GET}
     * @param target path and query below the address of the server, percent-encoded, with a leading slash
     * @param body the bytes, or {@code null} for none
     * @param headers more headers, names and values by turns
     * @param repeatable whether sending it twice does the same as sending it once
     */
    public Exchange(String method, String target, byte @Nullable [] body, List<String> headers, boolean repeatable) {
        this.method = method;
        this.target = target;
        this.body = body;
        this.headers = headers;
        this.repeatable = repeatable;
    }

    public String method() {
        return method;
    }

    public String target() {
        return target;
    }

    public byte @Nullable [] body() {
        return body;
    }

    public List<String> headers() {
        return headers;
    }

    public boolean repeatable() {
        return repeatable;
    }

    public static Exchange of(String method, String target) {
        return new Exchange(method, target, null, List.of(), isRead(method));
    }

    public Exchange json(byte[] bytes) {
        return new Exchange(method, target, bytes, headers, repeatable).header("Content-Type", "application/json");
    }

    public Exchange header(String name, String value) {
        List<String> more = new ArrayList<>(headers);
        more.add(name);
        more.add(value);
        return new Exchange(method, target, body, List.copyOf(more), repeatable);
    }

    /** Says that sending it twice does the same as sending it once. */
    public Exchange asRepeatable() {
        return new Exchange(method, target, body, headers, true);
    }

    public boolean isRead() {
        return isRead(method);
    }

    /** Answers method and path. */
    @Override
    public String toString() {
        return method + " " + target;
    }

    private static boolean isRead(String method) {
        return method.equals("GET") || method.equals("HEAD");
    }
}
