package ai.disinto.core.sprint;

import java.util.Optional;

/** A number or range as it stands in a text: {@code 3}, {@code ~6-8}, {@code 4–5}; ends of a range may be reversed. */
record Figure(int first, int last, boolean approximate, int end, String qualifier) {
    private static final int LONGEST = 24;

    static Optional<Figure> at(String text, int at) {
        TextCursor cursor = new TextCursor(text.substring(at, Math.min(text.length(), at + LONGEST)));
        boolean approximate = cursor.skip('~');
        int first = cursor.number();
        if (first < 0) {
            return Optional.empty();
        }
        int end = at + cursor.at();
        boolean range = cursor.skipAny("-–");
        approximate |= range && cursor.skip('~');
        int last = range ? cursor.number() : -1;
        return Optional.of(
                last < 0
                        ? new Figure(first, first, approximate, end, "")
                        : new Figure(first, last, approximate, at + cursor.at(), ""));
    }

    Figure withQualifier(String words) {
        return new Figure(first, last, approximate, end, words);
    }

    Figure bare() {
        return withQualifier("");
    }

    boolean isReversed() {
        return last < first;
    }

    Estimate estimate() {
        return new Estimate(Math.min(first, last), Math.max(first, last), approximate, qualifier);
    }
}
