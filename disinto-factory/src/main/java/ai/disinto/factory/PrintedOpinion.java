package ai.disinto.factory;

import ai.disinto.forge.pull.ReviewOpinion;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds an opinion in what an agent printed: an object whose opening brace begins a line, as the last word. */
final class PrintedOpinion {
    private static final int TRIES = 20;
    /** What may follow: an opinion that is not the last word was quoted from elsewhere. */
    private static final Pattern END = Pattern.compile("[\\s`]*+");

    private PrintedOpinion() {}

    /** Looks at what goes from such a line to the last brace, from the last such line upwards. */
    static Optional<ReviewOpinion> find(String text) {
        int end = text.lastIndexOf('}') + 1;
        if (!END.matcher(text.substring(end)).matches()) {
            return Optional.empty();
        }
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
