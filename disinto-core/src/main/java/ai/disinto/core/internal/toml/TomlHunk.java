package ai.disinto.core.internal.toml;

/**
 * Lines of one text that became other lines of the next. Indexes count from 0; the ends are the first line that is not
 * part of it.
 *
 * @param oldStart where the replaced lines begin
 * @param oldEnd where they end; the start for lines that only came in
 * @param newStart where the lines in their place begin
 * @param newEnd where they end; the start for lines that only went
 */
public record TomlHunk(int oldStart, int oldEnd, int newStart, int newEnd) {}
