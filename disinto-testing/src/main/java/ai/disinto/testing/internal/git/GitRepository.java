package ai.disinto.testing.internal.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.internal.storage.dfs.DfsRepositoryDescription;
import org.eclipse.jgit.internal.storage.dfs.InMemoryRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;

/** A bare repository in memory. Reads nothing of the host's git configuration. Safe for use by many threads. */
public final class GitRepository implements AutoCloseable {
    private final InMemoryRepository repository;

    private GitRepository(InMemoryRepository repository) {
        this.repository = repository;
    }

    /** Makes an empty repository whose {@code HEAD} leads to a branch. */
    public static GitRepository create(String name, String defaultBranch) {
        InMemoryRepository repository = new InMemoryRepository(new DfsRepositoryDescription(name));
        GitRepository git = new GitRepository(repository);
        git.head(defaultBranch);
        return git;
    }

    /** Lets {@code HEAD} lead to a branch, which need not exist. */
    public void head(String branch) {
        try {
            repository.updateRef(Constants.HEAD).link(Constants.R_HEADS + branch);
        } catch (IOException e) {
            throw new GitFailure("HEAD could not be moved to " + branch, e);
        }
    }

    public GitReader reader() {
        return new GitReader(repository);
    }

    public GitWriter writer() {
        return new GitWriter(repository);
    }

    public GitMerger merger() {
        return new GitMerger(repository);
    }

    public GitComparison comparison() {
        return new GitComparison(repository);
    }

    public GitTransport transport() {
        return new GitTransport(repository);
    }

    /** Whether there is no branch and no tag. */
    public boolean isEmpty() {
        return refs(Constants.R_HEADS).isEmpty() && refs(Constants.R_TAGS).isEmpty();
    }

    /** The references below a prefix such as {@code refs/heads/}, sorted by name. */
    public List<GitRef> refs(String prefix) {
        try {
            List<GitRef> refs = new ArrayList<>();
            for (Ref ref : repository.getRefDatabase().getRefsByPrefix(prefix)) {
                ObjectId id = ref.getObjectId();
                if (id != null) {
                    refs.add(new GitRef(ref.getName(), id.name(), reader().typeOf(id)));
                }
            }
            refs.sort(Comparator.comparing(GitRef::name));
            return List.copyOf(refs);
        } catch (IOException e) {
            throw new GitFailure("references below " + prefix + " could not be read", e);
        }
    }

    /** The object that a reference of this full name points to. */
    public Optional<String> ref(String fullName) {
        try {
            Ref ref = repository.exactRef(fullName);
            return Optional.ofNullable(ref).map(Ref::getObjectId).map(ObjectId::name);
        } catch (IOException e) {
            throw new GitFailure("reference " + fullName + " could not be read", e);
        }
    }

    /** The head of a branch. */
    public Optional<String> branch(String name) {
        return ref(Constants.R_HEADS + name);
    }

    /** The names of all branches, sorted. */
    public List<String> branches() {
        return refs(Constants.R_HEADS).stream()
                .map(ref -> ref.name().substring(Constants.R_HEADS.length()))
                .toList();
    }

    /** The commit that a branch, a tag, a full reference or a full or shortened id stands for. */
    public Optional<String> resolveCommit(String revision) {
        for (String prefix : List.of(Constants.R_HEADS, Constants.R_TAGS, "")) {
            Optional<String> found =
                    prefix.isEmpty() && !revision.startsWith("refs/") ? Optional.empty() : ref(prefix + revision);
            if (found.isPresent()) {
                return reader().peel(found.get());
            }
        }
        return reader().abbreviated(revision).flatMap(reader()::peel);
    }

    /**
     * Moves, makes or removes a reference if it still is where it was.
     *
     * @return whether it was; if not, nothing changed
     */
    public boolean update(RefChange change) {
        try {
            RefUpdate update = repository.updateRef(change.ref());
            update.disableRefLog();
            update.setExpectedOldObjectId(ObjectId.fromString(change.before()));
            update.setForceUpdate(true);
            if (change.deletes()) {
                return succeeded(update.delete());
            }
            update.setNewObjectId(ObjectId.fromString(change.after()));
            return succeeded(update.update());
        } catch (IOException e) {
            throw new GitFailure("reference " + change.ref() + " could not be moved", e);
        }
    }

    private static boolean succeeded(RefUpdate.Result result) {
        return switch (result) {
            case NEW, FAST_FORWARD, FORCED, NO_CHANGE -> true;
            default -> false;
        };
    }

    /** Whether a name may be that of a branch. */
    public static boolean isValidBranchName(String name) {
        return Repository.isValidRefName(Constants.R_HEADS + name);
    }

    /** The bytes that all objects take. */
    public long size() {
        return repository.getObjectDatabase().getApproximateObjectCount() * 100;
    }

    /** Copies a commit of another repository, with all it needs, so that this one can refer to it. */
    public void copyFrom(GitRepository other, String commit) {
        new ObjectCopy(other.repository, repository).copy(commit);
    }

    @Override
    public void close() {
        repository.close();
    }
}
