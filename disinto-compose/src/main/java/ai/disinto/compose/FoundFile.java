package ai.disinto.compose;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What is at the place of a file.
 *
 * @param path the path below the root
 * @param target where that is, without links
 * @param kept where earlier content is kept, but for the ending of the name
 * @param text its text, unless there is no file
 */
record FoundFile(String path, Path target, Path kept, Optional<String> text) {
    static final String TEMPORARY = ".disinto-";

    boolean exists() {
        return text.isPresent();
    }

    Path previous() {
        return kept(StackFolder.PREVIOUS);
    }

    /** A name that only writing uses; what is left under it is a leftover. */
    Path temporary(Part part) {
        return with(target, TEMPORARY + part.name().toLowerCase(java.util.Locale.ROOT));
    }

    Path kept(String ending) {
        return with(kept, ending);
    }

    private static Path with(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    /** The path below the root under which earlier content is kept: beside the file, or beside a folder that is served. */
    static String keptPath(String path) {
        String served = GeneratedFiles.SERVED;
        return path.startsWith(served)
                ? served.substring(0, served.length() - 1)
                        + "."
                        + path.substring(served.length()).replace("/", "%2F")
                : path;
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
