package ai.disinto.core.project;

import java.util.List;

/**
 * Some lines of a file that became others. Shown to people: values that may be credentials are left out, and control
 * characters are written as escapes.
 *
 * @param oldLine the first line that went, in the old text, counted from 1; where none went, the line behind the place
 * @param newLine the first line that came, in the new text, counted from 1; where none came, the line behind the place
 * @param removed the lines that went
 * @param added the lines that came in their place
 */
public record LineChange(int oldLine, int newLine, List<String> removed, List<String> added) {
    /**
     * Copies the lines.
     *
     * @param oldLine the first line that went
     * @param newLine the first line that came
     * @param removed the lines that went
     * @param added the lines that came in their place
     */
    public LineChange {
        removed = List.copyOf(removed);
        added = List.copyOf(added);
    }

    /** Answers the lines as a unified diff does, without context. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(
                "@@ -" + oldLine + "," + removed.size() + " +" + newLine + "," + added.size() + " @@\n");
        removed.forEach(line -> out.append('-').append(line).append('\n'));
        added.forEach(line -> out.append('+').append(line).append('\n'));
        return out.toString();
    }
}
