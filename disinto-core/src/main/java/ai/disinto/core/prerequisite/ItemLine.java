package ai.disinto.core.prerequisite;

import org.jspecify.annotations.Nullable;

/** The parts of one item's line, by their indexes in it. */
final class ItemLine {
    final String line;
    /** The index of the character between the brackets. */
    final int box;

    int textFrom;
    int textTo;

    @Nullable
    Annotation annotation;
    /** The index behind the parentheses of the annotation. */
    int annotationTo;
    /** The index of the words behind the parentheses, in the older form; else -1. */
    int tailFrom = -1;
    /** Whether the references stand in several parentheses, in the older form. */
    boolean spread;

    @Nullable
    String evidence;

    @Nullable
    VaultMark vault;

    @Nullable
    String warning;

    ItemLine(String line, int box) {
        this.line = line;
        this.box = box;
    }

    boolean isDone() {
        return line.charAt(box) != ' ';
    }

    String text() {
        return line.substring(textFrom, textTo);
    }
}
