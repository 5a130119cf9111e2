package ai.disinto.testing.internal.http;

import java.util.List;

/**
 * An operation of the API.
 *
 * @param template the path below {@code /api/v1} with its parameters in braces; a star in them takes slashes too
 * @param since the first line that has it
 * @param scopes the kinds of token scopes that it needs
 */
public record Route(String method, String template, int since, List<String> scopes) {
    /** Method and template, as handlers name it. */
    public String key() {
        return method + " " + template;
    }
}
