package ai.disinto.testing.internal.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A request as it came in.
 *
 * @param path as it was sent, percent signs included
 * @param query as it was sent, without question mark
 * @param headers by lower-case name
 */
@SuppressWarnings("ArrayRecordComponent")
public record IncomingRequest(
        String method, String path, String query, Map<String, List<String>> headers, byte[] body) {
    /** The first value of a header; empty if there is none. */
    public String header(String name) {
        List<String> values = headers.get(name.toLowerCase(Locale.ROOT));
        return values == null || values.isEmpty() ? "" : values.get(0);
    }
}
