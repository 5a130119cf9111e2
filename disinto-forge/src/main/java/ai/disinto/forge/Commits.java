package ai.disinto.forge;

import ai.disinto.forge.internal.http.Target;
import ai.disinto.forge.model.Commit;
import ai.disinto.forge.model.Comparison;
import ai.disinto.forge.model.GitBlob;
import ai.disinto.forge.model.GitReference;
import ai.disinto.forge.model.GitTree;
import ai.disinto.forge.model.GitTreeEntry;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** The history of one repository, without a clone: commits, what they change, and the objects of git. */
public final class Commits {
    private static final int TREE_PAGE = 1000;

    private final Calls calls;
    private final Target repository;

    Commits(Calls calls, Target repository) {
        this.calls = calls;
        this.repository = repository;
    }

    /**
     * Answers the commits that lead to one, newest first.
     *
     * @param ref a branch, tag or commit
     * @return the commits
     */
    public Listing<Commit> list(String ref) {
        return listed(repository.then("commits").query("sha", Objects.requireNonNull(ref, "ref")));
    }

    /**
     * Answers the commits that lead to one and touch a file or folder, newest first.
     *
     * @param ref a branch, tag or commit
     * @param path the path from the root of the repository
     * @return the commits
     */
    public Listing<Commit> list(String ref, String path) {
        Target target = repository.then("commits").query("sha", Objects.requireNonNull(ref, "ref"));
        return listed(target.query("path", Objects.requireNonNull(path, "path")));
    }

    /**
     * Looks for a commit.
     *
     * @param ref a branch, tag or commit
     * @return the commit with the files that it touches, if there is one
     * @throws ForgeException if there is no answer
     */
    public Optional<Commit> find(String ref) {
        return calls.find(commit(ref).query("stat", false).query("verification", false), Commit.class);
    }

    /**
     * Reads what a commit changes.
     *
     * @param sha its id
     * @return the diff as text
     * @throws NotFoundException if there is no such commit
     * @throws ForgeException if there is no answer
     */
    public String diff(String sha) {
        return new String(calls.bytes(commit(sha).suffix(".diff")), StandardCharsets.UTF_8);
    }

    /**
     * Compares two commits: what the second has and the first has not.
     *
     * @param base a branch, tag or commit
     * @param head a branch, tag or commit
     * @return what is between them
     * @throws NotFoundException if one does not exist; older servers answer as if they were broken instead
     * @throws ForgeException if there is no answer
     */
    public Comparison compare(String base, String head) {
        Objects.requireNonNull(base, "base");
        String both = base + "..." + Objects.requireNonNull(head, "head");
        return calls.get(repository.then("compare").path(both), Comparison.class);
    }

    /**
     * Answers the entries of a tree.
     *
     * @param ref a branch, tag, commit or tree
     * @param recursive whether the entries of folders are listed too
     * @return the entries
     */
    public Listing<GitTreeEntry> tree(String ref, boolean recursive) {
        Target target = repository
                .then("git", "trees", Objects.requireNonNull(ref, "ref"))
                .query("recursive", recursive)
                .query("per_page", TREE_PAGE);
        return Listing.of(number -> page(target, number), GitTreeEntry::path);
    }

    /**
     * Looks for a blob.
     *
     * @param sha its id
     * @return the blob
     * @throws InvalidRequestException if there is none
     * @throws ForgeException if there is no answer
     */
    public GitBlob blob(String sha) {
        return calls.get(repository.then("git", "blobs", Objects.requireNonNull(sha, "sha")), GitBlob.class);
    }

    /**
     * Answers references.
     *
     * @param prefix what their names begin with after {@code refs/}, such as {@code heads/fix}; not empty
     * @return the references
     */
    public Listing<GitReference> references(String prefix) {
        Target target = repository.then("git", "refs").path(Objects.requireNonNull(prefix, "prefix"));
        return calls.whole(target, GitReference.class, GitReference::ref);
    }

    Target commit(String ref) {
        return repository.then("git", "commits").path(Objects.requireNonNull(ref, "ref"));
    }

    private Listing<Commit> listed(Target target) {
        Target lean = target.query("stat", false).query("verification", false).query("files", false);
        return calls.list(lean, Commit.class, Commit::sha);
    }

    private Page<GitTreeEntry> page(Target target, int number) {
        GitTree tree = calls.get(target.query("page", number), GitTree.class);
        OptionalInt total = tree.total() > 0 ? OptionalInt.of(tree.total()) : OptionalInt.empty();
        return Page.of(number, tree.entries(), total);
    }
}
