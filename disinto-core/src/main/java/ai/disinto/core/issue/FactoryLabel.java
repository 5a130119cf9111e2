package ai.disinto.core.issue;

import java.util.Locale;
import java.util.Objects;

/**
 * A label of an issue. Names are free: they may contain {@code /} and blanks, and are compared by letter case, as forges
 * do.
 *
 * @param name the name
 * @param colour six hexadecimal digits, in small letters and without a number sign; whatever else a forge says is kept
 * @param meaning what the label says about an issue, in a few words; empty if nobody said
 * @param devWork whether a dev agent may work on an issue with this label
 */
public record FactoryLabel(String name, String colour, String meaning, boolean devWork) {

    /**
     * Brings the colour into its one form: {@code #E4E669} and {@code e4e669} are the same.
     *
     * @param name the name
     * @param colour the colour
     * @param meaning what the label says
     * @param devWork whether a dev agent may work on an issue with this label
     * @throws IllegalArgumentException if the name is blank
     */
    public FactoryLabel {
        if (Objects.requireNonNull(name, "name").isBlank()) {
            throw new IllegalArgumentException("the name of a label must not be blank, got \"" + name + "\"");
        }
        colour = normal(Objects.requireNonNull(colour, "colour"));
        Objects.requireNonNull(meaning, "meaning");
    }

    /**
     * Answers a label that no vocabulary says anything about, such as one that a person made on the forge.
     *
     * @param name the name
     * @param colour the colour
     * @return a label without a meaning, that does not keep dev agents away
     * @throws IllegalArgumentException if the name is blank
     */
    public static FactoryLabel of(String name, String colour) {
        return new FactoryLabel(name, colour, "", true);
    }

    /** Answers the name. */
    @Override
    public String toString() {
        return name;
    }

    private static String normal(String colour) {
        String digits = colour.strip().toLowerCase(Locale.ROOT);
        digits = digits.startsWith("#") ? digits.substring(1) : digits;
        if (digits.length() != 3) {
            return digits;
        }
        StringBuilder out = new StringBuilder();
        digits.chars().forEach(c -> out.append((char) c).append((char) c));
        return out.toString();
    }
}
