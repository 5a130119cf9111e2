package ai.disinto.forge.git;

import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.internal.git.RemoteAccess;
import java.net.URI;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.internal.storage.dfs.DfsRepositoryDescription;
import org.eclipse.jgit.internal.storage.dfs.InMemoryRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;

/**
 * A repository on a server, as git sees it. It is asked with the credentials of its client, through the client's
 * connections, proxy and certificates; a token never becomes a part of the address. Redirects are followed on the same
 * server, such as those of a renamed repository, and never to another one. Immutable; may be shared between threads.
 */
public final class GitRemote {
    private final RemoteAccess access;
    private final GitLimits limits;

    private GitRemote(RemoteAccess access, GitLimits limits) {
        this.access = access;
        this.limits = limits;
    }

    /**
     * Answers how git sees a repository of a client.
     *
     * @param repository the repository; the server is not asked
     * @return the same for git, with {@link GitLimits#defaults()}
     * @throws IllegalArgumentException if its client acts as somebody else, which git cannot
     */
    public static GitRemote of(ForgeRepository repository) {
        return new GitRemote(RemoteAccess.of(Objects.requireNonNull(repository, "repository")), GitLimits.defaults());
    }

    /**
     * Answers the same with other limits.
     *
     * @param allowed how long git may take and how much it may bring
     * @return the remote with those
     */
    public GitRemote limits(GitLimits allowed) {
        return new GitRemote(access, Objects.requireNonNull(allowed, "allowed"));
    }

    /** {@return how long git may take and how much it may bring} */
    public GitLimits limits() {
        return limits;
    }

    /** {@return the address that git clones from, which holds no secret} */
    public URI url() {
        return access.url();
    }

    /**
     * Asks for all branches.
     *
     * @return their names and commits, sorted by name
     * @throws ai.disinto.forge.ForgeException if the server does not answer them
     * @throws GitException if what it answers is no git
     */
    public Map<String, String> branches() {
        Map<String, String> out = new TreeMap<>();
        try (InMemoryRepository nowhere = new InMemoryRepository(new DfsRepositoryDescription("none"))) {
            for (Ref ref : exchange().list(nowhere)) {
                ObjectId id = ref.getObjectId();
                if (id != null && ref.getName().startsWith(Constants.R_HEADS)) {
                    out.put(ref.getName().substring(Constants.R_HEADS.length()), id.name());
                }
            }
        }
        return Collections.unmodifiableMap(out);
    }

    /**
     * Asks for a branch.
     *
     * @param name its name
     * @return the id of its commit; empty if there is none
     * @throws ai.disinto.forge.ForgeException if the server does not answer
     * @throws GitException if what it answers is no git
     */
    public Optional<String> branch(String name) {
        Objects.requireNonNull(name, "name");
        return Optional.ofNullable(branches().get(name));
    }

    RemoteExchange exchange() {
        return new RemoteExchange(access, limits);
    }

    /** Answers the address. */
    @Override
    public String toString() {
        return url().toString();
    }
}
