package ai.disinto.compose;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the factory's own images come from: chosen, never guessed from a file that is there. Immutable.
 *
 * <p>One version, the variable {@code DISINTO_VERSION}, is the tag of every image and the version of the source in it.
 */
public final class ImageSource {
    private static final Pattern REGISTRY = Pattern.compile(
            "[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?(?::[0-9]{1,5})?" + "(?:/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)*");
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,127}");
    private static final int LONGEST_REGISTRY = 200;

    private final boolean built;
    private final @Nullable String registry;
    private final @Nullable String version;

    private ImageSource(boolean built, @Nullable String registry, @Nullable String version) {
        this.built = built;
        this.registry = registry;
        this.version = version;
    }

    /**
     * Takes the images of a registry in one version; {@code DISINTO_VERSION} in the environment wins over it, which is
     * how one goes back to an earlier one.
     *
     * @param registry such as {@code registry.example} or {@code ghcr.io/acme}
     * @param version the tag, such as {@code v1.2.3}
     * @return the source
     * @throws IllegalArgumentException if the text cannot stand in the name of an image
     */
    public static ImageSource registry(String registry, String version) {
        Objects.requireNonNull(registry, "registry");
        Objects.requireNonNull(version, "version");
        if (registry.length() > LONGEST_REGISTRY || !REGISTRY.matcher(registry).matches()) {
            throw new IllegalArgumentException("registry must be a host with an optional port and path, in lower case,"
                    + " such as registry.example or ghcr.io/acme, got \"" + registry + "\"");
        }
        if (!VERSION.matcher(version).matches()) {
            throw new IllegalArgumentException("version must be a tag of letters, digits, dots, dashes and underscores,"
                    + " such as v1.2.3, got \"" + version + "\"");
        }
        return new ImageSource(false, registry, version);
    }

    /**
     * Takes the images of a registry that the environment names: {@code DISINTO_REGISTRY} and {@code DISINTO_VERSION}
     * must be set. This is what holds unless another source is chosen.
     *
     * @return the source
     */
    public static ImageSource environment() {
        return new ImageSource(false, null, null);
    }

    /**
     * Builds the images from the checkout that the compose file lies in.
     *
     * @return the source
     */
    public static ImageSource built() {
        return new ImageSource(true, null, null);
    }

    /**
     * Answers whether images are built where the stack runs.
     *
     * @return {@code true} for {@link #built()}
     */
    public boolean isBuilt() {
        return built;
    }

    /**
     * Answers the registry.
     *
     * @return its name, or empty when the environment names it or none is needed
     */
    public Optional<String> registry() {
        return Optional.ofNullable(registry);
    }

    /**
     * Answers the version.
     *
     * @return the tag, or empty when the environment names it
     */
    public Optional<String> version() {
        return Optional.ofNullable(version);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ImageSource that
                && built == that.built
                && Objects.equals(registry, that.registry)
                && Objects.equals(version, that.version);
    }

    @Override
    public int hashCode() {
        return Objects.hash(built, registry, version);
    }

    /** Answers where images come from. */
    @Override
    public String toString() {
        return built ? "built" : registry == null ? "registry of the environment" : registry + " at " + version;
    }
}
