package ai.disinto.forge.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
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

    /** Has the index take files as they are, if all of them are as the wanted tree has them: then nothing is lost. */
    boolean adopt(List<String> paths) throws IOException {
        List<DirCacheEditor.PathEdit> edits = new ArrayList<>();
        for (String path : paths) {
            adoption(path).ifPresent(edits::add);
        }
        if (edits.isEmpty() || edits.size() < paths.size()) {
            return false;
        }
        DirCache index = repository.lockDirCache();
        try {
            DirCacheEditor editor = index.editor();
            edits.forEach(editor::add);
            return editor.commit();
        } finally {
            index.unlock();
        }
    }

    private Optional<DirCacheEditor.PathEdit> adoption(String path) throws IOException {
        Path file = repository.getWorkTree().toPath().resolve(path);
        try (TreeWalk tree = TreeWalk.forPath(repository, path, wanted)) {
            boolean same = tree != null
                    && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && idOf(file).equals(tree.getObjectId(0));
            return same ? Optional.of(new Adoption(path, tree.getObjectId(0), tree.getFileMode(0))) : Optional.empty();
        }
    }

    private static ObjectId idOf(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                ObjectInserter.Formatter formatter = new ObjectInserter.Formatter()) {
            return formatter.idFor(Constants.OBJ_BLOB, Files.size(file), in);
        }
    }

    /** One file as the wanted tree has it. */
    private static final class Adoption extends DirCacheEditor.PathEdit {
        private final ObjectId blob;
        private final FileMode mode;

        private Adoption(String path, ObjectId blob, FileMode mode) {
            super(path);
            this.blob = blob;
            this.mode = mode;
        }

        @Override
        public void apply(DirCacheEntry entry) {
            entry.setFileMode(mode);
            entry.setObjectId(blob);
        }
    }
}
