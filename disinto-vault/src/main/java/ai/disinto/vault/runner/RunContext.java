package ai.disinto.vault.runner;

import ai.disinto.core.RepositorySlug;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;

/**
 * Where a run finds itself: the forge and the repositories that it works for. Nothing of it is secret.
 *
 * @param forgeUrl the address of the forge, without a user or password in it
 * @param repository the repository of the project
 * @param opsRepository the operations repository
 * @param primaryBranch the primary branch of the project
 */
public record RunContext(
        String forgeUrl, RepositorySlug repository, RepositorySlug opsRepository, String primaryBranch) {
    /**
     * Checks the address and the branch.
     *
     * @param forgeUrl the address of the forge
     * @param repository the repository of the project
     * @param opsRepository the operations repository
     * @param primaryBranch the primary branch of the project
     * @throws IllegalArgumentException if the address is none of http or https, or has a user, password or query in it;
     *     or if the branch is blank or has a control character
     */
    public RunContext {
        Objects.requireNonNull(forgeUrl, "forgeUrl");
        Objects.requireNonNull(repository, "repository");
        Objects.requireNonNull(opsRepository, "opsRepository");
        Objects.requireNonNull(primaryBranch, "primaryBranch");
        if (!isPlainAddress(forgeUrl)) {
            throw new IllegalArgumentException(
                    "forgeUrl must be an http or https address without a user, a password or a query in it");
        }
        if (primaryBranch.isBlank() || primaryBranch.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "primaryBranch must be the name of a branch, got \"" + primaryBranch + "\"");
        }
    }

    private static boolean isPlainAddress(String text) {
        try {
            URI address = new URI(text);
            boolean http = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            return http
                    && address.getHost() != null
                    && address.getRawUserInfo() == null
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
