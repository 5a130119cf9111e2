package ai.disinto.testing.internal.instance;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Which requests came in and what became of them. */
public final class RequestLog {
    private final List<Entry> entries = new CopyOnWriteArrayList<>();

    /**
     * One request.
     *
     * @param path with its query; values of {@code token} and {@code access_token} are left out
     * @param caller the name of who made it; empty for nobody
     */
    public record Entry(String method, String path, String caller, int status) {}

    /** Adds a request after it was answered. */
    public void add(String method, String path, String query, String caller, int status) {
        String shown = query.isEmpty() ? path : path + "?" + withoutTokens(query);
        entries.add(new Entry(method, shown, caller, status));
    }

    private static String withoutTokens(String query) {
        return query.replaceAll("(^|&)((?:access_)?token)=[^&]*", "$1$2=…");
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }
}
