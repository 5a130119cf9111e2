package ai.disinto.forge.git;

import java.util.Objects;

/**
 * Who made a commit.
 *
 * @param name as it is written for people
 * @param email an address, which need not exist
 */
public record Author(String name, String email) {
    /**
     * Checks both.
     *
     * @param name as it is written for people
     * @param email an address, which need not exist
     * @throws IllegalArgumentException if one is empty, or has a control character or an angle bracket
     */
    public Author {
        check("name", name);
        check("email", email);
    }

    /** Answers both, as git writes them. */
    @Override
    public String toString() {
        return name + " <" + email + ">";
    }

    private static void check(String property, String value) {
        Objects.requireNonNull(value, property);
        if (value.isBlank() || value.chars().anyMatch(c -> Character.isISOControl(c) || c == '<' || c == '>')) {
            throw new IllegalArgumentException(
                    property + " of an author must have no control character and no angle bracket, and not be empty");
        }
    }
}
