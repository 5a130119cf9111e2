package ai.disinto.core.internal.markdown;

import ai.disinto.core.internal.text.SourceLines;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the lines of a Markdown text once, and keeps nothing of those behind it. For a reader that looks at each
 * line once; {@link MarkdownOutline} remembers them all.
 */
public final class MarkdownScan {
    private final SourceLines lines;
    private final CommentMask comments;
    private int line = -1;
    private @Nullable Fence fence;
    private boolean code;
    private boolean inComment;
    private String prose = "";
    private @Nullable MarkdownHeading heading;

    public MarkdownScan(SourceLines lines) {
        this.lines = lines;
        this.comments = new CommentMask(lines);
    }

    /** Goes to the next line, and answers whether there is one. */
    public boolean next() {
        line++;
        if (line >= lines.count()) {
            return false;
        }
        String text = lines.text(line);
        if (fence == null) {
            read(text);
        } else {
            fence = fence.closedBy(text) ? null : fence;
            inComment = false;
        }
        return true;
    }

    private void read(String text) {
        String visible = comments.visible(line, text);
        inComment = comments.startsInside(line);
        fence = inComment ? null : Fence.openedBy(text);
        code = fence != null;
        prose = code ? "" : visible;
        heading = code ? null : HeadingLine.read(line, visible);
        if (code) {
            comments.skip(line);
        }
    }

    /** The index of the line, from 0. */
    public int line() {
        return line;
    }

    /** See {@link MarkdownOutline#isCode}. */
    public boolean isCode() {
        return code;
    }

    /** See {@link MarkdownOutline#startsInComment}. */
    public boolean startsInComment() {
        return inComment;
    }

    /** See {@link MarkdownOutline#prose}. */
    public String prose() {
        return prose;
    }

    /** The heading that the line is, or nothing. */
    public @Nullable MarkdownHeading heading() {
        return heading;
    }
}
