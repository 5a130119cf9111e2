package ai.disinto.factory;

import ai.disinto.forge.pull.ReviewOpinion;
import java.util.Optional;

/** Finds an opinion in what an agent printed: the last object whose opening brace begins a line. */
final class PrintedOpinion {
    private static final int TRIES = 20;

    private PrintedOpinion() {}

    /** Looks at what goes from such a line to the last brace, from the last such line upwards. */
    static Optional<ReviewOpinion> find(String text) {
        int end = text.lastIndexOf('}') + 1;
        int start = end;
        for (int tries = 0; tries < TRIES && start > 0; tries++) {
            start = begin(text, start - 1);
            Optional<ReviewOpinion> found =
                    start < 0 ? Optional.empty() : ReviewOpinion.find(text.substring(start, end));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The last place before another one where a line begins with a brace, or -1. */
    private static int begin(String text, int before) {
        int line = text.lastIndexOf("\n{", before - 1);
        if (line >= 0) {
            return line + 1;
        }
        return text.startsWith("{") ? 0 : -1;
    }
}
