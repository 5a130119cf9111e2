package ai.disinto.core.agent;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.DocumentLimits;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceLocation;
import ai.disinto.core.document.SourceText;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the folder with the markers. */
final class StateReader {
    private static final DocumentLimits NOTE = DocumentLimits.defaults().withMaxSize(64 * 1024);

    private final Path folder;
    private final Set<String> markers = new TreeSet<>();
    private final Map<String, Disabling> notes = new TreeMap<>();
    private final List<Diagnostic> problems = new ArrayList<>();

    StateReader(Path folder) {
        this.folder = folder;
    }

    StateFiles read() {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                files.forEach(this::file);
            } catch (IOException | DirectoryIteratorException e) {
                problems.add(Diagnostic.error(
                        "agent.unreadable-state",
                        SourceLocation.startOf(folder.toString()),
                        "the folder of the markers cannot be read ("
                                + e.getClass().getSimpleName() + ")",
                        "make it a folder that this user can read"));
            }
        }
        return new StateFiles(folder.toString(), markers, notes, List.copyOf(problems));
    }

    private void file(Path file) {
        String name = file.getFileName().toString();
        Optional<String> marker = StateFiles.marker(name);
        Optional<String> note = StateFiles.note(name);
        if (marker.isEmpty() && note.isEmpty()) {
            return;
        }
        if (!Files.isRegularFile(file)) {
            problems.add(Diagnostic.warning(
                    "agent.no-marker-file",
                    SourceLocation.startOf(file.toString()),
                    "this is named like a marker and is no file; nothing looks at it",
                    "remove it"));
            return;
        }
        marker.ifPresent(markers::add);
        note.ifPresent(word -> note(word, file));
    }

    /** A note that cannot be read disables as well as any other. */
    private void note(String word, Path file) {
        Parsed<SourceText> text = SourceText.check(file, NOTE);
        problems.addAll(text.diagnostics());
        notes.put(word, Disabling.parse(text.value().map(SourceText::text).orElse("")));
    }
}
