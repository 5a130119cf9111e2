package ai.disinto.forge.git;

import ai.disinto.forge.git.CommitWriter.Signed;
import ai.disinto.forge.git.Integration.Result;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.merge.MergeStrategy;
import org.eclipse.jgit.merge.ResolveMerger;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/** Brings two histories together in memory: objects are written, branches and files are left alone. */
final class Integrator {
    private final Repository repository;
    private final PersonIdent committer;
    private final List<String> conflicts = new ArrayList<>();

    Integrator(Repository repository, PersonIdent committer) {
        this.repository = repository;
        this.committer = committer;
    }

    /** Puts the commits that only {@code head} has on top of {@code onto}; merges among them are left out. */
    Integration rebase(ObjectId onto, ObjectId head) throws IOException {
        if (isAncestor(onto, head)) {
            return new Integration(Result.UNCHANGED, head.name(), List.of());
        }
        if (isAncestor(head, onto)) {
            return new Integration(Result.FAST_FORWARDED, onto.name(), List.of());
        }
        ObjectId tip = onto;
        for (RevCommit commit : own(onto, head)) {
            Optional<ObjectId> picked = pick(tip, commit);
            if (picked.isEmpty()) {
                return new Integration(Result.CONFLICT, head.name(), paths());
            }
            tip = picked.get();
        }
        return new Integration(Result.INTEGRATED, tip.name(), List.of());
    }

    /** Makes a commit that has both for parents. */
    Integration merge(ObjectId other, ObjectId head, String message) throws IOException {
        if (isAncestor(other, head)) {
            return new Integration(Result.UNCHANGED, head.name(), List.of());
        }
        if (isAncestor(head, other)) {
            return new Integration(Result.FAST_FORWARDED, other.name(), List.of());
        }
        Optional<ObjectId> tree = mergedTree(head, other, null);
        if (tree.isEmpty()) {
            return new Integration(Result.CONFLICT, head.name(), paths());
        }
        Signed signed = new Signed(committer, committer, message);
        ObjectId merged = new CommitWriter(repository).write(tree.get(), List.of(head, other), signed);
        return new Integration(Result.INTEGRATED, merged.name(), List.of());
    }

    /** One commit on top of another; the other itself if that brings nothing. */
    private Optional<ObjectId> pick(ObjectId onto, RevCommit commit) throws IOException {
        Optional<ObjectId> tree = mergedTree(onto, commit, commit.getParent(0));
        CommitWriter writer = new CommitWriter(repository);
        if (tree.isEmpty() || tree.get().equals(writer.treeOf(Optional.of(onto)))) {
            return tree.map(same -> onto);
        }
        Signed signed = new Signed(commit.getAuthorIdent(), committer, commit.getFullMessage());
        return Optional.of(writer.write(tree.get(), List.of(onto), signed));
    }

    private List<RevCommit> own(ObjectId onto, ObjectId head) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            walk.sort(RevSort.TOPO, true);
            walk.sort(RevSort.REVERSE, true);
            walk.markStart(walk.parseCommit(head));
            walk.markUninteresting(walk.parseCommit(onto));
            List<RevCommit> out = new ArrayList<>();
            for (RevCommit each = walk.next(); each != null; each = walk.next()) {
                if (each.getParentCount() == 1) {
                    walk.parseBody(each);
                    out.add(each);
                }
            }
            return out;
        }
    }

    private Optional<ObjectId> mergedTree(ObjectId into, ObjectId head, @Nullable ObjectId base) throws IOException {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            ResolveMerger merger = (ResolveMerger) MergeStrategy.RECURSIVE.newMerger(repository, true);
            merger.setObjectInserter(inserter);
            if (base != null) {
                merger.setBase(base);
            }
            if (!merger.merge(into, head)) {
                conflicts.addAll(merger.getUnmergedPaths());
                return Optional.empty();
            }
            inserter.flush();
            return Optional.of(merger.getResultTreeId());
        }
    }

    private List<String> paths() {
        return List.copyOf(new TreeSet<>(conflicts));
    }

    private boolean isAncestor(ObjectId old, ObjectId head) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            return walk.isMergedInto(walk.parseCommit(old), walk.parseCommit(head));
        }
    }
}
