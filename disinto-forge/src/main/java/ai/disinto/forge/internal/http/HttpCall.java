package ai.disinto.forge.internal.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request as it goes onto the wire.
 *
 * @param method such as {@code GET}
 * @param url the whole address
 * @param headers names and values by turns
 * @param body the bytes, or {@code null} for none
 */
public record HttpCall(String method, String url, List<String> headers, byte @Nullable [] body) {
    /** Answers method and path; addresses may hold what nobody should see. */
    @Override
    public String toString() {
        return method + " " + url.replaceFirst("\\?.*", "");
    }
}
