package ai.disinto.core.prerequisite;

import ai.disinto.core.prerequisite.ReferenceGroup.WrittenState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads the state of issues: {@code closed}, {@code all closed}, {@code backlog+priority}, {@code closed 2026-05-01}. */
final class StateReader {
    private static final List<List<String>> FREQUENT = Stream.of(
                    "closed", "open", "backlog", "blocked", "in-progress", "vision", "priority")
            .map(List::of)
            .toList();

    private StateReader() {}

    /** The state that a part begins with, or nothing for text that is none. */
    static WrittenState read(String text, int from, int to) {
        int start = from;
        start = behindWord(text, start, to, "all ");
        start = behindWord(text, start, to, "in ");
        int end = start;
        while (end < to && !References.isBlank(text.charAt(end))) {
            end++;
        }
        if (start > from && text.startsWith("progress", start) && end == start + 8) {
            return new WrittenState(List.of("in-progress"), Labels.IN_PROGRESS, from, end);
        }
        List<String> words = split(text, start, end);
        int labels = 0;
        for (String word : words) {
            labels |= Labels.of(word);
        }
        boolean alone = end == to || IsoDates.isDate(text, References.skipBlanks(text, end, to), to);
        if (words.isEmpty() || !(alone || labels != 0)) {
            return WrittenState.NONE;
        }
        return new WrittenState(words, labels, from, alone ? to : end);
    }

    /** Whether a text is a state that can be written: words, perhaps with a date. */
    static boolean isState(String text) {
        return !text.isBlank() && read(text, 0, text.length()).to() == text.length();
    }

    /** The words between plus signs; none if one of them is no word. */
    private static List<String> split(String text, int from, int to) {
        for (List<String> word : FREQUENT) {
            if (to - from == word.get(0).length() && text.startsWith(word.get(0), from)) {
                return word;
            }
        }
        List<String> words = new ArrayList<>(2);
        int at = from;
        while (at <= to) {
            int plus = text.indexOf('+', at);
            int end = plus < 0 || plus > to ? to : plus;
            String word = text.substring(at, end);
            if (!Labels.isWord(word)) {
                return List.of();
            }
            words.add(word);
            at = end + 1;
        }
        return List.copyOf(words);
    }

    private static int behindWord(String text, int from, int to, String word) {
        return from + word.length() < to && text.startsWith(word, from) ? from + word.length() : from;
    }
}
