package ai.disinto.core.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Reads one file completely, or says why not. */
final class SourceFile {
    private final Path file;
    private final String name;
    private final DocumentLimits limits;

    SourceFile(Path file, DocumentLimits limits) {
        this.file = Objects.requireNonNull(file, "file");
        this.name = file.toString();
        this.limits = Objects.requireNonNull(limits, "limits");
    }

    Parsed<SourceText> read() {
        if (Files.isDirectory(file)) {
            return failed("file.not-a-file", "a directory stands where a file should be", "name the file inside it");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            return failed("file.not-a-file", "this is no regular file", "name a regular file");
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(Math.min(limits.maxSize(), Integer.MAX_VALUE - 1) + 1);
        } catch (NoSuchFileException e) {
            return failed("file.not-found", "there is no such file", "check the path, or create the file");
        } catch (IOException e) {
            return failed(
                    "file.unreadable",
                    "the file cannot be read (" + e.getClass().getSimpleName() + ")",
                    "make the file readable for this user");
        }
        return new SourceBytes(name, bytes, limits).read();
    }

    private Parsed<SourceText> failed(String code, String message, String hint) {
        return Parsed.failed(name, List.of(Diagnostic.error(code, SourceLocation.startOf(name), message, hint)));
    }
}
