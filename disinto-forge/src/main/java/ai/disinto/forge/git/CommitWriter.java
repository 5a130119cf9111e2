package ai.disinto.forge.git;

import ai.disinto.forge.git.CommitDraft.FileState;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;

/** Writes trees and commits. Moves no branch, touches no file, signs nothing, runs no filter. */
final class CommitWriter {
    private final Repository repository;

    CommitWriter(Repository repository) {
        this.repository = repository;
    }

    /** The commit of a draft on top of another; empty if nothing would differ. */
    Optional<ObjectId> write(Optional<ObjectId> parent, CommitDraft draft) throws IOException {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            DirCache files = filesOf(parent);
            edit(files, draft, inserter);
            ObjectId tree = files.writeTree(inserter);
            if (tree.equals(treeOf(parent))) {
                return Optional.empty();
            }
            PersonIdent person = person(draft.author(), draft.when());
            return Optional.of(
                    insert(inserter, tree, List.copyOf(parent.stream().toList()), person, person, draft.message()));
        }
    }

    /** A commit of a tree that is there. */
    ObjectId write(ObjectId tree, List<ObjectId> parents, Signed signed) throws IOException {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            return insert(inserter, tree, parents, signed.author(), signed.committer(), signed.message());
        }
    }

    /** Who wrote a commit, who put it where it is, and what it says. */
    record Signed(PersonIdent author, PersonIdent committer, String message) {}

    static PersonIdent person(Author author, Instant when) {
        return new PersonIdent(author.name(), author.email(), when, ZoneOffset.UTC);
    }

    /** The tree of a commit; the empty one without. */
    ObjectId treeOf(Optional<ObjectId> commit) throws IOException {
        if (commit.isEmpty()) {
            try (ObjectInserter.Formatter formatter = new ObjectInserter.Formatter()) {
                return formatter.idFor(Constants.OBJ_TREE, new byte[0]);
            }
        }
        try (RevWalk walk = new RevWalk(repository)) {
            return walk.parseCommit(commit.get()).getTree().getId();
        }
    }

    private DirCache filesOf(Optional<ObjectId> commit) throws IOException {
        DirCache files = DirCache.newInCore();
        DirCacheBuilder builder = files.builder();
        if (commit.isPresent()) {
            try (ObjectReader reader = repository.newObjectReader()) {
                builder.addTree(new byte[0], DirCacheEntry.STAGE_0, reader, treeOf(commit));
            }
        }
        builder.finish();
        return files;
    }

    private static void edit(DirCache files, CommitDraft draft, ObjectInserter inserter) throws IOException {
        DirCacheEditor editor = files.editor();
        for (Map.Entry<TreePath, FileState> change : draft.changes().entrySet()) {
            String path = change.getKey().toString();
            byte[] content = change.getValue().content();
            if (content == null) {
                editor.add(new DirCacheEditor.DeletePath(path));
            } else {
                ObjectId blob = inserter.insert(Constants.OBJ_BLOB, content);
                editor.add(new Put(path, blob, change.getValue().executable()));
            }
        }
        editor.finish();
    }

    private static ObjectId insert(
            ObjectInserter inserter,
            ObjectId tree,
            List<ObjectId> parents,
            PersonIdent author,
            PersonIdent committer,
            String message)
            throws IOException {
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(tree);
        commit.setParentIds(parents);
        commit.setAuthor(author);
        commit.setCommitter(committer);
        commit.setMessage(message);
        ObjectId id = inserter.insert(commit);
        inserter.flush();
        return id;
    }

    /** Puts a file; one that is executable stays so. */
    private static final class Put extends DirCacheEditor.PathEdit {
        private final ObjectId blob;
        private final boolean executable;

        private Put(String path, ObjectId blob, boolean executable) {
            super(path);
            this.blob = blob;
            this.executable = executable;
        }

        @Override
        public void apply(DirCacheEntry entry) {
            boolean stays = FileMode.EXECUTABLE_FILE.equals(entry.getFileMode());
            entry.setFileMode(executable || stays ? FileMode.EXECUTABLE_FILE : FileMode.REGULAR_FILE);
            entry.setObjectId(blob);
        }
    }
}
