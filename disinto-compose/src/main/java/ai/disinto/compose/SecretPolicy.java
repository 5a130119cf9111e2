package ai.disinto.compose;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.internal.secret.CredentialKey;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which credentials no service of a stack may have, because they are given to approved actions only, and which one
 * service alone may have. Immutable.
 */
public final class SecretPolicy {
    private static final SecretPolicy STANDARD = new SecretPolicy(
            Set.of(
                    "CLAWHUB_TOKEN",
                    "CODEBERG_TOKEN",
                    "DEPLOY_KEY",
                    "DOCKER_HUB_TOKEN",
                    "GHCR_TOKEN",
                    "GITHUB_TOKEN",
                    "NPM_TOKEN"),
            Set.of("FORGE_ADMIN_PASS", "FORGE_ADMIN_TOKEN", "HUMAN_TOKEN"));

    private final Set<String> vaultOnly;
    private final Set<String> administrator;

    private SecretPolicy(Set<String> vaultOnly, Set<String> administrator) {
        this.vaultOnly = Collections.unmodifiableSet(new TreeSet<>(vaultOnly));
        this.administrator = administrator;
    }

    /**
     * Answers the policy that ships: the tokens of other forges and registries, and deploy keys, belong to the vault.
     *
     * @return the policy
     */
    public static SecretPolicy standard() {
        return STANDARD;
    }

    /**
     * Answers this policy with one more name that belongs to the vault.
     *
     * @param name the name of the variable
     * @return the changed policy
     * @throws IllegalArgumentException if the text is no name of a variable; it is not shown, since it may be the secret
     */
    public SecretPolicy withVaultOnly(String name) {
        if (!TextPart.isName(Objects.requireNonNull(name, "name"))) {
            throw new IllegalArgumentException("name must be letters, digits and underscores, no digit first");
        }
        Set<String> all = new TreeSet<>(vaultOnly);
        all.add(name);
        return new SecretPolicy(all, administrator);
    }

    /**
     * Answers what belongs to the vault.
     *
     * @return the names of the variables
     */
    public Set<String> vaultOnly() {
        return vaultOnly;
    }

    /**
     * Answers what breaks the policy: a name that belongs to the vault in any service, under its own name or another;
     * a credential of the administrator outside the edge; the whole {@code .env}, the key of the vault's store, or a
     * credential for every pipeline.
     *
     * @param file the compose file
     * @return the problems
     */
    public List<Diagnostic> problems(ComposeFile file) {
        return new SecretRules(this, Objects.requireNonNull(file, "file")).check();
    }

    /**
     * Answers which credentials a service sees.
     *
     * @param service the service
     * @return names of variables on the machine whose values reach it, and the paths and volumes with credentials that
     *     are mounted
     */
    public Set<String> visibleTo(ComposeService service) {
        Set<String> seen = new TreeSet<>();
        Objects.requireNonNull(service, "service").environment().forEach((name, value) -> {
            if (value.variables().isEmpty()
                    && CredentialKey.matches(name)
                    && !value.toString().isEmpty()) {
                seen.add(name);
            }
            value.variables().stream()
                    .filter(variable -> CredentialKey.matches(variable) || CredentialKey.matches(name))
                    .forEach(seen::add);
        });
        service.mounts().stream()
                .map(mount -> mount.source().toString())
                .filter(SecretRules::holdsCredentials)
                .forEach(seen::add);
        service.environmentFiles().forEach(file -> seen.add(file.toString()));
        return Collections.unmodifiableSet(seen);
    }

    boolean isAdministrators(String name) {
        return administrator.contains(name);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SecretPolicy that
                && vaultOnly.equals(that.vaultOnly)
                && administrator.equals(that.administrator);
    }

    @Override
    public int hashCode() {
        return vaultOnly.hashCode();
    }

    /** Answers the names that belong to the vault. */
    @Override
    public String toString() {
        return "SecretPolicy" + vaultOnly;
    }
}
