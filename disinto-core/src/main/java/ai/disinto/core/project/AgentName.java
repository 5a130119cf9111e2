package ai.disinto.core.project;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The name of an agent: lower-case letters, digits and single dashes, a letter first and no dash last. Immutable.
 *
 * <p>Such a name can stand in the name of a service, a volume and, in upper case, of a variable as it is.
 */
public final class AgentName implements Comparable<AgentName> {
    private static final int LONGEST = 60;

    private final String value;

    private AgentName(String value) {
        this.value = value;
    }

    /**
     * Reads a name.
     *
     * @param name the name
     * @return the agent's name
     * @throws IllegalArgumentException if the text is no such name, or longer than 60 characters; the message shows it
     *     and, where there is one, a name like it
     */
    public static AgentName parse(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException("name of an agent is " + Complaint.shown(name)
                        + ": use lower-case letters, digits and single dashes, a letter first"
                        + suggestFor(name).map(like -> ", such as " + like).orElse("")));
    }

    /**
     * Reads a name that may not be one.
     *
     * @param name the text
     * @return the agent's name, or empty when the text is none
     */
    public static Optional<AgentName> find(String name) {
        Objects.requireNonNull(name, "name");
        boolean good = !name.isEmpty() && name.length() <= LONGEST && isLetter(name.charAt(0)) && !name.endsWith("-");
        for (int i = 0; i < name.length() && good; i++) {
            char c = name.charAt(i);
            boolean dash = c == '-' && name.charAt(i - 1) != '-';
            good = isLetter(c) || isDigit(c) || dash;
        }
        return good ? Optional.of(new AgentName(name)) : Optional.empty();
    }

    /**
     * Makes a name of any text: in lower case, everything but letters and digits turned into single dashes, what stands
     * before the first letter left out, cut at 60 characters.
     *
     * @param text any text, such as the name of a model
     * @return the name, or empty when the text has no letter
     */
    public static Optional<AgentName> suggestFor(String text) {
        Objects.requireNonNull(text, "text");
        StringBuilder out = new StringBuilder();
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length() && out.length() < LONGEST; i++) {
            char c = lower.charAt(i);
            boolean kept = isLetter(c) || (isDigit(c) && !out.isEmpty());
            boolean part = !kept && !out.isEmpty() && out.charAt(out.length() - 1) != '-';
            if (kept || part) {
                out.append(kept ? c : '-');
            }
        }
        int end = out.length() - (!out.isEmpty() && out.charAt(out.length() - 1) == '-' ? 1 : 0);
        return find(out.substring(0, end));
    }

    @Override
    public int compareTo(AgentName other) {
        return value.compareTo(other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AgentName that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Answers the name itself. */
    @Override
    public String toString() {
        return value;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
