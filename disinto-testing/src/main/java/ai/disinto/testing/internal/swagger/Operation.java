package ai.disinto.testing.internal.swagger;

import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** An operation of a description. */
record Operation(String method, PathTemplate template, JsonNode node) {
    /** The parameter of the query that has a name. */
    Optional<JsonNode> inQuery(String name) {
        return parameters("query")
                .filter(each -> each.path("name").stringValue("").equals(name))
                .findFirst();
    }

    /** The shape of the body, if it takes one. */
    Optional<JsonNode> body() {
        return parameters("body").map(each -> each.path("schema")).findFirst();
    }

    /** What is said about a status, if anything is. */
    Optional<JsonNode> response(int status) {
        return Optional.ofNullable(node.path("responses").get(Integer.toString(status)));
    }

    private Stream<JsonNode> parameters(String place) {
        return StreamSupport.stream(node.path("parameters").spliterator(), false)
                .filter(each -> each.path("in").stringValue("").equals(place));
    }

    @Override
    public String toString() {
        return method + " " + template;
    }
}
