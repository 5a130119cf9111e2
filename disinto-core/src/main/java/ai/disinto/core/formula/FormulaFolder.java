package ai.disinto.core.formula;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceLocation;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A folder with formulas. Takes files that are in it, and no links that lead out of it. */
final class FormulaFolder {
    private final Path folder;

    FormulaFolder(Path folder) {
        this.folder = folder;
    }

    /** What is named like a TOML file or a script directly in the folder, by name, whether it can be read or not. */
    List<Path> files() {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> listing = Files.newDirectoryStream(folder)) {
            for (Path file : listing) {
                String name = file.getFileName().toString();
                if (name.endsWith(FormulaFile.TOML) || name.endsWith(FormulaFile.SCRIPT)) {
                    files.add(file);
                }
            }
        } catch (NoSuchFileException e) {
            throw failed("file.not-found", "there is no such folder", "check the path, or create the folder");
        } catch (NotDirectoryException e) {
            throw failed("file.not-a-directory", "a file stands where a folder should be", "name the folder itself");
        } catch (IOException | DirectoryIteratorException e) {
            throw failed(
                    "file.unreadable",
                    "the folder cannot be listed (" + e.getClass().getSimpleName() + ")",
                    "make the folder readable for this user");
        }
        Collections.sort(files);
        return files;
    }

    /** Reads a formula of the folder. */
    Parsed<Formula> read(Path file) {
        Optional<Diagnostic> obstacle = whyUnusable(file);
        return obstacle.isPresent() ? Parsed.failed(file.toString(), List.of(obstacle.get())) : Formula.check(file);
    }

    /** The reason why a file of the folder must not be used: it is a link that leads elsewhere, or no file. */
    Optional<Diagnostic> whyUnusable(Path file) {
        SourceLocation location = SourceLocation.startOf(file.toString());
        try {
            Path real = file.toRealPath();
            if (!real.startsWith(folder.toRealPath())) {
                return Optional.of(Diagnostic.error(
                        "formula.outside-folder",
                        location,
                        "the file is a link that leads out of its folder",
                        "put the file itself into the folder"));
            }
            return whyNoFile(real, location);
        } catch (IOException e) {
            return Optional.of(Diagnostic.error(
                    "file.unreadable",
                    location,
                    "the file cannot be found or read (" + e.getClass().getSimpleName() + ")",
                    "check that links lead to a file, and that this user may read it"));
        }
    }

    private static Optional<Diagnostic> whyNoFile(Path real, SourceLocation location) {
        if (Files.isRegularFile(real)) {
            return Optional.empty();
        }
        String what = Files.isDirectory(real) ? "a directory stands where a file should be" : "this is no regular file";
        return Optional.of(
                Diagnostic.error("file.not-a-file", location, what, "put a regular file there, or rename it"));
    }

    private InvalidDocumentException failed(String code, String message, String hint) {
        String name = folder.toString();
        return new InvalidDocumentException(
                name, List.of(Diagnostic.error(code, SourceLocation.startOf(name), message, hint)));
    }
}
