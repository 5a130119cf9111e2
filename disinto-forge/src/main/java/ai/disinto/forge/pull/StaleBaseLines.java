package ai.disinto.forge.pull;

import ai.disinto.forge.pull.StaleBase.File;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The lines of a file that the base got, and whether the branch has them; their order does not matter. */
final class StaleBaseLines {
    private StaleBaseLines() {}

    /** Answers what is missing; empty if one of the three is not text, or the base got nothing. */
    static Optional<File> compare(String path, byte[] before, byte[] base, byte[] head) {
        if (isBinary(before) || isBinary(base) || isBinary(head)) {
            return Optional.empty();
        }
        Map<String, Integer> old = lines(before);
        Map<String, Integer> there = lines(head);
        int added = 0;
        int missing = 0;
        for (Map.Entry<String, Integer> line : lines(base).entrySet()) {
            int more = Math.max(0, line.getValue() - old.getOrDefault(line.getKey(), 0));
            added += more;
            missing += Math.min(more, Math.max(0, line.getValue() - there.getOrDefault(line.getKey(), 0)));
        }
        return added == 0 ? Optional.empty() : Optional.of(new File(path, added, missing));
    }

    /** How often each line is there. Blank ones are everywhere. */
    private static Map<String, Integer> lines(byte[] text) {
        Map<String, Integer> lines = new HashMap<>();
        new String(text, StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> lines.merge(line, 1, Integer::sum));
        return lines;
    }

    private static boolean isBinary(byte[] text) {
        for (byte each : text) {
            if (each == 0) {
                return true;
            }
        }
        return false;
    }
}
