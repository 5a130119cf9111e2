package ai.disinto.core.secret;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Scans a text line by line, and remembers what the lines before began. */
final class TextScan {
    private static final int ROUNDS = 4;

    private final KnownValues known;
    private final Optional<Predicate<String>> commits;
    private final KeyBlock keys = new KeyBlock();
    private boolean inNetrc;

    TextScan(KnownValues known, Optional<Predicate<String>> commits) {
        this.known = known;
        this.commits = commits;
    }

    int longestKnown() {
        return known.longest();
    }

    /**
     * The secrets of the next line, or of the next window of a long one, in order, none overlapping another. What is left
     * is scanned again, since a word may end where a secret was; else redacting twice could change a text.
     */
    List<Span> line(String line) {
        boolean publicBlock = keys.isPublic();
        inNetrc = isNetrc(line);
        Spans spans = new Spans();
        keys.scan(line, spans);
        scan(line, publicBlock, spans);
        List<Span> found = spans.merged();
        for (int round = 0; round < ROUNDS && !found.isEmpty(); round++) {
            CoveredLine rest = new CoveredLine(line, found);
            Spans more = new Spans();
            scan(rest.text(), publicBlock, more);
            List<Span> again = more.merged();
            if (again.isEmpty()) {
                break;
            }
            rest.addTo(spans, again);
            found = spans.merged();
        }
        return found;
    }

    private void scan(String line, boolean publicBlock, Spans spans) {
        known.scan(line, spans);
        UrlScan.scan(line, spans);
        new WordScan(line, spans, !publicBlock).scan();
        LabelScan labels = new LabelScan(line, spans);
        labels.scan();
        if (inNetrc) {
            labels.netrc();
        }
        new HexScan(line, spans.merged(), commits, spans).scan();
    }

    private boolean isNetrc(String line) {
        int start = Ascii.skipSpaces(line, 0);
        boolean begins = line.startsWith("machine ", start) || line.startsWith("default ", start);
        boolean goes = line.startsWith("login ", start)
                || line.startsWith("account ", start)
                || line.startsWith("password ", start);
        return begins || (inNetrc && (goes || start == line.length())) || line.startsWith("login ", start);
    }
}
