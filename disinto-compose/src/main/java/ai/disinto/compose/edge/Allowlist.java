package ai.disinto.compose.edge;

import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceText;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who may register which name: the document {@code allowlist.json}. A name in it is for the key whose fingerprint it
 * has; with an empty one it is for whoever comes first. A name that is not in it is refused. Immutable.
 */
public final class Allowlist {
    private static final Allowlist OPEN = new Allowlist(null);

    /** The fingerprints by name, which may be empty; nothing at all where every name is allowed. */
    private final @Nullable Map<EdgeName, String> fingerprints;

    private Allowlist(@Nullable Map<EdgeName, String> fingerprints) {
        this.fingerprints = fingerprints;
    }

    static Allowlist of(Map<EdgeName, String> fingerprints) {
        return new Allowlist(new TreeMap<>(fingerprints));
    }

    /**
     * Answers the list of an edge that has no such file: every name is allowed to everyone.
     *
     * @return the list
     */
    public static Allowlist open() {
        return OPEN;
    }

    /**
     * Reads a list that must be right.
     *
     * @param file the file
     * @return the list
     * @throws InvalidDocumentException with every problem, if it has an error
     */
    public static Allowlist read(Path file) {
        return check(Objects.requireNonNull(file, "file")).orElseThrow();
    }

    /**
     * Reads a list that must be right.
     *
     * @param text the text of the document
     * @param source the name that diagnostics show
     * @return the list
     * @throws InvalidDocumentException with every problem, if it has an error
     */
    public static Allowlist parse(String text, String source) {
        return check(text, source).orElseThrow();
    }

    /**
     * Reads a list and says everything that is wrong with it.
     *
     * @param file the file
     * @return the list as far as it could be understood, and every problem
     */
    public static Parsed<Allowlist> check(Path file) {
        return SourceText.check(Objects.requireNonNull(file, "file")).flatMap(Allowlist::check);
    }

    /**
     * Reads a list and says everything that is wrong with it.
     *
     * @param text the text of the document
     * @param source the name that diagnostics show
     * @return the list as far as it could be understood, and every problem
     */
    public static Parsed<Allowlist> check(String text, String source) {
        Objects.requireNonNull(text, "text");
        return check(SourceText.of(text, Objects.requireNonNull(source, "source")));
    }

    /**
     * Reads a list and says everything that is wrong with it.
     *
     * @param source the text
     * @return the list as far as it could be understood, and every problem
     */
    public static Parsed<Allowlist> check(SourceText source) {
        return new AllowlistReader(Objects.requireNonNull(source, "source")).read();
    }

    /**
     * Decides whether a name may be registered with a key.
     *
     * @param name the name
     * @param key the key
     * @return empty if it may; else {@link EdgeControlException.Reason#NAME_NOT_APPROVED} or
     *     {@link EdgeControlException.Reason#KEY_NOT_ALLOWED}
     */
    public Optional<EdgeControlException.Reason> refusal(EdgeName name, TunnelKey key) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(key, "key");
        if (fingerprints == null) {
            return Optional.empty();
        }
        String wanted = fingerprints.get(name);
        if (wanted == null) {
            return Optional.of(EdgeControlException.Reason.NAME_NOT_APPROVED);
        }
        boolean matches = wanted.isEmpty() || wanted.equals(key.fingerprint());
        return matches ? Optional.empty() : Optional.of(EdgeControlException.Reason.KEY_NOT_ALLOWED);
    }

    void admit(EdgeName name, TunnelKey key) {
        refusal(name, key).ifPresent(reason -> {
            throw new EdgeControlException(reason, "registering " + name);
        });
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Allowlist that && Objects.equals(fingerprints, that.fingerprints);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(fingerprints);
    }

    /** Answers how many names are allowed. */
    @Override
    public String toString() {
        return "Allowlist[" + (fingerprints == null ? "open" : fingerprints.size() + " names") + "]";
    }
}
