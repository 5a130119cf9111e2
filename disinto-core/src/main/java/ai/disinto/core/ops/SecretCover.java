package ai.disinto.core.ops;

import java.util.ArrayList;
import java.util.List;

/** A text in which what looks like the value of a secret is covered by asterisks, each in its place. */
final class SecretCover {
    private static final String KEY_BEGINS = "-----BEGIN ";
    private static final String KEY_ENDS = "-----END ";

    private final StringBuilder text;
    private final List<Span> found = new ArrayList<>();

    private SecretCover(String text) {
        this.text = new StringBuilder(text);
    }

    /** A covered part: its offsets, and whether it is a secret without doubt. */
    record Span(int start, int end, boolean certain) {}

    static SecretCover of(String text) {
        SecretCover cover = new SecretCover(text);
        boolean inKey = false;
        for (int start = 0; start < text.length(); ) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            String line = text.substring(start, end);
            boolean begins = line.contains(KEY_BEGINS) && line.contains("PRIVATE KEY");
            inKey = (inKey || begins) && !line.startsWith("#");
            if (inKey) {
                cover.coverKeyLine(start, line, begins);
                inKey = !line.contains(KEY_ENDS);
            } else {
                int offset = start;
                SecretShapes.in(line).forEach(span -> cover.cover(offset, span));
            }
            start = end + 1;
        }
        return cover;
    }

    String text() {
        return text.toString();
    }

    List<Span> found() {
        return List.copyOf(found);
    }

    private void coverKeyLine(int start, String line, boolean begins) {
        int from = begins ? line.indexOf(KEY_BEGINS) : 0;
        int to = line.endsWith("\r") ? line.length() - 1 : line.length();
        fill(start + from, start + to);
        if (begins) {
            found.add(new Span(start + from, start + to, true));
        }
    }

    private void cover(int offset, Span span) {
        fill(offset + span.start(), offset + span.end());
        found.add(new Span(offset + span.start(), offset + span.end(), span.certain()));
    }

    private void fill(int from, int to) {
        for (int i = from; i < to; i++) {
            text.setCharAt(i, '*');
        }
    }
}
