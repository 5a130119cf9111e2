package ai.disinto.core.internal.toml;

import ai.disinto.core.internal.text.SourceLines;
import java.util.List;

/**
 * How the entries of a block are set out.
 *
 * @param indent the blanks in front of the key
 * @param width how far the key reaches before the blanks in {@code before}
 * @param before the blanks in front of the equals sign
 * @param after the blanks behind it
 */
record TomlLayout(String indent, int width, String before, String after) {
    static final TomlLayout PLAIN = new TomlLayout("", 0, " ", " ");

    /** The layout of an entry; its column of equals signs counts if the block has one. */
    static TomlLayout of(TomlEntry entry, List<TomlEntry> block, String text, SourceLines lines) {
        int equals = text.indexOf('=', entry.keyEnd());
        String before = text.substring(entry.keyEnd(), equals);
        String after = text.substring(equals + 1, entry.valueStart());
        int lineStart = lines.start(lines.lineAt(entry.keyStart()));
        String indent = text.substring(lineStart, entry.keyStart()).replace("\uFEFF", "");
        boolean column = hasColumn(block, text) && before.chars().noneMatch(c -> c == '\t');
        int longest = block.stream()
                .mapToInt(each -> each.keyEnd() - each.keyStart())
                .max()
                .orElse(0);
        String gap = column ? " ".repeat(Math.max(0, width(entry, text) - longest)) : before;
        return new TomlLayout(indent, column ? longest : 0, gap, after);
    }

    String line(String key, String value) {
        String padded = key.length() <= width ? TomlWriter.padded(key, width) + before : key + overflow();
        return indent + padded + "=" + after + value;
    }

    /** Whether the equals signs stand below each other, and not only because the keys have one length. */
    private static boolean hasColumn(List<TomlEntry> block, String text) {
        boolean sameWidth =
                block.stream().mapToInt(entry -> width(entry, text)).distinct().count() == 1;
        boolean padded = block.stream().anyMatch(entry -> width(entry, text) > entry.keyEnd() - entry.keyStart() + 1);
        return sameWidth && padded;
    }

    private static int width(TomlEntry entry, String text) {
        return text.indexOf('=', entry.keyEnd()) - entry.keyStart();
    }

    private String overflow() {
        return width > 0 && !before.isEmpty() ? " " : before;
    }
}
