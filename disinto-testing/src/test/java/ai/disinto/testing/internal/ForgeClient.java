package ai.disinto.testing.internal;

import ai.disinto.testing.EmbeddedForge;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls an embedded forge as somebody, for tests within this module. */
public final class ForgeClient {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final URI forge;
    private final String authorization;

    private ForgeClient(URI forge, String authorization) {
        this.forge = forge;
        this.authorization = authorization;
    }

    public static ForgeClient anonymous(EmbeddedForge forge) {
        return new ForgeClient(forge.url(), "");
    }

    /** The site administrator that the builder makes by default. */
    public static ForgeClient admin(EmbeddedForge forge) {
        return anonymous(forge).as("root1", "password1");
    }

    public ForgeClient as(String name, String password) {
        byte[] credentials = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new ForgeClient(forge, "Basic " + Base64.getEncoder().encodeToString(credentials));
    }

    public ForgeClient withToken(String token) {
        return new ForgeClient(forge, "token " + token);
    }

    /** Makes an account, for the administrator, and answers as whom it calls. */
    public ForgeClient newUser(String name) {
        call(
                "POST",
                "/admin/users",
                "{\"username\": \"" + name + "\", \"email\": \"" + name + "@example.org\", \"password\": \"pass-" + name
                        + "\", \"must_change_password\": false}");
        return as(name, "pass-" + name);
    }

    public HttpResponse<String> get(String path) {
        return call("GET", path, "");
    }

    /** A call below {@code /api/v1}. */
    public HttpResponse<String> call(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(forge + "/api/v1" + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) {
            request.setHeader("Authorization", authorization);
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }
}
