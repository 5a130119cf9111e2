package ai.disinto.core.prerequisite;

/** Knows what became of the requests to humans. Supplied by whoever can see the ops repository. */
@FunctionalInterface
public interface VaultRequests {
    /**
     * Answers what became of a request. Asked once for each path of an open item, and only for paths that stay within
     * the repository: relative, parted by slashes, without {@code ..}, variables or backslashes.
     *
     * @param path the path relative to the ops repository, as the tree writes it
     * @return the state; {@link VaultRequestState#MISSING} when there is no such request
     */
    VaultRequestState state(String path);
}
