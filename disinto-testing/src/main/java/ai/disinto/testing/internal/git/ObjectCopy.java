package ai.disinto.testing.internal.git;

import java.io.IOException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.ObjectWalk;
import org.eclipse.jgit.revwalk.RevObject;

/** Copies the objects of one repository that another lacks. */
final class ObjectCopy {
    private final Repository source;
    private final Repository target;

    ObjectCopy(Repository source, Repository target) {
        this.source = source;
        this.target = target;
    }

    void copy(String commit) {
        try (ObjectWalk walk = new ObjectWalk(source);
                ObjectReader reader = source.newObjectReader();
                ObjectInserter inserter = target.newObjectInserter()) {
            walk.markStart(walk.parseAny(ObjectId.fromString(commit)));
            for (RevObject object = walk.next(); object != null; object = walk.next()) {
                copy(reader, inserter, object);
            }
            for (RevObject object = walk.nextObject(); object != null; object = walk.nextObject()) {
                copy(reader, inserter, object);
            }
            inserter.flush();
        } catch (IOException e) {
            throw new GitFailure("commit " + commit + " could not be copied", e);
        }
    }

    private void copy(ObjectReader reader, ObjectInserter inserter, RevObject object) throws IOException {
        if (!target.getObjectDatabase().has(object)) {
            ObjectLoader loader = reader.open(object);
            inserter.insert(loader.getType(), loader.getCachedBytes(Integer.MAX_VALUE));
        }
    }
}
