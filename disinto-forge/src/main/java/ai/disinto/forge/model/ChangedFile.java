package ai.disinto.forge.model;

import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** A file that a pull request, commit or comparison touches. Made by the library alone. */
public final class ChangedFile {
    static final Decoder<ChangedFile> DECODER = Decoders.add(
            ChangedFile.class,
            Decoder.of(ChangedFile::new, "filename", "status", "previous_filename", "additions", "deletions"));

    private final String path;
    private final String status;
    private final Optional<String> previousPath;
    private final int additions;
    private final int deletions;

    ChangedFile(JsonObject json) {
        this.path = json.requiredText("filename");
        this.status = json.text("status");
        this.previousPath = json.optionalText("previous_filename");
        this.additions = json.count("additions");
        this.deletions = json.count("deletions");
    }

    /** {@return the path from the root of the repository} */
    public String path() {
        return path;
    }

    /** {@return what happened to it: {@code added}, {@code changed}, {@code deleted}, {@code renamed} and others} */
    public String status() {
        return status;
    }

    /** {@return the path before it was renamed} */
    public Optional<String> previousPath() {
        return previousPath;
    }

    /** {@return the number of lines added, where the server counts them} */
    public int additions() {
        return additions;
    }

    /** {@return the number of lines taken away, where the server counts them} */
    public int deletions() {
        return deletions;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChangedFile that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return status + " " + path;
    }

    private List<Object> values() {
        return List.of(path, status, previousPath, additions, deletions);
    }
}
