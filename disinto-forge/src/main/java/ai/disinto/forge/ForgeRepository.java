package ai.disinto.forge;

import ai.disinto.core.RepositorySlug;
import ai.disinto.forge.internal.git.RemoteAccess;
import ai.disinto.forge.internal.http.StreamingTransport;
import ai.disinto.forge.internal.http.Target;
import ai.disinto.forge.model.Repository;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/** One repository and the clients for what is in it. Immutable; making one asks nothing. */
public final class ForgeRepository {
    static {
        RemoteAccess.from(repository -> ((ForgeRepository) repository).remoteAccess());
    }

    private final Calls calls;
    private final RepositorySlug slug;
    private final ServerTime time;

    ForgeRepository(Calls calls, RepositorySlug slug, ServerTime time) {
        this.calls = calls;
        this.slug = slug;
        this.time = time;
    }

    /** {@return its name} */
    public RepositorySlug slug() {
        return slug;
    }

    /**
     * Looks for it. A repository that was renamed is found by its old name.
     *
     * @return what the server says about it; empty if there is none that the asking account may see
     * @throws ForgeException if there is no answer
     */
    public Optional<Repository> find() {
        return calls.find(target(), Repository.class);
    }

    /**
     * Asks about it.
     *
     * @return what the server says about it
     * @throws NotFoundException if there is none that the asking account may see
     * @throws ForgeException if there is no answer
     */
    public Repository get() {
        return calls.get(target(), Repository.class);
    }

    /**
     * Changes its settings.
     *
     * @param edit what is to change
     * @return what the server says about it now
     * @throws ForgeException if it does not change
     */
    public Repository edit(RepositoryEdit edit) {
        return calls.patch(target(), Objects.requireNonNull(edit, "edit").body(), Repository.class);
    }

    /**
     * Deletes it with everything in it.
     *
     * @throws ForgeException if it is still there
     */
    public void delete() {
        calls.delete(target());
    }

    /** {@return the clock of its server, as {@link Forge#time()} answers it} */
    public ServerTime time() {
        return time;
    }

    /** {@return accounts of its server, and who is asking} */
    public Users users() {
        return new Users(calls);
    }

    /** {@return its issues} */
    public Issues issues() {
        return new Issues(calls, slug);
    }

    /** {@return the comments on its issues and pull requests} */
    public Comments comments() {
        return new Comments(calls, target());
    }

    /** {@return its labels} */
    public Labels labels() {
        return Labels.ofRepository(calls, target(), slug.owner());
    }

    /** {@return what its issues wait for, and what happened to them} */
    public IssueLinks issueLinks() {
        return new IssueLinks(calls, slug);
    }

    /** {@return its milestones} */
    public Milestones milestones() {
        return new Milestones(calls, target());
    }

    /** {@return its pull requests} */
    public Pulls pulls() {
        return new Pulls(calls, target());
    }

    /** {@return the reviews of its pull requests} */
    public Reviews reviews() {
        return new Reviews(calls, target());
    }

    /** {@return what merges its pull requests} */
    public Merges merges() {
        return new Merges(calls, target());
    }

    /** {@return its branches} */
    public Branches branches() {
        return new Branches(calls, target());
    }

    /** {@return the rules that protect its branches} */
    public BranchProtections protections() {
        return new BranchProtections(calls, target());
    }

    /** {@return its files} */
    public Contents contents() {
        return new Contents(calls, target());
    }

    /** {@return its history} */
    public Commits commits() {
        return new Commits(calls, target());
    }

    /** {@return what services say about its commits} */
    public Statuses statuses() {
        return new Statuses(calls, target());
    }

    /** {@return its tags} */
    public Tags tags() {
        return new Tags(calls, target());
    }

    /** {@return its releases} */
    public Releases releases() {
        return new Releases(calls, target());
    }

    /** {@return its webhooks} */
    public Hooks hooks() {
        return new Hooks(calls, target());
    }

    /** {@return who works on it} */
    public Collaborators collaborators() {
        return new Collaborators(calls, target());
    }

    /** {@return its SSH keys} */
    public DeployKeys deployKeys() {
        return new DeployKeys(calls, target());
    }

    /** {@return where it is pushed to and pulled from} */
    public Mirrors mirrors() {
        return new Mirrors(calls, target());
    }

    /** {@return what workflows of the server can use} */
    public ActionSettings actions() {
        return new ActionSettings(calls, target());
    }

    /** Answers its name. */
    @Override
    public String toString() {
        return slug.toString();
    }

    /** How git reaches it, for the package that may not ask for it by itself. */
    private RemoteAccess remoteAccess() {
        if (!calls.identity().sudo().isEmpty()) {
            throw new IllegalArgumentException(
                    "repository must be that of a client with credentials of its own: git cannot act as somebody else");
        }
        StreamingTransport transport = calls.connection()
                .streaming()
                .orElseThrow(() -> new IllegalArgumentException("repository must be reached over the network"));
        URI base = URI.create(calls.connection().url());
        return new RemoteAccess(
                base, URI.create(base + "/" + slug + ".git"), new GitIdentity(calls.identity()), transport);
    }

    private Target target() {
        return calls.at("repos", slug.owner(), slug.name());
    }
}
