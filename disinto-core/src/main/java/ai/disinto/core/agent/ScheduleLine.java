package ai.disinto.core.agent;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * A line of a schedule.
 *
 * @param text the line without its end
 * @param key project, agent and role as they are written, or nothing
 * @param start the last start, or empty for a line that is none
 */
record ScheduleLine(String text, String ending, String key, Optional<Instant> start) {

    static ScheduleLine of(String text, String ending) {
        String[] words = text.strip().split("[ \\t]++", -1);
        Optional<Instant> start = words.length == 4 ? time(words[0]) : Optional.empty();
        String key = start.isPresent() ? words[1] + " " + words[2] + " " + words[3] : "";
        return new ScheduleLine(text, ending, key, start);
    }

    static ScheduleLine of(Instant start, String key, String ending) {
        return new ScheduleLine(start + " " + key, ending, key, Optional.of(start));
    }

    static String key(ScheduledRun run) {
        return word(run.project()) + " " + word(run.agent().name()) + " "
                + word(run.role().name());
    }

    ScheduleLine withEnding(String other) {
        return new ScheduleLine(text, other, key, start);
    }

    /** Whether it is a start, blank, or a comment. */
    boolean isUnderstood() {
        return start.isPresent() || text.isBlank() || text.strip().startsWith("#");
    }

    /** A name without blanks. */
    private static String word(String name) {
        return name.replace("%", "%25").replace(" ", "%20");
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
