package ai.disinto.compose.caddy;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Under which names a factory's services are reached: below the paths of one public name, each under a name of its own,
 * or on this machine alone. Immutable.
 */
public final class Routing {
    /** How services are told apart. */
    public enum Mode {
        /** No public name: forge and CI are used at their own ports of this machine. */
        LOCAL,
        /** One public name: {@code /forge/}, {@code /ci/}, {@code /chat/} and {@code /staging/}. */
        SUBPATH,
        /** A name for each: {@code forge.}, {@code ci.} and {@code chat.} before the public name. */
        SUBDOMAIN
    }

    private static final int LONGEST_NAME = 253;
    private static final int LONGEST_LABEL = 63;
    /** Leaves room for {@code forge.}, so that the longest derived name is one too. */
    private static final int LONGEST_PREFIX = "forge.".length();

    private final Mode mode;
    private final @Nullable String publicName;

    private Routing(Mode mode, @Nullable String publicName) {
        this.mode = mode;
        this.publicName = publicName;
    }

    /**
     * Makes the routing of a machine that has no public name.
     *
     * @return the routing
     */
    public static Routing local() {
        return new Routing(Mode.LOCAL, null);
    }

    /**
     * Makes the routing by paths.
     *
     * @param publicName the name that browsers use, such as {@code harb.example.org}; upper case is turned into lower
     * @return the routing
     * @throws IllegalArgumentException if the text is no name of at least two parts, each of letters, digits and inner
     *     dashes
     */
    public static Routing subpath(String publicName) {
        return new Routing(Mode.SUBPATH, checked(publicName));
    }

    /**
     * Makes the routing by names.
     *
     * @param publicName the name that the others end in, such as {@code harb.example.org}
     * @return the routing
     * @throws IllegalArgumentException if the text is no name of at least two parts, each of letters, digits and inner
     *     dashes
     */
    public static Routing subdomain(String publicName) {
        return new Routing(Mode.SUBDOMAIN, checked(publicName));
    }

    /**
     * Answers how services are told apart.
     *
     * @return the mode
     */
    public Mode mode() {
        return mode;
    }

    /**
     * Answers the public name.
     *
     * @return the name in lower case, or empty for {@link #local()}
     */
    public Optional<String> publicName() {
        return Optional.ofNullable(publicName);
    }

    /**
     * Answers the public name of one service.
     *
     * @param service {@code forge}, {@code ci} or {@code chat}
     * @return {@code <service>.<public name>} for {@link Mode#SUBDOMAIN}, the public name itself for
     *     {@link Mode#SUBPATH}, empty for {@link Mode#LOCAL}
     * @throws IllegalArgumentException if the service is another one
     */
    public Optional<String> nameOf(String service) {
        Objects.requireNonNull(service, "service");
        if (!service.equals("forge") && !service.equals("ci") && !service.equals("chat")) {
            throw new IllegalArgumentException("service must be forge, ci or chat, got \"" + service + "\"");
        }
        return publicName().map(name -> mode == Mode.SUBDOMAIN ? service + "." + name : name);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Routing that && mode == that.mode && Objects.equals(publicName, that.publicName);
    }

    @Override
    public int hashCode() {
        return Objects.hash(mode, publicName);
    }

    /** Answers mode and public name. */
    @Override
    public String toString() {
        return mode.name().toLowerCase(Locale.ROOT) + (publicName == null ? "" : " " + publicName);
    }

    private static String checked(String name) {
        String lower = Objects.requireNonNull(name, "publicName").toLowerCase(Locale.ROOT);
        String[] labels = lower.split("\\.", -1);
        boolean good = labels.length > 1 && lower.length() <= LONGEST_NAME - LONGEST_PREFIX;
        for (int i = 0; i < labels.length && good; i++) {
            good = isLabel(labels[i]);
        }
        // addresses of four numbers are no names, and get no certificate
        if (!good || labels[labels.length - 1].chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("publicName must be a host name such as harb.example.org: at least two"
                    + " parts of letters, digits and inner dashes");
        }
        return lower;
    }

    private static boolean isLabel(String label) {
        return !label.isEmpty()
                && label.length() <= LONGEST_LABEL
                && !label.startsWith("-")
                && !label.endsWith("-")
                && label.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
    }
}
