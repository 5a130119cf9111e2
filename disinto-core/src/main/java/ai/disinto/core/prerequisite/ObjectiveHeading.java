package ai.disinto.core.prerequisite;

import org.jspecify.annotations.Nullable;

/** The text of a heading {@code Objective: Adoption — Public download page (#40)}. */
final class ObjectiveHeading {
    static final String KEY = "Objective:";
    private static final String DASH = " — ";

    final @Nullable String milestone;
    final String name;
    final IssueNumbers issues = new IssueNumbers();

    private ObjectiveHeading(String heading, References references) {
        int end = References.trimEnd(heading, KEY.length(), heading.length());
        int from = References.skipBlanks(heading, KEY.length(), end);
        int open = from < end && heading.charAt(end - 1) == ')' ? heading.lastIndexOf('(', end - 1) : -1;
        if (open > from && references.readPure(heading, open + 1, end - 1, issues)) {
            end = References.trimEnd(heading, from, open);
        }
        int dash = heading.indexOf(DASH, from);
        boolean prefixed = dash > from && dash + DASH.length() < end;
        this.milestone = prefixed ? heading.substring(from, dash).strip() : null;
        this.name =
                heading.substring(prefixed ? dash + DASH.length() : from, end).strip();
    }

    /** Reads the text of a heading; answers nothing when it is none of an objective. */
    static @Nullable ObjectiveHeading read(String heading, References references) {
        return heading.regionMatches(true, 0, KEY, 0, KEY.length()) ? new ObjectiveHeading(heading, references) : null;
    }
}
