package ai.disinto.forge.internal.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request whose body and answer may be too large for memory.
 *
 * @param method {@code GET} or {@code POST}
 * @param url the whole address
 * @param headers names and values by turns
 * @param body what is sent; {@code null} for none
 */
public record StreamedCall(
        String method,
        String url,
        List<String> headers,
        @Nullable Body body) {
    /** Bytes that lie ready. */
    public interface Body {
        long length();

        void writeTo(OutputStream out) throws IOException;
    }

    /** Answers method and path; addresses may hold what nobody should see. */
    @Override
    public String toString() {
        return method + " " + url.replaceFirst("\\?.*", "");
    }
}
