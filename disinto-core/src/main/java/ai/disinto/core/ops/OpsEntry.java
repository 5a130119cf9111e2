package ai.disinto.core.ops;

import java.util.Objects;
import java.util.Optional;

/** One line of the layout: which files, what they are for, who writes them, and what a new repository has there. */
public final class OpsEntry {
    private final String pattern;
    private final PathPattern paths;
    private final String purpose;
    private final Optional<OpsIntent> intent;
    private final Optional<String> seed;

    OpsEntry(String pattern, String purpose, Optional<OpsIntent> intent, Optional<String> seed) {
        this.pattern = pattern;
        this.paths = PathPattern.of(pattern);
        this.purpose = purpose;
        this.intent = intent;
        this.seed = seed;
    }

    /**
     * Answers which paths the line is about.
     *
     * @return a path, or a pattern such as {@code evidence/<category>/<date>.json}
     */
    public String pattern() {
        return pattern;
    }

    /**
     * Answers what the files hold.
     *
     * @return a few words
     */
    public String purpose() {
        return purpose;
    }

    /**
     * Answers with which intent an agent may write the files.
     *
     * @return the intent, or empty when only people or the dispatcher write them
     */
    public Optional<OpsIntent> intent() {
        return intent;
    }

    /**
     * Answers what a new repository has at the path.
     *
     * @return the content of the file, empty text for a keep file; nothing when the file appears later
     */
    public Optional<String> seed() {
        return seed;
    }

    /**
     * Answers whether the line is about a path.
     *
     * @param path the path
     * @return {@code true} if the pattern fits
     */
    public boolean matches(OpsPath path) {
        return paths.matches(Objects.requireNonNull(path, "path"));
    }

    boolean isWrittenFor(OpsIntent other) {
        return intent.filter(other::equals).isPresent();
    }

    /** Whether a migration creates the file: keep files and stubs, but nothing that people write themselves. */
    boolean isMigrated() {
        return seed.isPresent() && intent.isPresent();
    }

    OpsEntry withSeed(String text) {
        return new OpsEntry(pattern, purpose, intent, Optional.of(text));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OpsEntry that
                && pattern.equals(that.pattern)
                && purpose.equals(that.purpose)
                && intent.equals(that.intent)
                && seed.equals(that.seed);
    }

    @Override
    public int hashCode() {
        return Objects.hash(pattern, purpose, intent, seed);
    }

    @Override
    public String toString() {
        return pattern + " (" + purpose + ")";
    }
}
