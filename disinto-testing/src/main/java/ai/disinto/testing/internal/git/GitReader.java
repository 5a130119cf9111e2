package ai.disinto.testing.internal.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.AbbreviatedObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevTag;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Reads the objects of a repository. */
public final class GitReader {
    private final Repository repository;

    GitReader(Repository repository) {
        this.repository = repository;
    }

    String typeOf(ObjectId id) {
        try (ObjectReader reader = repository.newObjectReader()) {
            return Constants.typeString(reader.open(id).getType());
        } catch (IOException e) {
            throw new GitFailure("object " + id.name() + " could not be read", e);
        }
    }

    /** The object whose id starts with these hex digits, if there is just one. */
    Optional<String> abbreviated(String digits) {
        if (!AbbreviatedObjectId.isId(digits)) {
            return Optional.empty();
        }
        try (ObjectReader reader = repository.newObjectReader()) {
            Collection<ObjectId> found = reader.resolve(AbbreviatedObjectId.fromString(digits));
            return found.size() == 1 ? Optional.of(found.iterator().next().name()) : Optional.empty();
        } catch (IOException e) {
            throw new GitFailure("object " + digits + " could not be looked up", e);
        }
    }

    /** The commit that a tag or commit of this id leads to. */
    Optional<String> peel(String id) {
        try (RevWalk walk = new RevWalk(repository)) {
            RevObject object = walk.peel(walk.parseAny(ObjectId.fromString(id)));
            return object instanceof RevCommit ? Optional.of(object.name()) : Optional.empty();
        } catch (MissingObjectException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new GitFailure("object " + id + " could not be read", e);
        }
    }

    /** The commit of a full id. */
    public Optional<GitCommit> commit(String sha) {
        if (!ObjectId.isId(sha)) {
            return Optional.empty();
        }
        try (RevWalk walk = new RevWalk(repository)) {
            RevObject object = walk.parseAny(ObjectId.fromString(sha));
            return object instanceof RevCommit commit ? Optional.of(GitCommit.of(commit)) : Optional.empty();
        } catch (MissingObjectException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new GitFailure("commit " + sha + " could not be read", e);
        }
    }

    /** {@link #commit} of an id that is known to be there. */
    public GitCommit existingCommit(String sha) {
        return commit(sha).orElseThrow(() -> new GitFailure("commit " + sha + " is not there"));
    }

    /** A tag by its short name. */
    public Optional<GitTag> tag(String name) {
        try (RevWalk walk = new RevWalk(repository)) {
            var ref = repository.exactRef(Constants.R_TAGS + name);
            if (ref == null) {
                return Optional.empty();
            }
            RevObject object = walk.parseAny(ref.getObjectId());
            String commit = walk.peel(object).name();
            if (object instanceof RevTag tag) {
                return Optional.of(
                        new GitTag(name, tag.name(), commit, tag.getFullMessage(), GitPerson.of(tag.getTaggerIdent())));
            }
            return Optional.of(new GitTag(name, commit, commit, "", null));
        } catch (IOException e) {
            throw new GitFailure("tag " + name + " could not be read", e);
        }
    }

    /** What a commit or tree holds: its own level, or everything below it, trees included. */
    public List<TreeEntry> tree(String commitOrTree, boolean recursive) {
        try (TreeWalk walk = new TreeWalk(repository)) {
            walk.addTree(treeId(commitOrTree));
            List<TreeEntry> entries = new ArrayList<>();
            while (walk.next()) {
                entries.add(entry(walk));
                if (recursive && walk.isSubtree()) {
                    walk.enterSubtree();
                }
            }
            return entries;
        } catch (IOException e) {
            throw new GitFailure("tree " + commitOrTree + " could not be read", e);
        }
    }

    /** What stands under a path. */
    public Optional<TreeEntry> entry(String commitOrTree, String path) {
        try (TreeWalk walk = TreeWalk.forPath(repository, path, treeId(commitOrTree))) {
            return walk == null ? Optional.empty() : Optional.of(entry(walk));
        } catch (IOException e) {
            throw new GitFailure("path " + path + " could not be read in " + commitOrTree, e);
        }
    }

    private static TreeEntry entry(TreeWalk walk) throws IOException {
        FileMode mode = walk.getFileMode();
        String type = Constants.typeString(mode.getObjectType());
        long size =
                type.equals("blob") ? walk.getObjectReader().getObjectSize(walk.getObjectId(0), Constants.OBJ_BLOB) : 0;
        return new TreeEntry(
                walk.getPathString(),
                String.format("%06o", mode.getBits()),
                type,
                walk.getObjectId(0).name(),
                size);
    }

    private RevTree treeId(String commitOrTree) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            return walk.parseTree(ObjectId.fromString(commitOrTree));
        }
    }

    /** Whether a commit or tree of this id is there. */
    public boolean hasTree(String commitOrTree) {
        if (!ObjectId.isId(commitOrTree)) {
            return false;
        }
        try {
            treeId(commitOrTree);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The bytes of a blob. */
    public Optional<byte[]> blob(String sha) {
        if (!ObjectId.isId(sha)) {
            return Optional.empty();
        }
        try (ObjectReader reader = repository.newObjectReader()) {
            return Optional.of(
                    reader.open(ObjectId.fromString(sha), Constants.OBJ_BLOB).getCachedBytes(Integer.MAX_VALUE));
        } catch (MissingObjectException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new GitFailure("blob " + sha + " could not be read", e);
        }
    }

    /** The newest commit up to a commit that changed a path. */
    public Optional<GitCommit> lastChange(String commit, String path) {
        return new GitLog(repository).ofPath(commit, path).stream().findFirst();
    }

    /** All commits up to a commit, newest first. */
    public List<GitCommit> log(String commit) {
        return new GitLog(repository).all(commit);
    }

    /** All commits up to a commit that changed a path, newest first. */
    public List<GitCommit> log(String commit, String path) {
        return new GitLog(repository).ofPath(commit, path);
    }
}
