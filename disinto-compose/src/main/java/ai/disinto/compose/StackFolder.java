package ai.disinto.compose;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceLocation;
import ai.disinto.core.document.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A folder with the files of a stack, and what is there. Links are followed as long as they stay inside. */
final class StackFolder {
    static final String PREVIOUS = ".prev";

    private final Path given;
    private final Path real;
    private final List<Diagnostic> problems = new ArrayList<>();

    StackFolder(Path given) {
        this.given = given;
        this.real = realRoot(given.toAbsolutePath().normalize());
    }

    /** The folder without links, whether or not it is there. */
    Path real() {
        return real;
    }

    /** What must not be overwritten. */
    List<Diagnostic> problems() {
        return List.copyOf(problems);
    }

    /** Finds what is at a path; what cannot be taken is among the problems. */
    FoundFile find(String path) {
        Path target = target(path);
        if (target == null) {
            return new FoundFile(path, real.resolve(path), real.resolve(path), Optional.empty());
        }
        Path kept = kept(path, target);
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return new FoundFile(path, target, kept, Optional.empty());
        }
        Parsed<SourceText> read = SourceText.check(target);
        read.errors().forEach(problems::add);
        FoundFile found = new FoundFile(path, target, kept, read.value().map(SourceText::text));
        Path previous = found.previous();
        if (Files.exists(previous, LinkOption.NOFOLLOW_LINKS)
                && !Files.isRegularFile(previous, LinkOption.NOFOLLOW_LINKS)) {
            problem(
                    "stack.in-the-way",
                    FoundFile.keptPath(path) + PREVIOUS,
                    "this is no file, and the old content is to be kept here");
        }
        return found;
    }

    /** Beside the file that a link leads to, unless its folder is served. */
    private Path kept(String path, Path target) {
        String kept = FoundFile.keptPath(path);
        if (kept.equals(path)) {
            return target;
        }
        int slash = kept.lastIndexOf('/');
        Path folder = target(kept.substring(0, slash));
        return folder == null ? target : folder.resolve(kept.substring(slash + 1));
    }

    /** Where a path leads, or null when that is nowhere. */
    private @org.jspecify.annotations.Nullable Path target(String path) {
        Path current = real;
        String[] names = path.split("/", -1);
        for (int i = 0; i < names.length; i++) {
            current = current.resolve(names[i]);
            if (Files.isSymbolicLink(current)) {
                Path end = end(current, path);
                if (end == null) {
                    return null;
                }
                current = end;
            }
            boolean last = i == names.length - 1;
            if (!last && Files.exists(current) && !Files.isDirectory(current)) {
                problem("stack.in-the-way", current.toString(), "a file stands where a folder should be");
                return null;
            }
        }
        return current;
    }

    private @org.jspecify.annotations.Nullable Path end(Path link, String path) {
        try {
            Path end = link.toRealPath();
            if (end.startsWith(real) && !end.equals(real)) {
                return end;
            }
            problem("stack.link-outside", path, "a link leads out of the folder, to " + end);
        } catch (IOException e) {
            problem("stack.link-outside", path, "a link leads nowhere");
        }
        return null;
    }

    private void problem(String code, String place, String message) {
        String hint = code.equals("stack.link-outside")
                ? "remove the link, or put a file in its place"
                : "move it away; nothing is written over it";
        problems.add(Diagnostic.error(code, SourceLocation.startOf(place), message, hint));
    }

    /** The deepest part that is there without links, and the rest as it is. */
    private Path realRoot(Path root) {
        Path there = root;
        while (there != null && !Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
            there = there.getParent();
        }
        if (there == null) {
            return root;
        }
        try {
            Path end = there.toRealPath();
            if (!Files.isDirectory(end)) {
                problem("stack.in-the-way", there.toString(), "a file stands where a folder should be");
            }
            return end.resolve(there.relativize(root)).normalize();
        } catch (IOException e) {
            problem("stack.link-outside", given.toString(), "a link leads nowhere");
            return root;
        }
    }
}
