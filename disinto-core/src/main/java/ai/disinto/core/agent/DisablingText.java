package ai.disinto.core.agent;

import ai.disinto.core.internal.secret.VisibleText;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and writes the note of who disabled an agent. */
final class DisablingText {
    private static final int MOST_LINES = 100;
    private static final int LONGEST_LINE = 500;
    private static final int REPLACEMENT = 0xfffd;

    private @Nullable String by;
    private @Nullable Instant at;
    private final List<String> why = new ArrayList<>();

    private DisablingText() {}

    static Disabling read(String text) {
        DisablingText reader = new DisablingText();
        text.lines().forEach(reader::line);
        return new Disabling(reader.by, reader.at, tidy(String.join("\n", reader.why)));
    }

    static String write(Disabling note) {
        StringBuilder out = new StringBuilder();
        note.by().ifPresent(name -> out.append("by: ").append(name).append('\n'));
        note.at().ifPresent(time -> out.append("at: ").append(time).append('\n'));
        if (!note.why().isEmpty()) {
            out.append("why: ").append(note.why().replace("\n", "\n  ")).append('\n');
        }
        return out.toString();
    }

    /** Lines without control characters, without blanks around them, none of them blank at the ends. */
    static String tidy(String text) {
        List<String> lines =
                text.lines().limit(MOST_LINES).map(DisablingText::tidyLine).toList();
        return String.join("\n", lines).strip();
    }

    /** One line that can be shown, written and read back. */
    static String tidyLine(String line) {
        String bounded = line.strip();
        StringBuilder out = new StringBuilder();
        bounded.codePoints()
                .limit(LONGEST_LINE)
                .map(point -> Character.getType(point) == Character.SURROGATE ? REPLACEMENT : point)
                .forEach(out::appendCodePoint);
        return VisibleText.of(out.toString()).strip();
    }

    private void line(String line) {
        if (line.startsWith(" ") || line.startsWith("\t")) {
            why.add(line);
            return;
        }
        int colon = line.indexOf(':');
        String key = colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        String value = line.substring(colon + 1).strip();
        if (key.equals("by") && by == null && !value.isEmpty()) {
            by = tidyLine(value);
        } else if (key.equals("at") && at == null && time(value).isPresent()) {
            at = time(value).orElseThrow();
        } else {
            why.add(key.equals("why") ? value : line);
        }
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
