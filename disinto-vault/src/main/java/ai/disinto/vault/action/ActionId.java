package ai.disinto.vault.action;

import ai.disinto.core.ops.OpsPath;
import java.util.Objects;
import java.util.Optional;

/**
 * The identity of an action, such as {@code release-20260502}. It names the file of the action, its branch, its result
 * and its run, and so consists of lower-case letters, digits and dashes only, with no dash in front.
 *
 * @param value the text, at most 94 characters, since a branch name has 100
 */
public record ActionId(String value) implements Comparable<ActionId> {
    private static final int LONGEST = 94;

    /**
     * Checks the text.
     *
     * @param value the text
     * @throws IllegalArgumentException if it is no id
     */
    public ActionId {
        if (!Words.isName(Objects.requireNonNull(value, "value"), LONGEST)) {
            throw new IllegalArgumentException("\"" + value + "\" is no id of an action: use at most " + LONGEST
                    + " lower-case letters, digits and dashes, no dash in front");
        }
    }

    /**
     * Reads an id.
     *
     * @param text the text
     * @return the id
     * @throws IllegalArgumentException if the text is none
     */
    public static ActionId of(String text) {
        return new ActionId(Objects.requireNonNull(text, "text"));
    }

    /**
     * Reads an id that may not be one.
     *
     * @param text the text
     * @return the id, or empty when the text is none
     */
    public static Optional<ActionId> find(String text) {
        Objects.requireNonNull(text, "text");
        return Words.isName(text, LONGEST) ? Optional.of(new ActionId(text)) : Optional.empty();
    }

    /**
     * Answers where the action lies in the operations repository.
     *
     * @return {@code vault/actions/<id>.toml}
     */
    public OpsPath file() {
        return OpsPath.of("vault/actions/" + value + ".toml");
    }

    /**
     * Answers where the result of its run lies.
     *
     * @return {@code vault/actions/<id>.result.json}
     */
    public OpsPath resultFile() {
        return OpsPath.of("vault/actions/" + value + ".result.json");
    }

    @Override
    public int compareTo(ActionId other) {
        return value.compareTo(other.value);
    }

    /** Answers the text alone. */
    @Override
    public String toString() {
        return value;
    }
}
