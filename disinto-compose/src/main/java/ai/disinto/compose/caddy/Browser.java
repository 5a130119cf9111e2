package ai.disinto.compose.caddy;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Somebody at the edge: keeps cookies, and remembers what was asked last. Not for several threads. */
final class Browser {
    private static final int MOST_REDIRECTS = 5;

    private final URI base;
    private final SmokeHttp http;
    private final Cookies cookies = new Cookies();
    private String asked = "";
    private String answered = "";

    Browser(URI base, SmokeHttp http) {
        this.base = base;
        this.http = http;
    }

    String asked() {
        return asked;
    }

    String answered() {
        return answered;
    }

    Cookies cookies() {
        return cookies;
    }

    URI at(String path) {
        return URI.create(base + path);
    }

    /** Whether an address belongs to the edge and lies below a path; a path with dots in it does not. */
    boolean isBelow(URI address, String prefix) {
        String path = address.getRawPath();
        return path != null
                && base.getScheme().equalsIgnoreCase(address.getScheme())
                && address.getHost() != null
                && base.getHost().equalsIgnoreCase(address.getHost())
                && port(base) == port(address)
                && path.startsWith(prefix)
                && !(path + "/").contains("/../")
                && !path.toLowerCase(Locale.ROOT).contains("%2e");
    }

    private static int port(URI address) {
        int usual = address.getScheme().equalsIgnoreCase("https") ? 443 : 80;
        return address.getPort() < 0 ? usual : address.getPort();
    }

    Page get(URI address) throws InterruptedException {
        return send("GET", address, HttpRequest.newBuilder(address).GET());
    }

    Page get(URI address, String header, String value) throws InterruptedException {
        return send("GET", address, HttpRequest.newBuilder(address).GET().header(header, value));
    }

    Page post(HtmlForm form) throws InterruptedException {
        String body = form.fields().entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(form.action())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", base.toString())
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send("POST", form.action(), request);
    }

    /** Opens a socket; answers the status of the handshake. */
    int open(String path) throws InterruptedException {
        URI address = at(path);
        asked = "GET " + Shown.address(address) + " as a web socket";
        answered = "nothing yet";
        URI socket = URI.create("ws" + address.toString().substring("http".length()));
        int status = http.open(socket, base.toString(), cookies.headerFor(address));
        answered = String.valueOf(status);
        return status;
    }

    /** Follows redirects as long as they stay below a path. */
    Page follow(URI start, String prefix) throws InterruptedException {
        Set<URI> seen = new HashSet<>();
        URI next = start;
        Page page = get(next);
        while (page.isRedirect()) {
            seen.add(next);
            next = below(page, prefix);
            if (seen.contains(next) || seen.size() > MOST_REDIRECTS) {
                throw CheckFailed.of(
                        Fault.Kind.LOOP,
                        seen.size() > MOST_REDIRECTS
                                ? "more than " + MOST_REDIRECTS + " redirects"
                                : page.shown() + ", where it has been before",
                        "see which of edge and service adds a prefix that the other takes away");
            }
            page = get(next);
        }
        return page;
    }

    /** Where a redirect leads, which must be below the path. */
    URI below(Page page, String prefix) {
        URI next = page.location()
                .orElseThrow(() -> CheckFailed.plain(page.shown() + " without an address", "see what the service is"));
        if (!isBelow(next, prefix)) {
            throw CheckFailed.of(
                    Fault.Kind.OUTSIDE,
                    page.shown() + ", which is not below " + Shown.address(at(prefix)),
                    "set the root address of the service to " + at(prefix));
        }
        return next;
    }

    private Page send(String method, URI address, HttpRequest.Builder request) throws InterruptedException {
        asked = method + " " + Shown.address(address);
        answered = "nothing yet";
        String kept = cookies.headerFor(address);
        if (!kept.isEmpty()) {
            request.header("Cookie", kept);
        }
        request.header("Accept", "text/html,application/json;q=0.9,*/*;q=0.8")
                .header("User-Agent", "disinto-edge-smoke");
        Page page = http.send(request.build());
        cookies.take(page);
        answered = page.shown();
        return page;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
