package ai.disinto.core.secret;

import java.util.List;

/** A line with its secrets replaced, which knows where its characters stood before. */
final class CoveredLine {
    private static final int LENGTH = SecretScanner.REPLACEMENT.length();

    private final List<Span> spans;
    private final int[] starts;
    private final String text;

    CoveredLine(String line, List<Span> spans) {
        this.spans = spans;
        this.starts = new int[spans.size()];
        StringBuilder out = new StringBuilder(line.length());
        int at = 0;
        for (int i = 0; i < starts.length; i++) {
            out.append(line, at, spans.get(i).start());
            starts[i] = out.length();
            out.append(SecretScanner.REPLACEMENT);
            at = spans.get(i).end();
        }
        this.text = out.append(line, at, line.length()).toString();
    }

    String text() {
        return text;
    }

    /** Adds what was found in this text to the secrets of the line. */
    void addTo(Spans all, List<Span> found) {
        int next = 0;
        for (Span span : found) {
            while (next + 1 < starts.length && starts[next + 1] <= span.start()) {
                next++;
            }
            int last = next;
            while (last + 1 < starts.length && starts[last + 1] < span.end()) {
                last++;
            }
            all.add(span.secretClass(), before(next, span.start(), false), before(last, span.end(), true));
        }
    }

    /** Where a character stood, of which a replacement is the nearest before it; one within that is one of its ends. */
    private int before(int replacement, int offset, boolean end) {
        int start = starts[replacement];
        Span span = spans.get(replacement);
        if (offset <= start) {
            return offset - start + span.start();
        }
        if (offset < start + LENGTH) {
            return end ? span.end() : span.start();
        }
        return offset - start - LENGTH + span.end();
    }
}
