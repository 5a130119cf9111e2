package ai.disinto.forge.git;

import java.io.File;
import java.util.Locale;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.FS_POSIX;
import org.eclipse.jgit.util.FS_Win32;
import org.jspecify.annotations.Nullable;

/** Files of a clone, without hooks and without a configuration file. */
final class IsolatedFiles {
    private IsolatedFiles() {}

    static FS ofThisSystem() {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        return windows ? new Windows() : new Posix();
    }

    /** Below a file there is nothing, so JGit finds no configuration to read. */
    private static boolean isConfig(String name) {
        return name.equals(Constants.CONFIG);
    }

    private static File nowhere(File folder) {
        return new File(new File(folder, Constants.HEAD), Constants.CONFIG);
    }

    private static ProcessBuilder refused(String command) {
        throw new IllegalStateException("no program runs for a clone, such as " + command);
    }

    /** For systems with rights of files. */
    private static final class Posix extends FS_POSIX {
        @Override
        public FS newInstance() {
            return new Posix();
        }

        @Override
        public File resolve(File folder, String name) {
            return isConfig(name) ? nowhere(folder) : super.resolve(folder, name);
        }

        @Override
        public @Nullable File findHook(Repository repository, String hook) {
            return null;
        }

        @Override
        public ProcessBuilder runInShell(String command, String[] arguments) {
            return refused(command);
        }
    }

    /** For systems without. */
    private static final class Windows extends FS_Win32 {
        @Override
        public FS newInstance() {
            return new Windows();
        }

        @Override
        public File resolve(File folder, String name) {
            return isConfig(name) ? nowhere(folder) : super.resolve(folder, name);
        }

        @Override
        public @Nullable File findHook(Repository repository, String hook) {
            return null;
        }

        @Override
        public ProcessBuilder runInShell(String command, String[] arguments) {
            return refused(command);
        }
    }
}
