package ai.disinto.core.sprint;

import ai.disinto.core.internal.markdown.MarkdownOutline;
import ai.disinto.core.internal.markdown.MarkdownSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the follow-ups of a pitch: {@code ### Follow-up A: title}, in whatever section they stand. */
final class FollowUpReader {
    private static final String DEPENDENCY = "**Dependency**:";

    private FollowUpReader() {}

    static List<FollowUp> read(PitchText pitch) {
        List<FollowUp> found = new ArrayList<>();
        for (MarkdownSection part : pitch.outline().sections(3)) {
            TextCursor cursor = new TextCursor(part.heading().text());
            boolean followUp = cursor.skipWord("Follow-up");
            cursor.skipBlanks();
            Optional<String> letter = followUp ? cursor.letter() : Optional.empty();
            cursor.skip(':');
            letter.ifPresent(name -> found.add(new FollowUp(
                    name, cursor.rest(), dependency(pitch.outline(), part), pitch.text(part.from(), part.to()))));
        }
        return List.copyOf(found);
    }

    private static Optional<String> dependency(MarkdownOutline outline, MarkdownSection part) {
        StringBuilder text = new StringBuilder();
        for (int i = part.from(); i < part.to(); i++) {
            String prose = outline.prose(i).strip();
            if (text.length() == 0 && !prose.startsWith(DEPENDENCY)) {
                continue;
            }
            if (prose.isEmpty()) {
                break;
            }
            text.append(text.length() == 0 ? prose.substring(DEPENDENCY.length()) : prose)
                    .append(' ');
        }
        return Optional.of(text.toString().strip()).filter(words -> !words.isEmpty());
    }
}
