package ai.disinto.testing.internal.git;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.merge.MergeStrategy;
import org.eclipse.jgit.merge.ThreeWayMerger;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/** Merges commits. Writes objects and moves no reference. */
public final class GitMerger {
    private final Repository repository;

    GitMerger(Repository repository) {
        this.repository = repository;
    }

    /** Whether merging one commit into the other meets a conflict. */
    public boolean conflicts(String into, String head) {
        return mergedTree(into, head, null).isEmpty();
    }

    /**
     * Brings one commit into another.
     *
     * @param signature of the commit that the style makes; commits that move keep author and message
     * @return the new head of the branch; empty on a conflict, or where nothing can be fast-forwarded
     */
    public Optional<String> merge(String into, String head, MergeStyle style, Signature signature) {
        return switch (style) {
            case MERGE -> mergedTree(into, head, null).map(tree -> commit(tree, List.of(into, head), signature));
            case SQUASH -> mergedTree(into, head, null).map(tree -> commit(tree, List.of(into), signature));
            case REBASE -> rebase(into, head, signature.committer());
            case REBASE_MERGE ->
                rebase(into, head, signature.committer())
                        .map(tip -> commit(treeOf(tip), List.of(into, tip), signature));
            case FAST_FORWARD_ONLY -> isAncestor(into, head) ? Optional.of(head) : Optional.empty();
        };
    }

    /** Puts the commits that only {@code head} has on top of {@code onto}; merges among them are left out. */
    public Optional<String> rebase(String onto, String head, GitPerson committer) {
        if (isAncestor(onto, head)) {
            return Optional.of(head);
        }
        List<GitCommit> commits = new GitLog(repository).between(onto, head);
        Optional<String> tip = Optional.of(onto);
        for (int i = commits.size() - 1; i >= 0 && tip.isPresent(); i--) {
            GitCommit commit = commits.get(i);
            if (commit.parents().size() == 1) {
                tip = pick(tip.get(), commit, committer);
            }
        }
        return tip;
    }

    private Optional<String> pick(String onto, GitCommit commit, GitPerson committer) {
        return mergedTree(onto, commit.sha(), commit.parents().get(0))
                .map(tree -> tree.equals(treeOf(onto))
                        ? onto
                        : commit(tree, List.of(onto), new Signature(commit.author(), committer, commit.message())));
    }

    /** Whether all commits of one are among those of the other. */
    public boolean isAncestor(String ancestor, String head) {
        try (RevWalk walk = new RevWalk(repository)) {
            RevCommit base = walk.parseCommit(ObjectId.fromString(ancestor));
            return walk.isMergedInto(base, walk.parseCommit(ObjectId.fromString(head)));
        } catch (IOException e) {
            throw new GitFailure("history of " + head + " could not be read", e);
        }
    }

    private String commit(String tree, List<String> parents, Signature signature) {
        return new GitWriter(repository).commitTree(tree, parents, signature);
    }

    private String treeOf(String commit) {
        return new GitReader(repository).existingCommit(commit).tree();
    }

    private Optional<String> mergedTree(String into, String head, @Nullable String base) {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            ThreeWayMerger merger = MergeStrategy.RECURSIVE.newMerger(repository, true);
            merger.setObjectInserter(inserter);
            if (base != null) {
                merger.setBase(ObjectId.fromString(base));
            }
            boolean clean = merger.merge(ObjectId.fromString(into), ObjectId.fromString(head));
            if (!clean) {
                return Optional.empty();
            }
            inserter.flush();
            return Optional.of(merger.getResultTreeId().name());
        } catch (IOException e) {
            throw new GitFailure("commit " + head + " could not be merged into " + into, e);
        }
    }
}
