package ai.disinto.core.sprint;

import ai.disinto.core.document.SourceText;
import ai.disinto.core.internal.text.SourceLines;

/** Adds a section at the end of the text. */
final class SectionEdit {
    private SectionEdit() {}

    static String append(SourceText source, SprintSection section) {
        String body = SafeMarkdown.block(section.text());
        String added = "## " + SafeMarkdown.inline(section.title()) + "\n" + (body.isEmpty() ? "" : "\n" + body + "\n");
        return appendBlock(source, added);
    }

    /** Adds text below a blank line, with the line breaks of the document. */
    static String appendBlock(SourceText source, String added) {
        String lineBreak = SourceLines.of(source).preferredEnding();
        String text = source.text();
        String gap = text.endsWith("\n\n") || text.endsWith("\n\r\n") ? "" : lineBreak;
        String before = text.isEmpty() || text.endsWith("\n") ? gap : lineBreak + gap;
        return text + before + added.replace("\n", lineBreak);
    }
}
