package ai.disinto.testing.internal.swagger;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.tap.TappedExchange;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ExchangeCheckTest {
    private static final String DESCRIPTION = """
            {"paths": {
              "/repos/{owner}/{repo}/things": {
                "post": {
                  "parameters": [
                    {"name": "page", "in": "query", "type": "integer"},
                    {"name": "body", "in": "body", "schema": {"$ref": "#/definitions/NewThing"}}],
                  "responses": {"201": {"$ref": "#/responses/Things"}, "404": {"description": "none"}}}},
              "/repos/{owner}/{repo}/branches/{branch}": {"get": {"responses": {"200": {"schema": {"type": "string"}}}}}},
             "responses": {"Things": {"schema": {"type": "array", "items": {"$ref": "#/definitions/Thing"}}}},
             "definitions": {
              "NewThing": {"type": "object", "properties": {"name": {"type": "string"}}},
              "Thing": {"type": "object", "properties": {
                "id": {"type": "integer"}, "kind": {"type": "string", "enum": ["a", "b"]},
                "since": {"type": "string", "format": "date-time"},
                "others": {"type": "object", "additionalProperties": {"type": "boolean"}}}}}}
            """;

    private final ExchangeCheck check = new ExchangeCheck(ApiDescription.of(Json.parse(bytes(DESCRIPTION))));

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static TappedExchange post(String query, String request, int status, String answer) {
        String path = "/api/v1/repos/a/b/things";
        String json = "application/json";
        return new TappedExchange("POST", path, query, json, bytes(request), status, json, bytes(answer));
    }

    private static TappedExchange get(String path) {
        return new TappedExchange("GET", path, "", "", new byte[0], 200, "application/json", bytes("\"x\""));
    }

    @Test
    void whatIsDescribed_doesNotDiffer_whateverIsMissingOrNull() {
        String answer = "[{\"id\": 1, \"kind\": \"a\", \"since\": null, \"others\": {\"x\": true}}, {}]";
        assertThat(check.differences(post("page=2", "{\"name\": \"n\"}", 201, answer)))
                .isEmpty();
        assertThat(check.differences(post("", "{}", 404, "{\"any\": 1}"))).isEmpty();
    }

    @Test
    void unknownQueryFieldsAndStatus_areNamed() {
        assertThat(check.differences(post("page=x&other=1", "{\"nam\": 1}", 500, "")))
                .containsExactly(
                        "POST /repos/{owner}/{repo}/things: query page is no integer",
                        "POST /repos/{owner}/{repo}/things: query other is not described",
                        "POST /repos/{owner}/{repo}/things: NewThing.nam is not described",
                        "POST /repos/{owner}/{repo}/things: status 500 is not described");
    }

    @Test
    void wrongTypesAndUnknownFields_ofAnAnswer_areNamedByTheirDefinition() {
        String answer = "[{\"id\": \"1\", \"kind\": \"c\", \"since\": \"today\", \"more\": 1, \"others\": {\"x\": 1}}]";
        assertThat(check.differences(post("", "{}", 201, answer)))
                .extracting(each -> each.replaceFirst(".*: ", ""))
                .containsExactly(
                        "Thing.id is no integer but STRING",
                        "Thing.kind has a text that is not described",
                        "Thing.since has a text that is not described",
                        "Thing.more is not described",
                        "Thing.others.* is no boolean but NUMBER");
    }

    @Test
    void routeThatIsNotDescribed_isNamed_andOneWithSlashesInANameIsKnown() {
        assertThat(check.differences(get("/api/v1/nothing"))).containsExactly("GET /nothing: is not described");
        assertThat(check.differences(get("/api/v1/repos/a/b/branches/fix/one"))).isEmpty();
        assertThat(check.differences(get("/api/v1/repos/a/x/b/branches/one"))).hasSize(1);
    }

    @Test
    void whatIsOutsideTheApi_orWasNotAnswered_isLeftOut() {
        assertThat(check.differences(get("/a/b.git/info/refs"))).isEmpty();
        assertThat(check.differences(post("", "{}", 0, ""))).isEmpty();
    }
}
