package ai.disinto.forge.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.TreeWalk;

/** What a checkout left that did not end, because the process died: files that already are as they should become. */
final class Leftovers {
    private final Repository repository;
    private final ObjectId wanted;

    Leftovers(Repository repository, ObjectId wanted) {
        this.repository = repository;
        this.wanted = wanted;
    }

    /** Whether all these files are as the wanted tree has them, so that nothing is lost by going on. */
    boolean explain(List<String> paths) throws IOException {
        for (String path : paths) {
            if (!isAsWanted(path)) {
                return false;
            }
        }
        return !paths.isEmpty();
    }

    private boolean isAsWanted(String path) throws IOException {
        Path file = repository.getWorkTree().toPath().resolve(path);
        try (TreeWalk tree = TreeWalk.forPath(repository, path, wanted)) {
            return tree != null
                    && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && idOf(file).equals(tree.getObjectId(0));
        }
    }

    private static ObjectId idOf(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                ObjectInserter.Formatter formatter = new ObjectInserter.Formatter()) {
            return formatter.idFor(Constants.OBJ_BLOB, Files.size(file), in);
        }
    }
}
