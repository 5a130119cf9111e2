package ai.disinto.forge.git;

import java.io.File;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;

/**
 * The configuration of a clone as this library sees it: always the same, whatever stands in the host's files or in that
 * of the clone. Nothing in it names a program.
 */
final class IsolatedConfig extends FileBasedConfig {
    IsolatedConfig(File file, FS files) {
        super(file, files);
        String core = ConfigConstants.CONFIG_CORE_SECTION;
        setInt(core, null, ConfigConstants.CONFIG_KEY_REPO_FORMAT_VERSION, 0);
        setBoolean(core, null, ConfigConstants.CONFIG_KEY_BARE, false);
        setBoolean(core, null, ConfigConstants.CONFIG_KEY_FILEMODE, files.supportsExecute());
        setBoolean(core, null, ConfigConstants.CONFIG_KEY_SYMLINKS, files.supportsSymlinks());
        setBoolean(core, null, ConfigConstants.CONFIG_KEY_AUTOCRLF, false);
        setBoolean(core, null, ConfigConstants.CONFIG_KEY_LOGALLREFUPDATES, true);
        setInt(ConfigConstants.CONFIG_GC_SECTION, null, ConfigConstants.CONFIG_KEY_AUTO, 0);
        // even to find that there is nothing to do, a thread would write a file after each fetch
        setBoolean(ConfigConstants.CONFIG_GC_SECTION, null, ConfigConstants.CONFIG_KEY_AUTODETACH, false);
        setBoolean(ConfigConstants.CONFIG_COMMIT_SECTION, null, ConfigConstants.CONFIG_KEY_GPGSIGN, false);
        setInt("http", null, "maxRedirects", 5);
        setString(ConfigConstants.CONFIG_PUSH_SECTION, null, "negotiate", "false");
    }

    @Override
    public void load() {
        // what stands in the file does not count
    }

    @Override
    public void save() {
        // and what was set here stays here
    }

    @Override
    public boolean isOutdated() {
        return false;
    }
}
