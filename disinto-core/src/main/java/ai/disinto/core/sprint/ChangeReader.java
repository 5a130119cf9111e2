package ai.disinto.core.sprint;

import ai.disinto.core.internal.markdown.MarkdownOutline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Reads how answers change a list: each sentence that begins with the sub-issues it speaks of. */
final class ChangeReader {
    private static final int MOST_IN_RANGE = 100;

    private ChangeReader() {}

    static List<ConditionalList.Change> read(MarkdownOutline outline, int from, int to) {
        List<ConditionalList.Change> changes = new ArrayList<>();
        Set<Integer> numbers = Set.of();
        StringBuilder words = new StringBuilder();
        for (String sentence : RecommendationReader.sentences(outline, from, to)) {
            Set<Integer> named = subIssues(sentence);
            if (!named.isEmpty()) {
                close(changes, numbers, words);
                numbers = named;
            }
            words.append(sentence).append(' ');
        }
        close(changes, numbers, words);
        return List.copyOf(changes);
    }

    private static void close(List<ConditionalList.Change> changes, Set<Integer> numbers, StringBuilder words) {
        String text = words.toString().strip();
        words.setLength(0);
        boolean same = text.toLowerCase(Locale.ROOT).contains("remain the same")
                || text.toLowerCase(Locale.ROOT).contains("unchanged");
        if (!text.isEmpty() && !same) {
            changes.add(new ConditionalList.Change(numbers, text));
        }
    }

    /** The numbers at the beginning: {@code Sub-issue 1 changes}, {@code Sub-issues 2-4 remain}. */
    private static Set<Integer> subIssues(String sentence) {
        Set<Integer> numbers = new TreeSet<>();
        TextCursor cursor = new TextCursor(sentence);
        if (!cursor.skipWord("Sub-issue") && !cursor.skipWord("Sub-issues")) {
            return numbers;
        }
        do {
            cursor.skipBlanks();
            int first = cursor.number();
            int last = cursor.skipAny("-–") ? cursor.number() : first;
            for (int i = first; i > 0 && i <= Math.min(last, first + MOST_IN_RANGE); i++) {
                numbers.add(i);
            }
            cursor.skipBlanks();
        } while (cursor.skip(',') || cursor.skipWord("and"));
        return numbers;
    }
}
