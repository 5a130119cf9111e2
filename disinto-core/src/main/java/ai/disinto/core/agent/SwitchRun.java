package ai.disinto.core.agent;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.document.SourceLocation;
import ai.disinto.core.internal.file.WholeFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Enables or disables one agent. The note comes first and goes last, so that a crash in between leaves the agent disabled,
 * and saying why.
 */
final class SwitchRun {
    private final Path root;
    private final EntryParts entry;
    private final Map<String, AgentSwitch.Outcome> outcomes = new LinkedHashMap<>();

    SwitchRun(Path root, EntryParts entry) {
        this.root = root;
        this.entry = entry;
    }

    Map<String, AgentSwitch.Outcome> enable() {
        for (String marker : entry.markers()) {
            step(marker, () -> makeMarker(marker));
        }
        String note = StateFiles.noteFile(entry.noteWord());
        step(note, () -> remove(note));
        return Collections.unmodifiableMap(outcomes);
    }

    Map<String, AgentSwitch.Outcome> disable(Disabling words) {
        String note = StateFiles.noteFile(entry.noteWord());
        if (!entry.orphan()) {
            step(note, () -> makeNote(note, words));
        }
        for (String marker : entry.markers()) {
            step(marker, () -> entry.ownMarkers().contains(marker) ? remove(marker) : keep(marker));
        }
        return Collections.unmodifiableMap(outcomes);
    }

    private AgentSwitch.Outcome makeMarker(String name) throws IOException {
        Path file = file(name);
        if (Files.isRegularFile(file)) {
            return AgentSwitch.Outcome.ALREADY;
        }
        Files.createDirectories(root.resolve(StateFiles.FOLDER));
        Files.createFile(file);
        return AgentSwitch.Outcome.CREATED;
    }

    private AgentSwitch.Outcome makeNote(String name, Disabling words) throws IOException {
        Path file = file(name);
        if (Files.isRegularFile(file)) {
            return AgentSwitch.Outcome.ALREADY;
        }
        Files.createDirectories(root.resolve(StateFiles.FOLDER));
        WholeFile.at(file).create(words.render());
        return AgentSwitch.Outcome.CREATED;
    }

    private AgentSwitch.Outcome remove(String name) throws IOException {
        return Files.deleteIfExists(file(name)) ? AgentSwitch.Outcome.REMOVED : AgentSwitch.Outcome.ALREADY;
    }

    private AgentSwitch.Outcome keep(String name) {
        return Files.exists(file(name), LinkOption.NOFOLLOW_LINKS)
                ? AgentSwitch.Outcome.KEPT
                : AgentSwitch.Outcome.ALREADY;
    }

    /** A file in the folder of markers, whatever the name says. */
    private Path file(String name) {
        Path folder = root.resolve(StateFiles.FOLDER);
        Path file = root.resolve(name);
        if (!folder.normalize().equals(file.normalize().getParent())) {
            throw failure(file, "the name leads out of the folder of markers", "rename the agent");
        }
        return file;
    }

    private void step(String name, Step step) {
        try {
            outcomes.put(name, step.run());
        } catch (FileAlreadyExistsException e) {
            throw failure(root.resolve(name), "something that is no file is in the way", "remove it");
        } catch (IOException e) {
            throw failure(
                    root.resolve(name),
                    "the file cannot be made or removed (" + e.getClass().getSimpleName() + ")",
                    "let this user write the folder " + StateFiles.FOLDER);
        }
    }

    private static InvalidDocumentException failure(Path file, String message, String hint) {
        Diagnostic problem =
                Diagnostic.error("agent.unwritable-state", SourceLocation.startOf(file.toString()), message, hint);
        return new InvalidDocumentException(file.toString(), List.of(problem));
    }

    /** What is done with one file. */
    private interface Step {
        AgentSwitch.Outcome run() throws IOException;
    }
}
