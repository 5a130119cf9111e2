package ai.disinto.core.secret;

import java.io.IOException;
import java.util.List;

/**
 * Cuts a text into lines and hands their parts on as soon as nothing that follows can change them. Where it cuts depends
 * on the text alone, not on the pieces in which it comes. Of a line that is too long to keep, it scans windows that overlap.
 */
final class LineFeed {
    private static final int WINDOW = 64 * 1024;
    private static final int OVERLAP = 4 * 1024;
    private static final int CONTEXT = 256;

    private final TextScan scan;
    private final Output output;
    private final StringBuilder pending = new StringBuilder();
    private final int window;
    private final int overlap;

    /** How much at the start of what is pending was handed on already, and is kept for its words alone. */
    private int done;

    /** Whether a secret goes on at the end of what was handed on. */
    private boolean open;

    LineFeed(TextScan scan, Output output) {
        this.scan = scan;
        this.output = output;
        this.overlap = Math.max(OVERLAP, scan.longestKnown());
        this.window = Math.max(WINDOW, 4 * overlap);
    }

    /** Where the parts of a text go, in order. */
    interface Output {
        void text(String from, int start, int end) throws IOException;

        void secret(Span span) throws IOException;

        /** More characters of the secret before. */
        void more(int length) throws IOException;
    }

    void append(CharSequence text, int start, int end) throws IOException {
        int from = start;
        while (from < end) {
            int room = Math.min(end, from + window - pending.length());
            int to = from;
            while (to < room && text.charAt(to) != '\n') {
                to++;
            }
            boolean whole = to < room;
            to = whole ? to + 1 : to;
            pending.append(text, from, to);
            from = to;
            if (whole) {
                finish();
            } else if (pending.length() >= window) {
                window();
            }
        }
    }

    /** Hands on all that is pending: a whole line, or what there is of the last one. */
    void finish() throws IOException {
        String line = pending.toString();
        hand(line, line.length());
        pending.setLength(0);
        done = 0;
        open = false;
    }

    private void window() throws IOException {
        String line = pending.toString();
        int handed = hand(line, line.length() - overlap);
        int keep = Math.max(0, handed - CONTEXT);
        pending.delete(0, keep);
        done = handed - keep;
    }

    /** Hands on what starts before a limit. Answers how far it went. */
    private int hand(String line, int limit) throws IOException {
        int at = open ? rest(line) : done;
        List<Span> spans = scan.line(line);
        for (Span span : spans) {
            if (span.end() <= at || span.start() >= limit) {
                continue;
            }
            int start = Math.max(at, span.start());
            output.text(line, at, start);
            output.secret(new Span(span.secretClass(), start, span.end(), span.continued()));
            at = span.end();
            open = at == line.length();
        }
        int end = Math.max(at, limit);
        output.text(line, at, end);
        return end;
    }

    private int rest(String line) throws IOException {
        int to = done;
        while (to < line.length() && !Ascii.isSpace(line.charAt(to)) && !Ascii.isQuote(line.charAt(to))) {
            to++;
        }
        output.more(to - done);
        open = to == line.length();
        return to;
    }
}
