package ai.disinto.forge;

import ai.disinto.forge.model.ContentEntry;
import ai.disinto.forge.model.FileCommit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came of a conditional change of files. Immutable. */
public final class FileWrite {
    /** How it ended. */
    public enum Outcome {
        /** This call made the commit. */
        WRITTEN,
        /** The files are as they should be, by an earlier try or somebody else. Nothing was changed. */
        ALREADY_THERE,
        /** The files are not what the change builds on. Nothing was changed. */
        CONFLICT
    }

    private final Outcome outcome;
    private final @Nullable FileCommit commit;
    private final List<ContentEntry> current;

    private FileWrite(Outcome outcome, @Nullable FileCommit commit, List<ContentEntry> current) {
        this.outcome = outcome;
        this.commit = commit;
        this.current = current;
    }

    static FileWrite written(FileCommit commit) {
        return new FileWrite(Outcome.WRITTEN, commit, commit.files());
    }

    static FileWrite unwritten(Outcome outcome, List<ContentEntry> current) {
        return new FileWrite(outcome, null, List.copyOf(current));
    }

    /** {@return how it ended} */
    public Outcome outcome() {
        return outcome;
    }

    /** {@return whether the files are now as they should be} */
    public boolean isDone() {
        return outcome != Outcome.CONFLICT;
    }

    /** {@return the commit, if this call made it} */
    public Optional<FileCommit> commit() {
        return Optional.ofNullable(commit);
    }

    /** {@return the files as they are now, without those that do not exist} */
    public List<ContentEntry> current() {
        return current;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FileWrite that
                && outcome == that.outcome
                && Objects.equals(commit, that.commit)
                && current.equals(that.current);
    }

    @Override
    public int hashCode() {
        return Objects.hash(outcome, commit, current);
    }

    @Override
    public String toString() {
        return outcome + " " + current;
    }
}
