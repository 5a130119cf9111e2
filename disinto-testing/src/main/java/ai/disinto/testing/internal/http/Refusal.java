package ai.disinto.testing.internal.http;

import ai.disinto.core.DisintoException;
import ai.disinto.testing.internal.json.Json;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Ends the handling of a request with an error answer. */
public final class Refusal extends DisintoException {
    /** What the server says of anything that is not there, unless it says something else. */
    public static final String NOT_FOUND = "The target couldn't be found.";

    private static final long serialVersionUID = 1L;

    private final int status;
    private final Form form;
    private final transient @Nullable List<String> errors;

    /** How the error is written. */
    private enum Form {
        MESSAGE_AND_URL,
        MESSAGE_ONLY,
        JSON_NULL,
        NO_BODY,
        HTML
    }

    private Refusal(int status, String message, Form form, @Nullable List<String> errors) {
        super(message);
        this.status = status;
        this.form = form;
        this.errors = errors;
    }

    /** The usual form: message and the address of the documentation. */
    public static Refusal of(int status, String message) {
        return new Refusal(status, message, Form.MESSAGE_AND_URL, null);
    }

    public static Refusal invalid(String message) {
        return of(422, message);
    }

    public static Refusal forbidden(String message) {
        return of(403, message);
    }

    public static Refusal conflict(String message) {
        return of(409, message);
    }

    /** 500 as somebody who is no administrator sees it: without a word. */
    public static Refusal internalError() {
        return of(500, "");
    }

    /** 404 with an empty list of errors. */
    public static Refusal notFound() {
        return new Refusal(404, NOT_FOUND, Form.MESSAGE_AND_URL, List.of());
    }

    /** 404 whose list of errors says what is missing. */
    public static Refusal notFound(String error) {
        return new Refusal(404, NOT_FOUND, Form.MESSAGE_AND_URL, List.of(error));
    }

    /** 404 with another message: the name of the step that failed, or of the thing. */
    public static Refusal notFoundIn(String message, String... errors) {
        return new Refusal(404, message, Form.MESSAGE_AND_URL, List.of(errors));
    }

    /** An answer that has nothing but a message. */
    public static Refusal messageOnly(int status, String message) {
        return new Refusal(status, message, Form.MESSAGE_ONLY, null);
    }

    /** An answer whose body is the JSON {@code null}. */
    public static Refusal jsonNull(int status) {
        return new Refusal(status, "", Form.JSON_NULL, null);
    }

    /** An answer without a body. */
    public static Refusal withoutBody(int status) {
        return new Refusal(status, "", Form.NO_BODY, null);
    }

    /** An answer with a page for people. */
    public static Refusal page(int status) {
        return new Refusal(status, "Forbidden", Form.HTML, null);
    }

    public int status() {
        return status;
    }

    public Optional<List<String>> errors() {
        return Optional.ofNullable(errors);
    }

    /**
     * What is sent.
     *
     * @param documentation the address that stands in it
     * @param german whether the caller wants German
     */
    public Answer answer(String documentation, boolean german) {
        return switch (form) {
            case NO_BODY -> Answer.empty(status);
            case JSON_NULL -> Answer.json(status, Json.nothing());
            case HTML ->
                Answer.text(status, "text/html; charset=utf-8", "<!DOCTYPE html>\n<title>" + status + "</title>\n");
            case MESSAGE_ONLY -> Answer.json(status, Json.object().put("message", message(german)));
            case MESSAGE_AND_URL -> Answer.json(status, body(documentation, german));
        };
    }

    private ObjectNode body(String documentation, boolean german) {
        ObjectNode body = Json.object().put("message", message(german)).put("url", documentation);
        if (errors != null) {
            body.set("errors", Json.texts(errors));
        }
        return body;
    }

    private String message(boolean german) {
        String message = getMessage() == null ? "" : getMessage();
        return german && message.equals(NOT_FOUND) ? "Das Ziel konnte nicht gefunden werden." : message;
    }
}
