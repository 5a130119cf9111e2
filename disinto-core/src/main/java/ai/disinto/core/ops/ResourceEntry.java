package ai.disinto.core.ops;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One line or section of a resource inventory: a host, a domain, an account, a token by its name, a part of the budget.
 *
 * @param name what it is called
 * @param text what stands behind the name of a bullet; empty for rows and sections
 * @param facts what is told about it by name, such as {@code specs} or {@code status}; names in small letters, in order
 */
public record ResourceEntry(String name, String text, Map<String, String> facts) {
    /**
     * Makes an entry.
     *
     * @param name what it is called
     * @param text what stands behind the name
     * @param facts what is told about it by name
     */
    public ResourceEntry {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(facts, "facts");
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /**
     * Answers one fact.
     *
     * @param fact its name in any letter case, such as {@code Available for}
     * @return the text, or empty when it is not told
     */
    public Optional<String> fact(String fact) {
        return Optional.ofNullable(
                facts.get(Objects.requireNonNull(fact, "fact").toLowerCase(Locale.ROOT)));
    }

    /** Answers the name and which facts are told, but not what they are. */
    @Override
    public String toString() {
        return "ResourceEntry[" + name + ", " + facts.keySet() + "]";
    }
}
