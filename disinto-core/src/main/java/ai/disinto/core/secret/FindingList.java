package ai.disinto.core.secret;

import java.util.ArrayList;
import java.util.List;

/** Counts characters, and keeps where the secrets are. */
final class FindingList implements LineFeed.Output {
    private final List<Span> found = new ArrayList<>();
    private int at;

    @Override
    public void text(String from, int start, int end) {
        at += end - start;
    }

    @Override
    public void secret(Span span) {
        int length = span.end() - span.start();
        if (span.continued() && !found.isEmpty()) {
            more(length);
        } else {
            found.add(new Span(span.secretClass(), at, at + length));
            at += length;
        }
    }

    @Override
    public void more(int length) {
        at += length;
        Span last = found.remove(found.size() - 1);
        found.add(new Span(last.secretClass(), last.start(), at));
    }

    List<Span> found() {
        return found;
    }
}
