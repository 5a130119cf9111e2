package ai.disinto.factory.staff;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The file {@code .env} of a factory: written as a whole or not at all, for its owner alone. */
final class EnvironmentFile {
    static final String NAME = ".env";
    private static final String NEXT = ".disinto-new";
    private static final Set<PosixFilePermission> OWNER_ALONE = PosixFilePermissions.fromString("rw-------");
    private static final int LARGEST = 16 * 1024 * 1024;

    private final Path file;

    EnvironmentFile(Path root) {
        this.file = root.resolve(NAME);
    }

    EnvLines read() {
        return EnvLines.of(new String(bytes(), StandardCharsets.ISO_8859_1));
    }

    /** Sets a variable. Answers whether anything changed. */
    boolean put(String key, String value) {
        if (value.isEmpty() || !value.chars().allMatch(EnvironmentFile::isPlain)) {
            throw new StaffException(
                    StaffException.Reason.FORGE,
                    "could not write " + key + " to " + file
                            + ": the forge gave a token with characters that need quotes;"
                            + " look at what answers at the forge's address",
                    List.of(),
                    null);
        }
        return change(lines -> lines.with(key, value));
    }

    /** Removes a variable. Answers whether it was there. */
    boolean remove(String key) {
        return change(lines -> lines.without(key));
    }

    private boolean change(UnaryOperator<EnvLines> edit) {
        String before = new String(bytes(), StandardCharsets.ISO_8859_1);
        String after = edit.apply(EnvLines.of(before)).text();
        if (after.equals(before)) {
            return false;
        }
        // a thread that is interrupted writes the whole file all the same
        boolean interrupted = Thread.interrupted();
        try {
            replace(after.getBytes(StandardCharsets.ISO_8859_1));
            return true;
        } catch (IOException e) {
            throw failure("cannot be written", e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private byte[] bytes() {
        try {
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                return new byte[0];
            }
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                throw failure("is no file, leads nowhere, or is larger than 16 MiB", null);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw failure("cannot be read", e);
        }
    }

    private void replace(byte[] content) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path folder = Objects.requireNonNull(target.getParent(), "folder");
        // one name, so that the next write removes what a process left that died
        Path next = folder.resolve(target.getFileName() + NEXT);
        Files.deleteIfExists(next);
        Files.createFile(next, ownerAlone());
        try {
            try (FileOutputStream out = new FileOutputStream(next.toFile())) {
                out.write(content);
                out.getFD().sync();
            }
            keepOwner(target, next);
            Files.move(next, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(next);
        }
    }

    private static FileAttribute<?>[] ownerAlone() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ALONE)}
                : new FileAttribute<?>[0];
    }

    private static void keepOwner(Path from, Path to) throws IOException {
        Optional<PosixFileAttributeView> present = view(from);
        Optional<PosixFileAttributeView> next = view(to);
        if (present.isEmpty() || next.isEmpty()) {
            return;
        }
        next.get().setPermissions(OWNER_ALONE);
        if (Files.exists(from)
                && !present.get()
                        .readAttributes()
                        .owner()
                        .equals(next.get().readAttributes().owner())) {
            next.get().setOwner(present.get().readAttributes().owner());
        }
    }

    private static Optional<PosixFileAttributeView> view(Path path) {
        return Optional.ofNullable(Files.getFileAttributeView(path, PosixFileAttributeView.class));
    }

    private static boolean isPlain(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || "_-.".indexOf(c) >= 0;
    }

    private StaffException failure(String what, @Nullable IOException cause) {
        String why = cause == null ? "" : " (" + cause.getClass().getSimpleName() + ")";
        return new StaffException(
                StaffException.Reason.FILE,
                "could not use " + file + ": it " + what + why + "; make it a file that this user may read and write",
                List.of(),
                cause);
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
