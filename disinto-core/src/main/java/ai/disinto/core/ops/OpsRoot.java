package ai.disinto.core.ops;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceLocation;
import ai.disinto.core.document.SourceText;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** The directory of a clone, looked into without ever following a symbolic link below it. */
final class OpsRoot {
    /** More files in one directory are not looked at. */
    static final int MOST_NAMES = 20_000;

    private final Path root;
    private final List<Diagnostic> problems = new ArrayList<>();

    private OpsRoot(Path root) {
        this.root = root;
    }

    /** What stands at a path. */
    enum Kind {
        MISSING,
        FILE,
        DIRECTORY,
        LINK,
        OTHER
    }

    static OpsRoot of(Path root) {
        return new OpsRoot(Objects.requireNonNull(root, "root"));
    }

    Path path() {
        return root;
    }

    boolean isDirectory() {
        return Files.isDirectory(root);
    }

    boolean isFile(OpsPath path) {
        return kind(path) == Kind.FILE;
    }

    Path resolve(OpsPath path) {
        return root.resolve(path.value());
    }

    /** What could not be listed. */
    List<Diagnostic> problems() {
        return List.copyOf(problems);
    }

    /** What stands at a path; a link or a file in the place of a parent directory answers for the path. */
    Kind kind(OpsPath path) {
        try {
            return kindBelow(root, path.value().split("/", -1));
        } catch (InvalidPathException e) {
            return Kind.MISSING;
        }
    }

    private static Kind kindBelow(Path root, String[] parts) {
        Path at = root;
        for (int i = 0; i < parts.length; i++) {
            at = at.resolve(parts[i]);
            Kind kind = kindOf(at);
            if (kind != Kind.DIRECTORY) {
                boolean inTheWay = kind == Kind.FILE && i < parts.length - 1;
                return inTheWay ? Kind.OTHER : kind;
            }
        }
        return Kind.DIRECTORY;
    }

    /** The names in a directory, sorted; none for anything else. */
    List<String> names(OpsPath directory) {
        return kind(directory) == Kind.DIRECTORY ? names(resolve(directory), directory.value()) : List.of();
    }

    /** The names at the top. */
    List<String> names() {
        return isDirectory() ? names(root, ".") : List.of();
    }

    /** The text of a file, reported under its path inside the repository. */
    Parsed<SourceText> read(OpsPath path) {
        if (kind(path) == Kind.LINK) {
            return Parsed.failed(path.value(), List.of(linked(path)));
        }
        Parsed<SourceText> read = SourceText.check(resolve(path));
        return read.value()
                .map(text -> Parsed.of(path.value(), SourceText.of(text.text(), path.value()), List.of()))
                .orElseGet(() -> Parsed.failed(path.value(), renamed(read.diagnostics(), path)));
    }

    static Diagnostic linked(OpsPath path) {
        return Diagnostic.error(
                "ops.symbolic-link",
                SourceLocation.startOf(path.value()),
                "a symbolic link stands at this path, or on the way to it",
                "replace it by what it leads to; links in an operations repository are not followed");
    }

    private static List<Diagnostic> renamed(List<Diagnostic> diagnostics, OpsPath path) {
        return diagnostics.stream()
                .map(each -> Diagnostic.error(
                        each.code(),
                        new SourceLocation(path.value(), each.line(), each.column()),
                        each.message(),
                        each.hint()))
                .toList();
    }

    private static Kind kindOf(Path at) {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(at, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isSymbolicLink()) {
                return Kind.LINK;
            }
            return attributes.isDirectory() ? Kind.DIRECTORY : attributes.isRegularFile() ? Kind.FILE : Kind.OTHER;
        } catch (NoSuchFileException e) {
            return Kind.MISSING;
        } catch (IOException e) {
            return Kind.OTHER;
        }
    }

    private List<String> names(Path directory, String shown) {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            for (Path each : stream) {
                names.add(each.getFileName().toString());
                if (names.size() > MOST_NAMES) {
                    problems.add(Diagnostic.error(
                            "ops.too-many-files",
                            SourceLocation.startOf(shown),
                            "the directory has more than " + MOST_NAMES + " entries, and not all were looked at",
                            "move old files away"));
                    break;
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            problems.add(Diagnostic.error(
                    "ops.unreadable-directory",
                    SourceLocation.startOf(shown),
                    "the directory cannot be listed (" + e.getClass().getSimpleName() + ")",
                    "make the directory readable for this user"));
        }
        Collections.sort(names);
        return names;
    }
}
