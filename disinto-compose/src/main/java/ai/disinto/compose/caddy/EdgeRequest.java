package ai.disinto.compose.caddy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request as it arrives at the edge, to ask what becomes of it. Immutable. */
public final class EdgeRequest {
    private static final String LOOPBACK = "127.0.0.1";
    private static final List<String> NOT_HERE =
            List.of("Host", "Content-Length", "Transfer-Encoding", "Trailer", "Expect");

    private final String method;
    private final String target;
    private final String host;
    private final List<Map.Entry<String, String>> headers;
    private final String address;
    private final @Nullable String user;

    private EdgeRequest(
            String method,
            String target,
            String host,
            List<Map.Entry<String, String>> headers,
            String address,
            @Nullable String user) {
        this.method = method;
        this.target = target;
        this.host = host;
        this.headers = headers;
        this.address = address;
        this.user = user;
    }

    /**
     * Makes a request of the host {@code localhost} without headers, from this machine, where tunnels end, and of
     * nobody who is logged in.
     *
     * @param method the method, such as {@code GET}
     * @param target path and query as they stand in the first line of the request, letter for letter
     * @return the request
     * @throws IllegalArgumentException if the method is no word of HTTP, or the target is empty or has a line end
     */
    public static EdgeRequest of(String method, String target) {
        if (!HttpSyntax.isToken(Objects.requireNonNull(method, "method"))) {
            throw new IllegalArgumentException("method must be a word such as GET");
        }
        if (Objects.requireNonNull(target, "target").isEmpty() || HttpSyntax.hasLineEnd(target)) {
            throw new IllegalArgumentException("target must have text and no line end");
        }
        return new EdgeRequest(method, target, "localhost", List.of(), LOOPBACK, null);
    }

    /**
     * Makes a request that asks for something.
     *
     * @param target path and query as they stand in the first line of the request, letter for letter
     * @return the request
     * @throws IllegalArgumentException if the target is empty or has a line end
     */
    public static EdgeRequest get(String target) {
        return of("GET", target);
    }

    /**
     * Answers this request for another host.
     *
     * @param name the header {@code Host}
     * @return the changed request
     * @throws IllegalArgumentException if the name is empty, which versions of Caddy treat differently, or has a line end
     */
    public EdgeRequest toHost(String name) {
        if (Objects.requireNonNull(name, "name").isEmpty() || HttpSyntax.hasLineEnd(name)) {
            throw new IllegalArgumentException("name must have text and no line end");
        }
        return new EdgeRequest(method, target, name, headers, address, user);
    }

    /**
     * Answers this request with one more header, beside others of the same name.
     *
     * @param name the name, but for {@code Host}, which is {@link #toHost}, and for those that describe a body
     * @param value the value
     * @return the changed request
     * @throws IllegalArgumentException if the name is no word of HTTP or one of those, or the value is not one line of
     *     printable ASCII
     */
    public EdgeRequest with(String name, String value) {
        if (!HttpSyntax.isToken(Objects.requireNonNull(name, "name"))
                || NOT_HERE.contains(HttpSyntax.canonical(name))) {
            throw new IllegalArgumentException("name must be a word such as Cookie, and none of " + NOT_HERE);
        }
        if (!HttpSyntax.isHeaderValue(Objects.requireNonNull(value, "value"))) {
            throw new IllegalArgumentException("value must be one line of printable ASCII");
        }
        List<Map.Entry<String, String>> more = new ArrayList<>(headers);
        more.add(Map.entry(name, value.strip()));
        return new EdgeRequest(method, target, host, List.copyOf(more), address, user);
    }

    /**
     * Answers this request from another machine.
     *
     * @param ip its IPv4 address
     * @return the changed request
     * @throws IllegalArgumentException if the text is no IPv4 address
     */
    public EdgeRequest from(String ip) {
        if (!HttpSyntax.isIpv4(Objects.requireNonNull(ip, "ip"))) {
            throw new IllegalArgumentException("ip must be an IPv4 address such as 192.0.2.7");
        }
        return new EdgeRequest(method, target, host, headers, ip, user);
    }

    /**
     * Answers this request of somebody who is logged in to the chat.
     *
     * @param name what the chat answers when the edge asks who it is
     * @return the changed request
     */
    public EdgeRequest loggedInAs(String name) {
        return new EdgeRequest(method, target, host, headers, address, Objects.requireNonNull(name, "name"));
    }

    /**
     * Answers the method.
     *
     * @return the method
     */
    public String method() {
        return method;
    }

    /**
     * Answers the target.
     *
     * @return path and query, letter for letter
     */
    public String target() {
        return target;
    }

    /**
     * Answers the host.
     *
     * @return the header {@code Host}
     */
    public String host() {
        return host;
    }

    /**
     * Answers the other headers.
     *
     * @return names and values in order
     */
    public List<Map.Entry<String, String>> headers() {
        return headers;
    }

    /**
     * Answers the address of the machine that the request comes from.
     *
     * @return an IPv4 address
     */
    public String address() {
        return address;
    }

    /**
     * Answers who is logged in.
     *
     * @return the name, or empty for nobody
     */
    public Optional<String> user() {
        return Optional.ofNullable(user);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EdgeRequest that
                && method.equals(that.method)
                && target.equals(that.target)
                && host.equals(that.host)
                && headers.equals(that.headers)
                && address.equals(that.address)
                && Objects.equals(user, that.user);
    }

    @Override
    public int hashCode() {
        return Objects.hash(method, target, host, headers, address, user);
    }

    /** Answers method, host, path and the names of the headers: query and values may be credentials. */
    @Override
    public String toString() {
        String path = target.contains("?") ? target.substring(0, target.indexOf('?') + 1) + "…" : target;
        return method + " " + host + " " + path + " "
                + headers.stream().map(Map.Entry::getKey).toList();
    }
}
