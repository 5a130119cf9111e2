package ai.disinto.testing.internal.swagger;

import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.tap.TappedExchange;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Compares requests and answers with a description. */
public final class ExchangeCheck {
    private static final String API = "/api/v1";

    private final ApiDescription description;

    public ExchangeCheck(ApiDescription description) {
        this.description = description;
    }

    /** What differs, each in the form {@code METHOD /path/{name}: what}. */
    public List<String> differences(TappedExchange exchange) {
        if (exchange.status() == 0 || !exchange.path().startsWith(API + "/")) {
            return List.of();
        }
        String path = exchange.path().substring(API.length());
        Optional<Operation> operation = description.operation(exchange.method(), path);
        if (operation.isEmpty()) {
            return List.of(exchange.method() + " " + path + ": is not described");
        }
        List<String> findings = new ArrayList<>();
        query(exchange, operation.get(), findings);
        request(exchange, operation.get(), findings);
        answer(exchange, operation.get(), findings);
        return findings.stream()
                .map(each -> operation.get() + ": " + each)
                .distinct()
                .toList();
    }

    private static void query(TappedExchange exchange, Operation operation, List<String> findings) {
        for (String pair : exchange.query().split("&", -1)) {
            String name = decoded(pair.replaceFirst("=.*", ""));
            Optional<JsonNode> parameter = operation.inQuery(name);
            if (!name.isEmpty() && parameter.isEmpty()) {
                findings.add("query " + name + " is not described");
            }
            String type =
                    parameter.map(each -> each.path("type").stringValue("")).orElse("");
            String value = decoded(pair.substring(Math.min(pair.length(), pair.indexOf('=') + 1)));
            if (type.equals("integer") && !value.matches("-?\\d+")) {
                findings.add("query " + name + " is no integer");
            }
        }
    }

    private void request(TappedExchange exchange, Operation operation, List<String> findings) {
        if (exchange.request().length == 0 || !exchange.requestType().contains("json")) {
            return;
        }
        Optional<JsonNode> shape = operation.body();
        JsonNode body = Json.parse(exchange.request());
        if (shape.isPresent()) {
            new ShapeCheck(description, findings::add).check(body, shape.get(), "request");
        } else if (!body.isEmpty()) {
            findings.add("takes no body");
        }
    }

    private void answer(TappedExchange exchange, Operation operation, List<String> findings) {
        Optional<JsonNode> response = operation.response(exchange.status());
        if (response.isEmpty()) {
            findings.add("status " + exchange.status() + " is not described");
            return;
        }
        JsonNode shape = description.resolved(response.get()).path("schema");
        if (!shape.isMissingNode() && exchange.isJsonAnswer() && exchange.answer().length > 0) {
            new ShapeCheck(description, findings::add).check(Json.parse(exchange.answer()), shape, "answer");
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
