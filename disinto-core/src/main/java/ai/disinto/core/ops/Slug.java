package ai.disinto.core.ops;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a file name that tell its subject: without extension, a date at the end, and words that every request
 * could have.
 */
record Slug(List<String> words) {
    private static final Set<String> NO_SUBJECT = Set.of("fix", "add", "request");
    private static final int DATE_DIGITS = 8;
    private static final double MOST = 0.6;

    static Slug of(OpsPath path) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String stem = path.stem().toLowerCase(Locale.ROOT) + "-";
        for (int i = 0; i < stem.length(); i++) {
            char c = stem.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return new Slug(List.copyOf(withoutDate(words)));
    }

    /** The slug without what may be the name of the project; the slug itself when little would be left. */
    Slug tail() {
        return words.size() > 2 ? new Slug(words.subList(1, words.size())) : this;
    }

    boolean sharesMostWords(Slug other) {
        Set<String> mine = new HashSet<>(words);
        Set<String> theirs = new HashSet<>(other.words);
        int shorter = Math.min(mine.size(), theirs.size());
        mine.retainAll(theirs);
        return mine.size() >= 2 && mine.size() >= MOST * shorter;
    }

    private static List<String> withoutDate(List<String> words) {
        List<String> kept = new ArrayList<>(words);
        kept.removeIf(NO_SUBJECT::contains);
        int size = kept.size();
        if (size > 1 && isNumber(kept.get(size - 1), DATE_DIGITS)) {
            kept.remove(size - 1);
        } else if (size > 3
                && isNumber(kept.get(size - 1), 2)
                && isNumber(kept.get(size - 2), 2)
                && isNumber(kept.get(size - 3), 4)) {
            kept.subList(size - 3, size).clear();
        }
        return kept;
    }

    private static boolean isNumber(String word, int digits) {
        return word.length() == digits && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
