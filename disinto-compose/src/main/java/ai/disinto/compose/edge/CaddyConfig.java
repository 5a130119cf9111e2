package ai.disinto.compose.edge;

import ai.disinto.compose.edge.CaddyAdminException.Reason;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Caddy's servers at one moment, and the tag by which Caddy knows that moment again. */
final class CaddyConfig {
    static final String PATH = "/config/apps/http";
    private static final int FNV_BASIS = 0x811c9dc5;
    private static final int FNV_PRIME = 0x01000193;

    private final JsonObject app;
    private final String etag;

    private CaddyConfig(JsonObject app, String etag) {
        this.app = app;
        this.etag = etag;
    }

    static CaddyConfig read(AdminRequests calls) {
        AdminRequests.Answer answer = calls.get(PATH);
        boolean absent = answer.status() == 404 || answer.body().contains("invalid traversal path");
        if (answer.status() != 200 && !absent) {
            throw CaddyAdminException.refused("GET", PATH, answer.status(), answer.body());
        }
        Object app = absent ? JsonNull.NULL : json(answer);
        if (app instanceof JsonObject object) {
            return new CaddyConfig(object, answer.etag().isEmpty() ? etag(answer.body()) : answer.etag());
        }
        if (app instanceof JsonNull) {
            throw noServer();
        }
        throw new CaddyAdminException(
                Reason.UNEXPECTED_ANSWER, "GET " + PATH, answer.status(), "no object of JSON", null);
    }

    JsonObject servers() {
        return app.object("servers").orElse(JsonObject.empty());
    }

    String etag() {
        return etag;
    }

    /** The names of the servers that listen on the HTTP or the HTTPS port, at least one. */
    List<String> edgeServers() {
        int http = port("http_port", 80);
        int https = port("https_port", 443);
        List<String> names = servers().members().keySet().stream()
                .filter(name -> servers().object(name).stream()
                        .flatMap(server -> server.list("listen").stream())
                        .map(ListenAddress::of)
                        .anyMatch(address -> address.has(http) || address.has(https)))
                .sorted()
                .toList();
        if (names.isEmpty()) {
            throw noServer();
        }
        return names;
    }

    /** What Caddy's tag is made of: older versions send it behind the body, where the client does not see it. */
    static String etag(String body) {
        int hash = FNV_BASIS;
        for (byte each : body.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (each & 0xff)) * FNV_PRIME;
        }
        return String.format(Locale.ROOT, "\"%s %08x\"", PATH, hash);
    }

    private int port(String member, int usual) {
        OptionalInt port = app.find(member) instanceof JsonNumber number ? number.whole() : OptionalInt.empty();
        return port.orElse(0) == 0 ? usual : port.getAsInt();
    }

    private static Object json(AdminRequests.Answer answer) {
        try {
            return JsonReader.of(answer.body()).value();
        } catch (JsonReader.BrokenJson e) {
            throw new CaddyAdminException(Reason.UNEXPECTED_ANSWER, "GET " + PATH, answer.status(), "no whole JSON", e);
        }
    }

    private static CaddyAdminException noServer() {
        return new CaddyAdminException(
                Reason.NO_SERVER, "GET " + PATH, 0, "no server listens on the HTTP or the HTTPS port", null);
    }
}
