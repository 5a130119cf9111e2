package ai.disinto.compose;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What a plan will do to one file. Immutable. */
public final class PlannedFile {
    /** What happens to a file. */
    public enum State {
        /** There is none, and there will be. */
        CREATED,
        /** It has the wanted bytes, or is a staging page that a project put there, and is not touched. */
        UNCHANGED,
        /** It gets other bytes; the old ones are kept. */
        REGENERATED;

        /** As it is printed. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether somebody changed a file after it was written. */
    public enum Edit {
        /** Nobody did: its stamp is that of its text. */
        NONE,
        /** It has no stamp: it was not written by this library, or its stamp was removed. */
        NO_STAMP,
        /** It has a stamp, and another text. */
        BROKEN_STAMP
    }

    private final String path;
    private final State state;
    private final Edit edit;
    private final List<String> difference;

    PlannedFile(String path, State state, Edit edit, List<String> difference) {
        this.path = path;
        this.state = state;
        this.edit = edit;
        this.difference = List.copyOf(difference);
    }

    /**
     * Answers which file it is.
     *
     * @return the path below the root, with slashes
     */
    public String path() {
        return path;
    }

    /**
     * Answers what happens to the file.
     *
     * @return the state
     */
    public State state() {
        return state;
    }

    /**
     * Answers whether somebody changed the file that is there.
     *
     * @return the edit; {@link Edit#NONE} too when there is no file, or when it has the wanted bytes. A staging page that
     *     somebody edited is {@link State#UNCHANGED}
     */
    public Edit edit() {
        return edit;
    }

    /**
     * Answers which lines become other ones, in the unified form: headers, then lines that begin with a blank, a minus or
     * a plus.
     *
     * @return the lines without credentials and control characters, cut when they are very many; none unless the file is
     *     regenerated
     */
    public List<String> difference() {
        return difference;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlannedFile that
                && path.equals(that.path)
                && state == that.state
                && edit == that.edit
                && difference.equals(that.difference);
    }

    @Override
    public int hashCode() {
        return Objects.hash(path, state, edit);
    }

    /** Answers path and state, and whether it was edited. */
    @Override
    public String toString() {
        return path + " " + state.word() + (edit == Edit.NONE ? "" : ", edited");
    }
}
