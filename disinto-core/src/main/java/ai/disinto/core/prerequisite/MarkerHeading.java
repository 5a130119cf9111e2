package ai.disinto.core.prerequisite;

import org.jspecify.annotations.Nullable;

/** The text of a heading {@code --- ADOPTION MILESTONE: IN PROGRESS ---}. */
final class MarkerHeading {
    private static final String RULE = "---";
    private static final String KEY = " MILESTONE:";

    private MarkerHeading() {}

    static @Nullable MilestoneMarker read(String heading, int index) {
        int end = heading.endsWith(RULE) ? heading.length() - RULE.length() : -1;
        int key = heading.indexOf(KEY);
        if (!heading.startsWith(RULE) || key < RULE.length() || key + KEY.length() > end) {
            return null;
        }
        String name = heading.substring(RULE.length(), key).strip();
        String status = heading.substring(key + KEY.length(), end).strip();
        return new MilestoneMarker(name, StatusLine.status(status), index + 1);
    }
}
