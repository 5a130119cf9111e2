package ai.disinto.core.sprint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Reads how much of the work is new: two percentages, {@code 80/20}, one percentage a line, or words. */
final class SplitReader {
    private OptionalInt gluecode = OptionalInt.empty();
    private OptionalInt greenfield = OptionalInt.empty();
    private boolean approximate;
    private @Nullable String text;

    void take(String line, FigureLine figures) {
        boolean glue = figures.has("gluecode") || figures.has("glue code");
        if (!glue && !figures.has("greenfield")) {
            return;
        }
        List<Integer> shares = shares(line);
        boolean mostly = glue && figures.has("mostly");
        if (shares.isEmpty() && !mostly) {
            return;
        }
        if (text == null) {
            text = words(line, figures, mostly);
        }
        boolean first = gluecode.isEmpty() && glue;
        if (!shares.isEmpty()) {
            approximate |= line.contains("~");
            gluecode = first ? OptionalInt.of(shares.get(0)) : gluecode;
            int rest = shares.size() > 1 ? shares.get(1) : first ? -1 : shares.get(0);
            greenfield = rest >= 0 && greenfield.isEmpty() ? OptionalInt.of(rest) : greenfield;
        }
    }

    Optional<WorkSplit> split() {
        return Optional.ofNullable(text).map(words -> new WorkSplit(gluecode, greenfield, approximate, words));
    }

    private static String words(String line, FigureLine figures, boolean mostly) {
        String behind = figures.behindLabel(figures.has("gluecode") ? "gluecode" : "greenfield");
        return mostly ? "mostly gluecode" : behind.isEmpty() ? FigureLine.clean(line) : behind;
    }

    /** The percentages outside parentheses; both parts of {@code 80/20}. */
    private static List<Integer> shares(String line) {
        List<Integer> out = new ArrayList<>();
        int depth = 0;
        for (int i = 0; i < line.length() && out.size() < 2; i++) {
            char c = line.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth > 0 || c < '0' || c > '9') {
                continue;
            }
            TextCursor cursor = new TextCursor(line.substring(i, Math.min(line.length(), i + 12)));
            int share = cursor.number();
            boolean percent = cursor.skip('%');
            int other = !percent && cursor.skip('/') ? cursor.number() : -1;
            if (share >= 0 && other >= 0 && share + other == 100) {
                return List.of(share, other);
            }
            if (percent && share >= 0 && share <= 100) {
                out.add(share);
            }
            i += Math.max(0, cursor.at() - 1);
        }
        return out;
    }
}
