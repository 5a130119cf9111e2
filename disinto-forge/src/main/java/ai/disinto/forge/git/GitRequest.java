package ai.disinto.forge.git;

import ai.disinto.forge.internal.http.StreamedCall;
import java.net.URL;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One request that JGit wants to be sent. */
record GitRequest(String method, URL address, List<String> headers, StreamedCall.@Nullable Body body) {
    String url() {
        return address.toString();
    }

    String path() {
        return address.getFile();
    }

    /** Whether it asks which references there are: the one request that may be led elsewhere on the same server. */
    boolean isListing() {
        return method.equals("GET");
    }

    /** Whether the server may have changed something because of it. */
    boolean changes() {
        return method.equals("POST") && address.getPath().endsWith("/git-receive-pack");
    }
}
