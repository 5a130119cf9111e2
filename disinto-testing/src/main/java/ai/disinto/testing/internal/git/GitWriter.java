package ai.disinto.testing.internal.git;

import java.io.IOException;
import java.util.List;
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
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TagBuilder;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/** Writes objects. References stay where they are: see {@link GitRepository#update}. */
public final class GitWriter {
    private final Repository repository;

    GitWriter(Repository repository) {
        this.repository = repository;
    }

    /**
     * Writes a commit that changes files.
     *
     * @param parent the commit before it, or {@code null} for a first one
     * @return its id
     */
    public String commit(@Nullable String parent, List<FileChange> changes, Signature signature) {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            ObjectId tree = tree(inserter, parent, changes);
            ObjectId commit = inserter.insert(builder(tree, parent == null ? List.of() : List.of(parent), signature));
            inserter.flush();
            return commit.name();
        } catch (IOException e) {
            throw new GitFailure("commit could not be written", e);
        }
    }

    /** Writes a commit of a tree that is there. */
    public String commitTree(String tree, List<String> parents, Signature signature) {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            ObjectId commit = inserter.insert(builder(ObjectId.fromString(tree), parents, signature));
            inserter.flush();
            return commit.name();
        } catch (IOException e) {
            throw new GitFailure("commit of tree " + tree + " could not be written", e);
        }
    }

    /** Writes the annotation of a tag. */
    public String annotate(String name, String commit, GitPerson tagger, String message) {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            TagBuilder tag = new TagBuilder();
            tag.setTag(name);
            tag.setObjectId(ObjectId.fromString(commit), Constants.OBJ_COMMIT);
            tag.setTagger(tagger.ident());
            tag.setMessage(message);
            ObjectId id = inserter.insert(tag);
            inserter.flush();
            return id.name();
        } catch (IOException e) {
            throw new GitFailure("tag " + name + " could not be written", e);
        }
    }

    private static CommitBuilder builder(ObjectId tree, List<String> parents, Signature signature) {
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(tree);
        commit.setParentIds(parents.stream().map(ObjectId::fromString).toList());
        commit.setAuthor(signature.author().ident());
        commit.setCommitter(signature.committer().ident());
        commit.setMessage(signature.message());
        return commit;
    }

    private ObjectId tree(ObjectInserter inserter, @Nullable String parent, List<FileChange> changes)
            throws IOException {
        DirCache cache = DirCache.newInCore();
        if (parent != null) {
            load(cache, parent);
        }
        DirCacheEditor editor = cache.editor();
        for (FileChange change : changes) {
            editor.add(edit(inserter, change));
        }
        editor.finish();
        return cache.writeTree(inserter);
    }

    private static DirCacheEditor.PathEdit edit(ObjectInserter inserter, FileChange change) throws IOException {
        byte[] content = change.content();
        if (content == null) {
            return new DirCacheEditor.DeletePath(change.path());
        }
        ObjectId blob = inserter.insert(Constants.OBJ_BLOB, content);
        return new DirCacheEditor.PathEdit(change.path()) {
            @Override
            public void apply(DirCacheEntry entry) {
                if (entry.getRawMode() == 0) {
                    entry.setFileMode(FileMode.REGULAR_FILE);
                }
                entry.setObjectId(blob);
            }
        };
    }

    private void load(DirCache cache, String commit) throws IOException {
        try (ObjectReader reader = repository.newObjectReader();
                RevWalk walk = new RevWalk(reader)) {
            DirCacheBuilder builder = cache.builder();
            builder.addTree(new byte[0], DirCacheEntry.STAGE_0, reader, walk.parseTree(ObjectId.fromString(commit)));
            builder.finish();
        }
    }
}
