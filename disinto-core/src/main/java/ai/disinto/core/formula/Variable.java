package ai.disinto.core.formula;

import java.util.Objects;
import java.util.Optional;

/** One parameter of a formula. Immutable. */
public final class Variable {
    private final String name;
    private final String description;
    private final boolean required;
    private final Optional<String> defaultValue;

    Variable(String name, String description, boolean required, Optional<String> defaultValue) {
        this.name = name;
        this.description = description;
        this.required = required;
        this.defaultValue = defaultValue;
    }

    /**
     * Answers the name as placeholders write it.
     *
     * @return letters, digits and underscores; the first is no digit
     */
    public String name() {
        return name;
    }

    /**
     * Answers what the parameter is for.
     *
     * @return the description, or an empty text
     */
    public String description() {
        return description;
    }

    /**
     * Answers whether the caller must give a value.
     *
     * @return {@code true} if no default is used
     */
    public boolean isRequired() {
        return required;
    }

    /**
     * Answers the value that stands in when the caller gives none. A required variable never uses it.
     *
     * @return the default, which may be an empty text
     */
    public Optional<String> defaultValue() {
        return defaultValue;
    }

    /**
     * Answers whether the default is for a shell to expand, such as {@code ${HOST:-example.org}}.
     *
     * @return {@code true} if the default has a parameter expansion in it
     */
    public boolean isDeferred() {
        return defaultValue.filter(value -> value.contains("${")).isPresent();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Variable that
                && name.equals(that.name)
                && description.equals(that.description)
                && required == that.required
                && defaultValue.equals(that.defaultValue);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, description, required, defaultValue);
    }

    /** Answers the name and whether it is required; no default, which may be a credential. */
    @Override
    public String toString() {
        return name + (required ? " (required)" : " (optional)");
    }
}
