package ai.disinto.compose.edge;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The name of a project at the edge, which is the first part of its public name. Immutable.
 *
 * <p>New names have 3 to 63 lower-case letters, digits and inner dashes, and are none of those that an edge needs for
 * itself. Registries of older versions hold others, which {@link #registered(String)} takes and
 * {@link #problem()} speaks of.
 */
public final class EdgeName implements Comparable<EdgeName> {
    private static final Set<String> RESERVED = Set.of(
            "www",
            "api",
            "admin",
            "root",
            "mail",
            "chat",
            "forge",
            "ci",
            "edge",
            "caddy",
            "disinto",
            "register",
            "tunnel");
    private static final int SHORTEST = 3;
    private static final int LONGEST = 63;
    private static final int LONGEST_OLD = 255;

    private final String text;

    private EdgeName(String text) {
        this.text = text;
    }

    /**
     * Takes a name that a project may be registered under.
     *
     * @param name the name
     * @return the name
     * @throws IllegalArgumentException if it is no such name, or reserved; see {@link #isReserved(String)}
     */
    public static EdgeName of(String name) {
        Objects.requireNonNull(name, "name");
        if (!isWellFormed(name)) {
            throw new IllegalArgumentException(
                    "name must have 3 to 63 lower-case letters, digits and inner dashes, such as bakery");
        }
        if (isReserved(name)) {
            throw new IllegalArgumentException(
                    "name must not be \"" + name + "\", which the edge needs for itself: take another one");
        }
        return new EdgeName(name);
    }

    /**
     * Takes a name that stands in a registry, which may be one of older versions.
     *
     * @param name the name
     * @return the name, perhaps with a {@link #problem()}
     * @throws IllegalArgumentException if it has another character than letters, digits, {@code _} and {@code -}, or
     *     more than 255 of them
     */
    public static EdgeName registered(String name) {
        Objects.requireNonNull(name, "name");
        if (!isRegistered(name)) {
            throw new IllegalArgumentException(
                    "name must have letters, digits, _ and - alone, as names of older versions have");
        }
        return new EdgeName(name);
    }

    /**
     * Answers whether an edge needs a name for itself.
     *
     * @param name a name
     * @return whether no project may have it
     */
    public static boolean isReserved(String name) {
        return RESERVED.contains(Objects.requireNonNull(name, "name"));
    }

    /** Whether it has the form of a new name; it may be reserved. */
    static boolean isWellFormed(String name) {
        return name.length() >= SHORTEST
                && name.length() <= LONGEST
                && name.chars().allMatch(c -> isLowerOrDigit(c) || c == '-')
                && !name.startsWith("-")
                && !name.endsWith("-");
    }

    static boolean isRegistered(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST_OLD
                && name.chars().allMatch(c -> isLowerOrDigit(c) || (c >= 'A' && c <= 'Z') || c == '_' || c == '-');
    }

    /**
     * Answers what keeps the name from being registered today.
     *
     * @return a sentence without a full stop, or empty for a name that {@link #of(String)} takes
     */
    public Optional<String> problem() {
        if (!isWellFormed(text)) {
            return Optional.of(
                    "a name of an older version: it has upper case, _ or an outer dash, or the wrong length");
        }
        return isReserved(text) ? Optional.of("the edge needs this name for itself") : Optional.empty();
    }

    private static boolean isLowerOrDigit(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    @Override
    public int compareTo(EdgeName other) {
        return text.compareTo(Objects.requireNonNull(other, "other").text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EdgeName that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Answers the name. */
    @Override
    public String toString() {
        return text;
    }
}
