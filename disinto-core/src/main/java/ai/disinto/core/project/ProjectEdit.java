package ai.disinto.core.project;

import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.internal.file.WholeFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A changed project file: what it is now, and which lines differ from before. Immutable; nothing is on disk yet. */
public final class ProjectEdit {
    private final ProjectConfig before;
    private final ProjectConfig config;
    private final List<LineChange> changes;

    ProjectEdit(ProjectConfig before, ProjectConfig config, List<LineChange> changes) {
        this.before = before;
        this.config = config;
        this.changes = List.copyOf(changes);
    }

    /**
     * Answers the configuration after the change.
     *
     * @return the configuration
     */
    public ProjectConfig config() {
        return config;
    }

    /**
     * Answers the lines that differ, and only those.
     *
     * @return the changes in the order of the file; empty when the file was as wanted already
     */
    public List<LineChange> changes() {
        return changes;
    }

    /**
     * Answers whether there is anything to save.
     *
     * @return {@code false} if the file was as wanted already
     */
    public boolean isChanged() {
        return !before.equals(config);
    }

    /**
     * Answers the changes for people, in the form of a unified diff without context. Values that may be credentials are
     * left out.
     *
     * @return the text, one line break at the end of each line; empty when nothing changed
     */
    public String diff() {
        return changes.stream().map(LineChange::toString).collect(Collectors.joining());
    }

    /**
     * Writes the change to the file it was read from: to a second file beside it first, which takes its place as a
     * whole along with its permissions. Nothing is written if the file is as wanted already.
     *
     * @param file the file
     * @return whether something was written
     * @throws InvalidDocumentException if the file no longer holds what the change started from, or cannot be written;
     *     it is left alone then
     */
    public boolean save(Path file) {
        WholeFile whole = WholeFile.at(Objects.requireNonNull(file, "file"));
        return whole.replace(before.source(), config.render());
    }

    /** Answers the project and the number of changes. */
    @Override
    public String toString() {
        return "ProjectEdit[" + config.name() + ", " + changes.size()
                + (changes.size() == 1 ? " change]" : " changes]");
    }
}
