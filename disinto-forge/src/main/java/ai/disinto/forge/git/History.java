package ai.disinto.forge.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * What a clone knows about the past. Nothing here asks the server or changes anything. A revision is a branch, a branch
 * of the server as {@code origin/name}, a tag, a full id of a commit, or {@code HEAD}; what it is not is an expression.
 * A revision that there is not throws a {@link GitException}.
 */
public final class History {
    private static final int LARGEST_FILE = 64 << 20;

    private final Repository repository;
    private final Revisions revisions;

    History(Repository repository) {
        this.repository = repository;
        this.revisions = new Revisions(repository);
    }

    /**
     * Looks for a commit.
     *
     * @param revision what stands for it
     * @return its id; empty if there is none
     */
    public Optional<String> find(String revision) {
        Objects.requireNonNull(revision, "revision");
        return Disk.attempt("read " + revision, () -> revisions.find(revision).map(ObjectId::name));
    }

    /**
     * Answers the commit from which two went apart. In a shallow clone it may lie beyond what is known.
     *
     * @param one a revision
     * @param other a revision
     * @return its id; empty if they have none in common
     */
    public Optional<String> mergeBase(String one, String other) {
        Objects.requireNonNull(one, "one");
        Objects.requireNonNull(other, "other");
        return Disk.attempt("find where " + one + " and " + other + " went apart", () -> {
            try (RevWalk walk = new RevWalk(repository)) {
                walk.setRevFilter(RevFilter.MERGE_BASE);
                walk.markStart(walk.parseCommit(revisions.existing(one)));
                walk.markStart(walk.parseCommit(revisions.existing(other)));
                return Optional.ofNullable(walk.next()).map(RevCommit::name);
            }
        });
    }

    /**
     * Answers whether a commit is a part of another's history; it is one of its own.
     *
     * @param ancestor the revision that may be older
     * @param descendant the revision whose history is looked at
     * @return whether it is
     */
    public boolean isAncestor(String ancestor, String descendant) {
        Objects.requireNonNull(ancestor, "ancestor");
        Objects.requireNonNull(descendant, "descendant");
        return Disk.attempt("read the history of " + descendant, () -> {
            try (RevWalk walk = new RevWalk(repository)) {
                RevCommit old = walk.parseCommit(revisions.existing(ancestor));
                return walk.isMergedInto(old, walk.parseCommit(revisions.existing(descendant)));
            }
        });
    }

    /**
     * Answers the history of a commit, newest first.
     *
     * @param revision where it begins
     * @param limit how many commits at most
     * @return the commits
     * @throws IllegalArgumentException if the limit is not positive
     */
    public List<GitCommit> log(String revision, int limit) {
        Objects.requireNonNull(revision, "revision");
        return Disk.attempt("read the history of " + revision, () -> walk(revision, Optional.empty(), limit));
    }

    /**
     * Answers what one commit has in its history and the other has not, newest first: what a branch would bring.
     *
     * @param base the revision whose history is left out
     * @param revision where it begins
     * @param limit how many commits at most
     * @return the commits
     * @throws IllegalArgumentException if the limit is not positive
     */
    public List<GitCommit> logSince(String base, String revision, int limit) {
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(revision, "revision");
        return Disk.attempt("read the history of " + revision, () -> walk(revision, Optional.of(base), limit));
    }

    /**
     * Compares two commits.
     *
     * @param from a revision
     * @param to a revision
     * @param patchLimit how many characters the patch may have; 0 for none
     * @return all files that differ, and as much of the patch
     * @throws IllegalArgumentException if the limit is negative
     */
    public Diff diff(String from, String to, int patchLimit) {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (patchLimit < 0) {
            throw new IllegalArgumentException("a patch has no less than no characters, got " + patchLimit);
        }
        return Disk.attempt(
                "compare " + from + " with " + to,
                () -> new DiffReader(repository).read(revisions.existing(from), revisions.existing(to), patchLimit));
    }

    /**
     * Reads a file as it is in a commit. Links and submodules are no files.
     *
     * @param revision the commit
     * @param path the path from the root of the repository
     * @return its content; empty if there is no such file
     * @throws IllegalArgumentException if the path has an empty part or leads out of the repository or into {@code .git};
     *     other names will do, also those that no {@link TreePath} has, since repositories have them
     */
    public Optional<byte[]> file(String revision, String path) {
        Objects.requireNonNull(revision, "revision");
        TreePath place = TreePath.findInGit(Objects.requireNonNull(path, "path"))
                .orElseThrow(() -> new IllegalArgumentException(
                        "path must not have empty parts, lead out of the repository or into .git"));
        return Disk.attempt("read " + path + " in " + revision, () -> content(revisions.existing(revision), place));
    }

    private Optional<byte[]> content(ObjectId commit, TreePath path) throws IOException {
        try (RevWalk walk = new RevWalk(repository);
                TreeWalk tree = TreeWalk.forPath(
                        repository, path.toString(), walk.parseCommit(commit).getTree())) {
            if (tree == null || (tree.getRawMode(0) & 0170000) != 0100000) {
                return Optional.empty();
            }
            ObjectLoader loader = repository.open(tree.getObjectId(0));
            if (loader.getSize() > LARGEST_FILE) {
                throw new GitException(GitException.Reason.TOO_LARGE, path + " has " + loader.getSize() + " bytes");
            }
            return Optional.of(loader.getBytes(LARGEST_FILE));
        }
    }

    private List<GitCommit> walk(String from, Optional<String> without, int limit) throws IOException {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be positive, got " + limit);
        }
        try (RevWalk walk = new RevWalk(repository)) {
            walk.sort(RevSort.TOPO, without.isPresent());
            walk.sort(RevSort.COMMIT_TIME_DESC, true);
            walk.markStart(walk.parseCommit(revisions.existing(from)));
            if (without.isPresent()) {
                walk.markUninteresting(walk.parseCommit(revisions.existing(without.get())));
            }
            List<GitCommit> out = new ArrayList<>();
            for (RevCommit each = walk.next(); each != null && out.size() < limit; each = walk.next()) {
                out.add(Revisions.describe(each));
            }
            return List.copyOf(out);
        }
    }
}
