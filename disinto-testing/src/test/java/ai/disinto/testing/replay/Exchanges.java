package ai.disinto.testing.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/** Sends requests in the name of the accounts of the recordings. */
final class Exchanges {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> tokens = new HashMap<>();
    private final String base;
    private final String admin;

    Exchanges(String base, String admin) {
        this.base = base;
        this.admin = admin;
    }

    /** What came back; JSON where the server says so, text otherwise. */
    record Seen(int status, Map<String, String> headers, JsonNode answer) {}

    void token(String name, String token) {
        tokens.put(name, token);
    }

    /** Makes alice, bob, carol and dave with one token each. */
    void makeAccounts() {
        for (String name : new String[] {"alice", "bob", "carol", "dave"}) {
            JsonNode account = MAPPER.createObjectNode()
                    .put("username", name)
                    .put("email", name + "@example.org")
                    .put("password", "pass-" + name)
                    .put("must_change_password", false);
            send("admin", "POST", "/api/v1/admin/users", account.toString(), Map.of());
            String token = "{\"name\": \"all\", \"scopes\": [\"all\"]}";
            String self = "basic:" + name + ":pass-" + name;
            Seen made = send(self, "POST", "/api/v1/users/" + name + "/tokens", token, Map.of());
            tokens.put(name, made.answer().get("sha1").stringValue());
        }
    }

    Seen send(String as, String method, String path, String body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        request.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.setHeader("Content-Type", "application/json");
        }
        headers.forEach(request::setHeader);
        String authorization = authorization(as);
        if (!authorization.isEmpty()) {
            request.setHeader("Authorization", authorization);
        }
        try {
            return seen(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String authorization(String as) {
        if (as.equals("admin")) {
            return basic(admin);
        }
        if (as.startsWith("basic:")) {
            return basic(as.substring("basic:".length()));
        }
        if (as.startsWith("bearer:")) {
            return "Bearer " + tokens.get(as.substring("bearer:".length()));
        }
        return as.equals("anonymous") ? "" : "token " + tokens.getOrDefault(as, as);
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    private static Seen seen(HttpResponse<String> response) {
        Map<String, String> headers = new HashMap<>();
        response.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
        boolean json = headers.getOrDefault("content-type", "").contains("json");
        return new Seen(response.statusCode(), headers, json ? parse(response.body()) : text(response.body()));
    }

    private static JsonNode parse(String body) {
        try {
            return MAPPER.readTree(body);
        } catch (JacksonException e) {
            return text("<not json>");
        }
    }

    private static JsonNode text(String body) {
        StringNode node = JsonNodeFactory.instance.stringNode(body);
        return node;
    }
}
