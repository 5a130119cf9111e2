package ai.disinto.forge.internal.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One request as it goes onto the wire. */
public final class HttpCall {
    private final String method;
    private final String url;
    private final List<String> headers;
    private final byte @Nullable [] body;

    /**
     * Makes the value.
     *
     * @param method such as {@code GET}
     * @param url the whole address
     * @param headers names and values by turns
     * @param body the bytes, or {@code null} for none
     */
    public HttpCall(String method, String url, List<String> headers, byte @Nullable [] body) {
        this.method = method;
        this.url = url;
        this.headers = headers;
        this.body = body;
    }

    public String method() {
        return method;
    }

    public String url() {
        return url;
    }

    public List<String> headers() {
        return headers;
    }

    public byte @Nullable [] body() {
        return body;
    }

    /** Answers method and path; addresses may hold what nobody should see. */
    @Override
    public String toString() {
        return method + " " + url.replaceFirst("\\?.*", "");
    }
}
