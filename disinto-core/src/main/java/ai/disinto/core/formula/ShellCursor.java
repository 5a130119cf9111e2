package ai.disinto.core.formula;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks over a script and notes in which place each placeholder stands. */
final class ShellCursor {
    private final String text;
    private final List<Placeholder> placeholders;
    private final ShellPlace[] places;
    private final @Nullable String[] delimiters;
    private boolean doubted;
    private boolean attached;
    private int next;
    private int at;

    ShellCursor(String text, List<Placeholder> placeholders) {
        this.text = text;
        this.placeholders = placeholders;
        this.places = new ShellPlace[placeholders.size()];
        this.delimiters = new String[placeholders.size()];
        Arrays.fill(places, ShellPlace.UNCLEAR);
    }

    boolean atEnd() {
        return at >= text.length();
    }

    char current() {
        return text.charAt(at);
    }

    /** The character at a distance, or a line break beyond the ends of the text. */
    char peek(int distance) {
        int index = at + distance;
        return index >= 0 && index < text.length() ? text.charAt(index) : '\n';
    }

    boolean startsWith(String word) {
        return text.startsWith(word, at);
    }

    int offset() {
        return at;
    }

    String text() {
        return text;
    }

    void advance(int count) {
        at = Math.min(text.length(), at + count);
        attached = false;
    }

    boolean atPlaceholder() {
        return next < places.length && placeholders.get(next).start() == at;
    }

    /** Steps over a character that takes the next one with it; a placeholder behind it cannot be filled in. */
    void advanceOverPrefix(int count) {
        advance(1);
        if (atPlaceholder()) {
            attached = true;
        } else {
            advance(count - 1);
        }
    }

    /** Notes the place of the placeholder here, and steps over it. */
    void take(ShellPlace place, @Nullable String delimiter) {
        places[next] = attached ? ShellPlace.FORBIDDEN : place;
        delimiters[next] = delimiter;
        at = placeholders.get(next).end();
        attached = false;
        next++;
    }

    /** Says that the script is read in a way that a shell may not share. */
    void doubt() {
        doubted = true;
    }

    boolean isDoubted() {
        return doubted;
    }

    ShellPlace place(int index) {
        return places[index];
    }

    @Nullable
    String delimiter(int index) {
        return delimiters[index];
    }

    /** The text of the line between a placeholder and the one before it. */
    String before(int index) {
        int end = placeholders.get(index).start();
        int from = index == 0 ? 0 : placeholders.get(index - 1).end();
        int start = end;
        while (start > from && text.charAt(start - 1) != '\n') {
            start--;
        }
        return text.substring(start, end);
    }

    /** The text of the line between a placeholder and the next one. */
    String behind(int index) {
        int start = placeholders.get(index).end();
        int to = index + 1 < placeholders.size() ? placeholders.get(index + 1).start() : text.length();
        int end = start;
        while (end < to && text.charAt(end) != '\n') {
            end++;
        }
        return text.substring(start, end);
    }
}
