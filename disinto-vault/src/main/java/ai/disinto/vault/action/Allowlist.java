package ai.disinto.vault.action;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The secrets and mounts that actions may ask for. It is configuration of the embedding program, never part of a file
 * that agents write. A name is on the list or it is not: names are no patterns. Immutable.
 */
public final class Allowlist {
    private static final Allowlist STANDARD = new Allowlist(
            Set.of("CLAWHUB_TOKEN", "GITHUB_TOKEN", "CODEBERG_TOKEN", "DEPLOY_KEY", "NPM_TOKEN", "DOCKER_HUB_TOKEN"),
            byAlias(List.of(Mount.of("ssh", ".ssh"), Mount.of("gpg", ".gnupg"), Mount.of("sops", ".config/sops/age"))));

    private final Set<String> secrets;
    private final Map<String, Mount> mounts;

    private Allowlist(Collection<String> secrets, Map<String, Mount> mounts) {
        this.secrets = Collections.unmodifiableSet(new TreeSet<>(secrets));
        this.mounts = Collections.unmodifiableMap(new TreeMap<>(mounts));
    }

    /**
     * Answers the list that ships: six secrets, and the mounts {@code ssh}, {@code gpg} and {@code sops}.
     *
     * @return the list
     */
    public static Allowlist standard() {
        return STANDARD;
    }

    /**
     * Answers a list that allows nothing, to begin an own one with.
     *
     * @return the list
     */
    public static Allowlist empty() {
        return new Allowlist(Set.of(), Map.of());
    }

    /**
     * Answers this list with one more secret.
     *
     * @param name its name: upper-case letters, digits and underscores, a letter in front
     * @return the list
     * @throws IllegalArgumentException if the name could not name an environment variable; it is not shown, since it
     *     may be the secret itself
     */
    public Allowlist withSecret(String name) {
        if (!Words.isVariable(Objects.requireNonNull(name, "name"))) {
            throw new IllegalArgumentException("name of a secret must be upper-case letters, digits and underscores,"
                    + " a letter in front; give the name of the secret, not its value");
        }
        Set<String> more = new TreeSet<>(secrets);
        more.add(name);
        return new Allowlist(more, mounts);
    }

    /**
     * Answers this list with one more mount; one with the same alias is replaced.
     *
     * @param mount the mount
     * @return the list
     */
    public Allowlist withMount(Mount mount) {
        Map<String, Mount> more = new LinkedHashMap<>(mounts);
        more.put(Objects.requireNonNull(mount, "mount").alias(), mount);
        return new Allowlist(secrets, more);
    }

    /**
     * Answers the names of the secrets.
     *
     * @return the names in alphabetical order
     */
    public Set<String> secrets() {
        return secrets;
    }

    /**
     * Answers the mounts.
     *
     * @return the mounts in the order of their aliases
     */
    public List<Mount> mounts() {
        return List.copyOf(mounts.values());
    }

    /**
     * Finds a mount.
     *
     * @param alias its alias
     * @return the mount, or empty when the list has none of this alias
     */
    public Optional<Mount> mount(String alias) {
        return Optional.ofNullable(mounts.get(Objects.requireNonNull(alias, "alias")));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Allowlist that && secrets.equals(that.secrets) && mounts.equals(that.mounts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(secrets, mounts);
    }

    /** Answers the names of secrets and the aliases of mounts. */
    @Override
    public String toString() {
        return "Allowlist[secrets=" + secrets + ", mounts=" + mounts.keySet() + "]";
    }

    private static Map<String, Mount> byAlias(List<Mount> mounts) {
        Map<String, Mount> out = new TreeMap<>(Comparator.naturalOrder());
        mounts.forEach(mount -> out.put(mount.alias(), mount));
        return out;
    }
}
