package ai.disinto.examples.lifecycle;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Tells what happens, line by line, while it happens. On a terminal a line below says how far all is. Used by one thread.
 */
final class Story {
    private static final String CLEAR = "\r\u001b[2K";

    /** What a line is about. */
    enum Word {
        FORGE,
        CI,
        READY,
        FILED,
        CLAIMED,
        AGENT,
        OPENED,
        PUSHED,
        PULL,
        REVIEW,
        RED,
        GREEN,
        MERGED,
        OVER,
        UNLOCKED,
        VAULT,
        APPROVED,
        FIRED,
        VISION,
        RIGHT,
        AGAIN,
        KEPT
    }

    /** A line of the story: seconds since its beginning, what it is about, what happened, and where to look. */
    record Line(double seconds, String word, String text, String link) {}

    private final PrintWriter out;
    private final boolean quiet;
    private final boolean terminal;
    private final boolean links;
    private final LongSupplier nanos;
    private final long began;
    private final List<Line> lines = new ArrayList<>();
    private String progress = "";

    /** How a story is told. */
    record Manner(boolean quiet, boolean terminal, boolean links) {}

    Story(PrintWriter out, Manner manner, LongSupplier nanos) {
        this.out = out;
        this.quiet = manner.quiet();
        this.terminal = manner.terminal();
        this.links = manner.links();
        this.nanos = nanos;
        this.began = nanos.getAsLong();
    }

    /** Tells something that is to be seen nowhere. */
    void tell(Word word, String text) {
        tell(word, text, "");
    }

    /** Tells something, and where it is to be seen. */
    void tell(Word word, String text, String link) {
        Line line = new Line(seconds(), word.name().toLowerCase(Locale.ROOT), text, link);
        lines.add(line);
        if (!quiet) {
            String where = links && !link.isEmpty() ? "  " + link : "";
            clear();
            out.printf(Locale.ROOT, "%6.1f s  %-9s %s%s%n", line.seconds(), line.word(), text, where);
            show();
        }
    }

    /** Something went wrong and is tried again. */
    void trouble(String text) {
        tell(Word.AGAIN, text);
    }

    /** Says how far all is, where that can be taken back. */
    void progress(String text) {
        if (terminal && !quiet && !text.equals(progress)) {
            clear();
            progress = text;
            show();
        }
    }

    /** Takes the line below away. */
    void end() {
        clear();
        progress = "";
        out.flush();
    }

    /** How long the story has lasted. */
    double seconds() {
        return (nanos.getAsLong() - began) / 1e9;
    }

    /** All that was told. */
    List<Line> lines() {
        return List.copyOf(lines);
    }

    private void clear() {
        if (terminal && !progress.isEmpty()) {
            out.print(CLEAR);
        }
    }

    private void show() {
        if (terminal && !progress.isEmpty()) {
            out.print(progress);
        }
        out.flush();
    }
}
