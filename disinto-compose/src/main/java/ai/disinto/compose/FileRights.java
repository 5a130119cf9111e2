package ai.disinto.compose;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Who may do what with a file that is written.
 *
 * @param model the file whose mode bits and owner it takes, if there is one
 * @param secret whether only its owner may read it
 */
record FileRights(Optional<Path> model, boolean secret) {
    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    static FileRights of(String path, Optional<Path> model) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return new FileRights(model, name.equals(".env") || name.startsWith(".env.") || name.endsWith(".env"));
    }

    /** How the file is made: for nobody else, unless it ends as any other file does. */
    FileAttribute<?>[] first(Path folder) {
        boolean posix = Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null;
        return posix && (secret || model.isPresent())
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
                : new FileAttribute<?>[0];
    }

    /** Gives the finished file its mode bits, and its owner as far as this user may. */
    void give(Path file) throws IOException {
        PosixFileAttributeView view = view(file);
        if (view == null || model.isEmpty()) {
            return;
        }
        PosixFileAttributes wanted = view(model.get()).readAttributes();
        PosixFileAttributes present = view.readAttributes();
        try {
            if (!wanted.group().equals(present.group())) {
                view.setGroup(wanted.group());
            }
            if (!wanted.owner().equals(present.owner())) {
                view.setOwner(wanted.owner());
            }
        } catch (FileSystemException e) {
            // the file is then its writer's, as any new file
        }
        Set<PosixFilePermission> mode = EnumSet.copyOf(wanted.permissions());
        if (secret) {
            mode.retainAll(OWNER);
        }
        view.setPermissions(mode);
    }

    private static PosixFileAttributeView view(Path file) {
        return Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    }
}
