package ai.disinto.core.ops;

import ai.disinto.core.document.SourceText;
import ai.disinto.core.internal.markdown.MarkdownOutline;
import ai.disinto.core.internal.text.SourceLines;
import java.util.Objects;

/** Holds texts for a new request to what keeps the document in one piece. */
final class DraftText {
    private DraftText() {}

    /** One line, without blanks around it. */
    static String line(String property, String text) {
        String line = Objects.requireNonNull(text, property).strip();
        if (line.isEmpty() || line.chars().anyMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029)) {
            throw new IllegalArgumentException(property + " must be one line that is not blank, got \"" + text + "\"");
        }
        return refuseMarkup(property, line);
    }

    /** Lines that open nothing they do not close, and no heading of a document or part. */
    static String block(String property, String text) {
        String block = Objects.requireNonNull(text, property)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .strip();
        MarkdownOutline outline = MarkdownOutline.of(SourceLines.of(SourceText.of(block + "\n\n", property)));
        boolean heading = outline.headings().stream().anyMatch(each -> each.level() <= 2);
        boolean open = outline.count() > 0 && outline.isCode(outline.count() - 1);
        if (block.isEmpty() || heading || open) {
            throw new IllegalArgumentException(property + " must have content, no heading of level 1 or 2 and no open"
                    + " code fence, got \"" + text + "\"");
        }
        return refuseMarkup(property, block);
    }

    /** Refuses a text that would be read as something else. */
    static void requireSame(String property, Object given, Object read) {
        if (!given.equals(read)) {
            throw new IllegalArgumentException(
                    property + " " + given + " would be read as " + read + ": write it in other words");
        }
    }

    private static String refuseMarkup(String property, String text) {
        if (text.contains("<!--")) {
            throw new IllegalArgumentException(property + " must not begin a comment, got \"" + text + "\"");
        }
        return text;
    }
}
