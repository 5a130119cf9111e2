package ai.disinto.core.secret;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Scans a text line by line, and remembers what the lines before began. */
final class TextScan {
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

    /** The secrets of the next line, or of the next window of a long one, in order, none overlapping another. */
    List<Span> line(String line) {
        Spans spans = new Spans();
        known.scan(line, spans);
        boolean publicBlock = keys.isPublic();
        keys.scan(line, spans);
        UrlScan.scan(line, spans);
        new WordScan(line, spans, !publicBlock).scan();
        LabelScan labels = new LabelScan(line, spans);
        labels.scan();
        inNetrc = isNetrc(line);
        if (inNetrc) {
            labels.netrc();
        }
        new HexScan(line, spans.merged(), commits, spans).scan();
        return spans.merged();
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
