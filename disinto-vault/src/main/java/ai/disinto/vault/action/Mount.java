package ai.disinto.vault.action;

import ai.disinto.core.ops.OpsPath;
import java.util.Objects;

/**
 * A folder of credentials that an action may ask for by its alias. It is always mounted read-only.
 *
 * @param alias the name that actions use: lower-case letters, digits and dashes
 * @param source the path in the operator's home, relative to it, without {@code ..}
 * @param target the path in the runner's home, relative to it, without {@code ..}
 */
public record Mount(String alias, String source, String target) {
    private static final int LONGEST = 40;

    /**
     * Checks all three.
     *
     * @param alias the name
     * @param source the path in the operator's home
     * @param target the path in the runner's home
     * @throws IllegalArgumentException if the alias is no name, or a path leads out of its home
     */
    public Mount {
        if (!Words.isName(Objects.requireNonNull(alias, "alias"), LONGEST)) {
            throw new IllegalArgumentException("alias of a mount must be at most " + LONGEST
                    + " lower-case letters, digits and dashes, got \"" + alias + "\"");
        }
        check("source", source);
        check("target", target);
    }

    /**
     * Makes a mount that lies in the runner's home where it lies in the operator's.
     *
     * @param alias the name
     * @param path the path in both homes
     * @return the mount
     * @throws IllegalArgumentException if the alias is no name, or the path leads out of the home
     */
    public static Mount of(String alias, String path) {
        return new Mount(alias, Objects.requireNonNull(path, "path"), path);
    }

    private static void check(String property, String path) {
        if (OpsPath.find(Objects.requireNonNull(path, property))
                .filter(found -> found.value().equals(path))
                .isEmpty()) {
            throw new IllegalArgumentException(
                    property + " of a mount must be a path inside the home, got \"" + path + "\"");
        }
    }
}
