package ai.disinto.forge.git;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheCheckout;
import org.eclipse.jgit.errors.CheckoutConflictException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.IndexDiff;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.submodule.SubmoduleWalk.IgnoreSubmoduleMode;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.jspecify.annotations.Nullable;

/**
 * The files of a clone and the branch that is checked out. Files first, then the branch: whoever dies in between leaves
 * changes that are not committed, and doing it again ends well.
 */
final class WorkTree {
    private static final PersonIdent NOTE_BY =
            CommitWriter.person(new Author("disinto", "disinto@localhost"), Instant.EPOCH);

    private final Repository repository;

    WorkTree(Repository repository) {
        this.repository = repository;
    }

    /** The commit that is checked out; empty where there is none yet. */
    Optional<ObjectId> head() throws IOException {
        return Optional.ofNullable(repository.exactRef(Constants.HEAD)).map(Ref::getObjectId);
    }

    /** The branch that is checked out, if it is one. */
    Optional<String> branch() throws IOException {
        Ref head = repository.exactRef(Constants.HEAD);
        return head == null || !head.isSymbolic()
                ? Optional.empty()
                : Optional.of(Repository.shortenRefName(head.getTarget().getName()));
    }

    /** Changes the files from those of one commit to those of another; what is not committed stays or is in the way. */
    void turn(Optional<ObjectId> from, ObjectId to) throws IOException {
        CommitWriter trees = new CommitWriter(repository);
        ObjectId present = from.isEmpty() ? null : trees.treeOf(from);
        ObjectId wanted = trees.treeOf(Optional.of(to));
        try {
            turn(present, wanted);
        } catch (CheckoutConflictException e) {
            List<String> inTheWay = List.of(e.getConflictingFiles());
            if (!new Leftovers(repository, wanted).adopt(inTheWay)) {
                String where = "changes that are not committed would be lost in " + repository.getWorkTree();
                throw new GitException(GitException.Reason.LOCAL_CHANGES, where + ": " + inTheWay, e);
            }
            turn(present, wanted);
        }
    }

    private void turn(@Nullable ObjectId present, ObjectId wanted) throws IOException {
        DirCache index = repository.lockDirCache();
        try {
            DirCacheCheckout checkout = checkout(present, index, wanted);
            checkout.setFailOnConflict(true);
            checkout.checkout();
        } finally {
            index.unlock();
        }
    }

    /** Moves the branch that is checked out, if nobody else moved it meanwhile. */
    void move(Optional<ObjectId> from, ObjectId to, String why) throws IOException {
        settle(update(Constants.HEAD, from, to, why), "move the branch to " + to.name());
    }

    /** Makes a branch. */
    void create(String branch, ObjectId at) throws IOException {
        settle(update(Constants.R_HEADS + branch, Optional.empty(), at, "branch"), "make the branch " + branch);
    }

    /** Checks a branch out that is there. */
    void link(String branch) throws IOException {
        RefUpdate update = repository.updateRef(Constants.HEAD);
        update.setRefLogIdent(NOTE_BY);
        update.setRefLogMessage("checkout", false);
        settle(update.link(Constants.R_HEADS + branch), "check " + branch + " out");
    }

    /** The files that differ from what is checked out, and new ones that are not ignored. */
    IndexDiff differences() throws IOException {
        IndexDiff diff = new IndexDiff(repository, head().orElse(null), new FileTreeIterator(repository));
        diff.setIgnoreSubmoduleMode(IgnoreSubmoduleMode.ALL);
        diff.diff();
        return diff;
    }

    private DirCacheCheckout checkout(@Nullable ObjectId present, DirCache index, ObjectId wanted) throws IOException {
        return present == null
                ? new DirCacheCheckout(repository, index, wanted)
                : new DirCacheCheckout(repository, present, index, wanted);
    }

    private RefUpdate.Result update(String name, Optional<ObjectId> from, ObjectId to, String why) throws IOException {
        RefUpdate update = repository.updateRef(name);
        update.setExpectedOldObjectId(from.orElse(ObjectId.zeroId()));
        update.setNewObjectId(to);
        update.setForceUpdate(true);
        update.setRefLogIdent(NOTE_BY);
        update.setRefLogMessage(why, false);
        return update.update();
    }

    private void settle(RefUpdate.Result result, String attempt) {
        switch (result) {
            case NEW, FORCED, FAST_FORWARD, NO_CHANGE -> {}
            case LOCK_FAILURE ->
                throw new GitException(GitException.Reason.IN_USE, "could not " + attempt + ": somebody else did more");
            default -> throw new GitException(GitException.Reason.BROKEN_CLONE, "could not " + attempt + ": " + result);
        }
    }
}
