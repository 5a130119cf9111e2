package ai.disinto.core.ops;

import java.util.Objects;

/**
 * One of several ways that a request offers.
 *
 * @param name how the request calls it, such as {@code Option A} or {@code 1}
 * @param text what it consists in; may have several lines
 * @param recommended whether the request recommends it
 */
public record RequestOption(String name, String text, boolean recommended) {
    /**
     * Makes an option.
     *
     * @param name how the request calls it
     * @param text what it consists in
     * @param recommended whether the request recommends it
     */
    public RequestOption {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(text, "text");
    }
}
