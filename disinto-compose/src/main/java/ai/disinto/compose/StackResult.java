package ai.disinto.compose;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What applying a plan did. Immutable. */
public final class StackResult {
    private final List<PlannedFile> files;
    private final Map<String, String> keptEdits;

    StackResult(List<PlannedFile> files, Map<String, String> keptEdits) {
        this.files = List.copyOf(files);
        this.keptEdits = Collections.unmodifiableMap(new LinkedHashMap<>(keptEdits));
    }

    /**
     * Answers what happened to each file.
     *
     * @return the files as they were planned
     */
    public List<PlannedFile> files() {
        return files;
    }

    /**
     * Answers the files of one state.
     *
     * @param state the state
     * @return their paths below the root
     */
    public List<String> paths(PlannedFile.State state) {
        java.util.Objects.requireNonNull(state, "state");
        return files.stream()
                .filter(file -> file.state() == state)
                .map(PlannedFile::path)
                .toList();
    }

    /**
     * Answers where files are kept that somebody had edited.
     *
     * @return the path of what is kept by the path of the file, both below the root
     */
    public Map<String, String> keptEdits() {
        return keptEdits;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StackResult that && files.equals(that.files) && keptEdits.equals(that.keptEdits);
    }

    @Override
    public int hashCode() {
        return files.hashCode();
    }

    /** Answers the states of the files. */
    @Override
    public String toString() {
        return "StackResult" + files;
    }
}
