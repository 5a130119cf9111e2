package ai.disinto.core.internal.markdown;

import ai.disinto.core.internal.text.SourceLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a Markdown text by what they are. Knows headings with number signs, fenced code and HTML comments, and
 * follows CommonMark in them; everything else is prose. Never fails, and takes time linear in the text.
 */
public final class MarkdownOutline {
    private final SourceLines lines;
    private final boolean[] code;
    private final boolean[] inComment;
    private final String[] prose;
    private final @Nullable MarkdownHeading[] headingOf;
    private final List<MarkdownHeading> headings = new ArrayList<>();

    private MarkdownOutline(SourceLines lines) {
        this.lines = lines;
        this.code = new boolean[lines.count()];
        this.inComment = new boolean[lines.count()];
        this.prose = new String[lines.count()];
        this.headingOf = new @Nullable MarkdownHeading[lines.count()];
    }

    public static MarkdownOutline of(SourceLines lines) {
        MarkdownOutline outline = new MarkdownOutline(lines);
        outline.scan();
        return outline;
    }

    public SourceLines lines() {
        return lines;
    }

    public int count() {
        return lines.count();
    }

    /** Whether the line belongs to fenced code, its delimiters included. */
    public boolean isCode(int line) {
        return code[line];
    }

    /** Whether the line begins within an HTML comment that an earlier line opened. */
    public boolean startsInComment(int line) {
        return inComment[line];
    }

    /**
     * The text of a line that a reader sees: the characters of HTML comments are blanks, so that every index stays
     * what it was. Empty for fenced code.
     */
    public String prose(int line) {
        return prose[line];
    }

    public Optional<MarkdownHeading> heading(int line) {
        return Optional.ofNullable(headingOf[line]);
    }

    /** All headings in the order of the text. */
    public List<MarkdownHeading> headings() {
        return List.copyOf(headings);
    }

    /** The sections of one level, each up to the next heading of the same or a higher rank. */
    public List<MarkdownSection> sections(int level) {
        return sections(level, 0, lines.count());
    }

    /** The sections of one level within a part of the text. */
    public List<MarkdownSection> sections(int level, int from, int to) {
        List<MarkdownSection> sections = new ArrayList<>();
        MarkdownHeading open = null;
        for (MarkdownHeading heading : headings) {
            if (heading.line() < from || heading.line() >= to || heading.level() > level) {
                continue;
            }
            if (open != null) {
                sections.add(new MarkdownSection(open, open.line() + 1, heading.line()));
            }
            open = heading.level() == level ? heading : null;
        }
        if (open != null) {
            sections.add(new MarkdownSection(open, open.line() + 1, to));
        }
        return List.copyOf(sections);
    }

    private void scan() {
        MarkdownScan scan = new MarkdownScan(lines);
        while (scan.next()) {
            int line = scan.line();
            code[line] = scan.isCode();
            inComment[line] = scan.startsInComment();
            prose[line] = scan.prose();
            MarkdownHeading heading = scan.heading();
            if (heading != null) {
                headingOf[line] = heading;
                headings.add(heading);
            }
        }
    }
}
