package ai.disinto.core.secret;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The secrets of one line, in any order, overlapping or not. */
final class Spans {
    private final List<Span> found = new ArrayList<>(0);

    void add(SecretClass secretClass, int start, int end) {
        found.add(new Span(secretClass, start, end));
    }

    void addContinued(SecretClass secretClass, int start, int end) {
        found.add(new Span(secretClass, start, end, true));
    }

    /** In order, and where two overlap, one that covers both: no end of either may be shown. */
    List<Span> merged() {
        if (found.size() > 1) {
            found.sort(Comparator.comparingInt(Span::start));
            List<Span> merged = new ArrayList<>(found.size());
            Span last = found.get(0);
            for (Span span : found.subList(1, found.size())) {
                if (span.start() >= last.end()) {
                    merged.add(last);
                    last = span;
                } else {
                    last = union(last, span);
                }
            }
            merged.add(last);
            found.clear();
            found.addAll(merged);
        }
        return List.copyOf(found);
    }

    private static Span union(Span first, Span second) {
        SecretClass secretClass =
                first.secretClass().compareTo(second.secretClass()) <= 0 ? first.secretClass() : second.secretClass();
        return new Span(
                secretClass,
                first.start(),
                Math.max(first.end(), second.end()),
                first.continued() || second.continued());
    }
}
