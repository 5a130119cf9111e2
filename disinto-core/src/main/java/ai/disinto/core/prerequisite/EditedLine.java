package ai.disinto.core.prerequisite;

import ai.disinto.core.prerequisite.ReferenceGroup.WrittenState;

/** A line while it is changed: as it stands in the file, and as it is read, with comments blanked out. */
final class EditedLine {
    private String text;
    private String visible;

    EditedLine(String text, String visible) {
        this.text = text;
        this.visible = visible;
    }

    String text() {
        return text;
    }

    EditedLine replace(int from, int to, String with) {
        text = text.substring(0, from) + with + text.substring(to);
        visible = visible.substring(0, from) + with + visible.substring(to);
        return this;
    }

    /** Replaces everything from an index on, up to blanks or comments at the end of the line. */
    void replaceFrom(int from, String with) {
        replace(from, References.trimEnd(visible, from, visible.length()), with);
    }

    /** Writes the state of an issue that the line, an item, names. */
    void state(int issue, String words) {
        ItemLine item = ItemReader.read(visible, new References(RangeBudget.ofDocument()));
        Annotation annotation = item == null ? null : item.annotation;
        ReferenceGroup group = annotation == null ? null : annotation.groupOf(issue);
        if (item == null || group == null) {
            throw new IllegalStateException("the line no longer names #" + issue + ": " + visible.strip());
        }
        WrittenState state = group.state();
        if (state.from() >= 0) {
            boolean inWords =
                    visible.startsWith("in ", state.from()) && !words.startsWith("closed") && !words.startsWith("in");
            replace(state.from(), state.to(), inWords ? "in " + words : words);
            return;
        }
        int behind = References.skipBlanks(visible, group.end(), visible.length());
        if (item.tailFrom >= 0) {
            replace(item.tailFrom, item.tailFrom, words + ", ");
        } else if (item.spread) {
            replace(item.annotationTo, item.annotationTo, " — " + words);
        } else if (isDash(visible.charAt(behind))) {
            replace(group.end(), behind + 1, " — " + words + ",");
        } else {
            replace(group.end(), group.end(), " — " + words);
        }
    }

    private static boolean isDash(char c) {
        return c == '—' || c == '–' || c == '-';
    }
}
