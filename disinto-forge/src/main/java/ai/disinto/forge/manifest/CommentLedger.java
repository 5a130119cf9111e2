package ai.disinto.forge.manifest;

import ai.disinto.forge.internal.comment.OwnComment;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A ledger on the forge: one comment for each key. */
final class CommentLedger implements ActionLedger {
    private static final String FENCE = "\n```\n";

    private final OwnMarks marks;
    private final int number;
    private final Map<String, OwnComment> known = new ConcurrentHashMap<>();

    CommentLedger(OwnMarks marks, int number) {
        this.marks = marks;
        this.number = number;
    }

    @Override
    public Optional<String> read(String key) {
        return comment(key).read().text().map(CommentLedger::content);
    }

    @Override
    public void write(String key, String text) {
        String body = "What was executed of a manifest of actions:\n" + FENCE
                + Objects.requireNonNull(text, "text").strip() + FENCE;
        comment(key).write(OwnMarks.marked(body, line(key)));
    }

    private OwnComment comment(String key) {
        return known.computeIfAbsent(Objects.requireNonNull(key, "key"), each -> marks.comment(number, line(each)));
    }

    private static String line(String key) {
        return OwnMarks.line("ledger", key);
    }

    /** What stands between the fences; servers may have changed the line breaks. */
    private static String content(String body) {
        String text = body.replace("\r\n", "\n");
        int from = text.indexOf(FENCE);
        int to = from < 0 ? -1 : text.indexOf(FENCE, from + FENCE.length() - 1);
        return to < 0 ? "" : text.substring(Math.min(from + FENCE.length(), to), to);
    }
}
