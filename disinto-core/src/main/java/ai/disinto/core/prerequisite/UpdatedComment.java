package ai.disinto.core.prerequisite;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The comment {@code <!-- Last updated: 2026-05-02 — note -->} below the title.
 *
 * @param line the index of its line
 * @param from the index of the date within the line
 * @param to the index behind the date
 * @param date the date, if it is one
 * @param note the text behind the dash
 */
record UpdatedComment(int line, int from, int to, Optional<LocalDate> date, Optional<String> note) {
    private static final String KEY = "Last updated:";

    static @Nullable UpdatedComment read(int line, String text) {
        int open = text.indexOf("<!--");
        int key = open < 0 ? -1 : References.skipBlanks(text, open + 4, text.length());
        if (key < 0 || !text.regionMatches(true, key, KEY, 0, KEY.length())) {
            return null;
        }
        int close = text.indexOf("-->", key);
        int end = References.trimEnd(text, key, close < 0 ? text.length() : close);
        int from = References.skipBlanks(text, key + KEY.length(), end);
        int to = from;
        while (to < end && !References.isBlank(text.charAt(to))) {
            to++;
        }
        Optional<LocalDate> date = to - from == 10 ? IsoDates.at(text, from) : Optional.empty();
        String note = text.substring(to, end).strip();
        String plain =
                note.startsWith("—") || note.startsWith("-") ? note.substring(1).strip() : note;
        return new UpdatedComment(line, from, to, date, Optional.of(plain).filter(each -> !each.isEmpty()));
    }
}
