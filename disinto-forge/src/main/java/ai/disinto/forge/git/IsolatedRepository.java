package ai.disinto.forge.git;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.PackParser;
import org.jspecify.annotations.Nullable;

/** A clone on disk that neither the host's configuration nor its own can change, and that runs nothing. */
final class IsolatedRepository extends FileRepository {
    private @Nullable FileBasedConfig isolated;
    private final long largestObject;

    private IsolatedRepository(FileRepositoryBuilder options, long largestObject) throws IOException {
        super(options);
        this.largestObject = largestObject;
    }

    /**
     * Opens the clone of a work tree, or prepares it.
     *
     * @param workTree the folder that holds {@code .git}
     * @param largestObject the size that an object may have that is received
     */
    static IsolatedRepository at(Path workTree, long largestObject) throws IOException {
        FileRepositoryBuilder options = new FileRepositoryBuilder();
        options.setFS(IsolatedFiles.ofThisSystem());
        options.setGitDir(workTree.resolve(Constants.DOT_GIT).toFile());
        options.setWorkTree(workTree.toFile());
        return new IsolatedRepository(options.setup(), largestObject);
    }

    /** Called by the constructor above already. */
    @Override
    public FileBasedConfig getConfig() {
        FileBasedConfig known = isolated;
        if (known == null) {
            known = new IsolatedConfig(new File(getDirectory(), Constants.CONFIG), getFS());
            isolated = known;
        }
        return known;
    }

    @Override
    public ObjectInserter newObjectInserter() {
        return new Limited(super.newObjectInserter(), largestObject);
    }

    /** Refuses objects that are too large, while they arrive. */
    private static final class Limited extends ObjectInserter.Filter {
        private final ObjectInserter inserter;
        private final long largestObject;

        private Limited(ObjectInserter inserter, long largestObject) {
            this.inserter = inserter;
            this.largestObject = largestObject;
        }

        @Override
        protected ObjectInserter delegate() {
            return inserter;
        }

        @Override
        public PackParser newPackParser(InputStream in) throws IOException {
            PackParser parser = super.newPackParser(in);
            parser.setMaxObjectSizeLimit(largestObject);
            return parser;
        }
    }
}
