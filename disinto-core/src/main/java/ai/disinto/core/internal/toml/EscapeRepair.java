package ai.disinto.core.internal.toml;

import ai.disinto.core.internal.text.SourceLines;
import java.util.Arrays;
import java.util.List;

/** A text in which every repairable invalid escape has got its second backslash, and the way back to the original. */
final class EscapeRepair {
    private final String text;
    private final int[] inserted;

    private EscapeRepair(String text, int[] inserted) {
        this.text = text;
        this.inserted = inserted;
    }

    static EscapeRepair of(String original, List<TomlEscape> escapes) {
        int[] offsets = escapes.stream()
                .filter(TomlEscape::repairable)
                .mapToInt(TomlEscape::offset)
                .sorted()
                .toArray();
        if (offsets.length == 0) {
            return new EscapeRepair(original, offsets);
        }
        StringBuilder repaired = new StringBuilder(original.length() + offsets.length);
        int copied = 0;
        for (int offset : offsets) {
            repaired.append(original, copied, offset).append('\\');
            copied = offset;
        }
        return new EscapeRepair(
                repaired.append(original, copied, original.length()).toString(), offsets);
    }

    String text() {
        return text;
    }

    /** The offset in the original of a line and column (from 1, code points) in the repaired text. */
    int originalOffset(SourceLines original, String originalText, int line, int column) {
        if (line > original.count()) {
            return originalText.length();
        }
        int start = original.start(line - 1);
        int end = original.end(line - 1);
        int offset = start;
        int next = firstFrom(start);
        for (int remaining = column - 1; remaining > 0 && offset < end; remaining--) {
            if (next < inserted.length && inserted[next] == offset) {
                next++;
            } else {
                offset += Character.charCount(originalText.codePointAt(offset));
            }
        }
        return offset;
    }

    /** Places of the original in the repaired text. */
    int[] repairedOffsets(int[] places) {
        return Arrays.stream(places).map(place -> place + firstFrom(place)).toArray();
    }

    private int firstFrom(int offset) {
        int found = Arrays.binarySearch(inserted, offset);
        return found >= 0 ? found : -found - 1;
    }
}
