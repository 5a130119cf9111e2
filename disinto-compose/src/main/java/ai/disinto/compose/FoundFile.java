package ai.disinto.compose;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What is at the place of a file.
 *
 * @param path the path below the root
 * @param target where that is, without links
 * @param text its text, unless there is no file
 */
record FoundFile(String path, Path target, Optional<String> text) {
    static final String TEMPORARY = ".disinto-";

    boolean exists() {
        return text.isPresent();
    }

    Path previous() {
        return beside(StackFolder.PREVIOUS);
    }

    /** A name that only writing uses; what is left under it is a leftover. */
    Path temporary(Part part) {
        return beside(TEMPORARY + part.name().toLowerCase(java.util.Locale.ROOT));
    }

    Path beside(String ending) {
        return target.resolveSibling(target.getFileName() + ending);
    }

    /** What is prepared beside a file. */
    enum Part {
        /** The new text. */
        NEW,
        /** The old text, to become the previous one. */
        OLD,
        /** The old text, to become a kept edit. */
        EDITED,
        /** The old file itself, to go back to. */
        UNDO,
        /** The previous text, to go back to. */
        UNDO_PREVIOUS
    }
}
