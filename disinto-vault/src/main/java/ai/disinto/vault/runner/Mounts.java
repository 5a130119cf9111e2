package ai.disinto.vault.runner;

import ai.disinto.vault.action.Mount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The folders of the operator that actions may ask for. */
record Mounts(Optional<Path> operatorHome) {
    /** The folder of a mount, which exists. */
    Path source(Mount mount) {
        Path home = operatorHome.orElseThrow(() -> new NotStartedException(
                "the action asks for the mount " + mount.alias() + ", and the runner knows no home of an operator"));
        try {
            Path folder = home.resolve(mount.source()).toRealPath();
            if (Files.isDirectory(folder)) {
                return folder;
            }
        } catch (IOException e) {
            throw missing(mount, home);
        }
        throw missing(mount, home);
    }

    /** Copies the folders, so that what runs cannot change the originals through them. */
    void copy(List<Mount> mounts, Path home) {
        for (Mount mount : mounts) {
            Path source = source(mount);
            try {
                new MountCopy(mount, source, home).make();
            } catch (IOException e) {
                throw new NotStartedException("the mount " + mount.alias() + " could not be copied ("
                        + e.getClass().getSimpleName() + ")");
            }
        }
    }

    /** Checks a path of a setting. */
    static Path absolute(String property, Path path) {
        if (!Objects.requireNonNull(path, property).isAbsolute()) {
            throw new IllegalArgumentException(property + " must be an absolute path, got " + path);
        }
        return path;
    }

    private static NotStartedException missing(Mount mount, Path home) {
        return new NotStartedException("the action asks for the mount " + mount.alias() + ", and there is no folder "
                + mount.source() + " in " + home);
    }
}
