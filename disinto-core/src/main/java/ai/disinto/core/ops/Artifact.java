package ai.disinto.core.ops;

import java.util.Objects;
import java.util.Optional;

/**
 * Something that outsiders can reach, and what is known about measuring it.
 *
 * @param name what it is called
 * @param location where it is reached; empty text when it is not told
 * @param observability whether a signal comes back
 * @param measurement where the signal comes from, such as an access log
 * @param evidence where the measurements lie: the path of a directory, or the name of a category
 */
public record Artifact(
        String name,
        String location,
        Optional<Observability> observability,
        Optional<String> measurement,
        Optional<String> evidence) {
    private static final String EVIDENCE = "evidence/";

    /**
     * Makes an artifact.
     *
     * @param name what it is called
     * @param location where it is reached
     * @param observability whether a signal comes back
     * @param measurement where the signal comes from
     * @param evidence where the measurements lie
     */
    public Artifact {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(observability, "observability");
        Objects.requireNonNull(measurement, "measurement");
        Objects.requireNonNull(evidence, "evidence");
    }

    /**
     * Answers the category of evidence that the measurements belong to.
     *
     * @return the category, such as {@code engagement}; empty when there is no evidence or it is told in other words
     */
    public Optional<String> evidenceCategory() {
        return evidence.flatMap(text -> {
            String path = text.replace("`", "").strip();
            String below = path.startsWith(EVIDENCE) ? path.substring(EVIDENCE.length()) : path;
            int slash = below.indexOf('/');
            String category = slash < 0 ? below : below.substring(0, slash);
            boolean named = slash < 0 || path.startsWith(EVIDENCE);
            return named && PathPattern.isId(category) ? Optional.of(category) : Optional.empty();
        });
    }
}
