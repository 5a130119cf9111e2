package ai.disinto.core.sprint;

import ai.disinto.core.internal.markdown.MarkdownOutline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the lines of one text that decide something. */
final class DecisionText {
    private final String author;
    private final Map<Integer, ForkChoice> choices = new TreeMap<>();
    private boolean accepted;
    private boolean contradictory;
    private @Nullable StringBuilder reason;

    private DecisionText(String author) {
        this.author = author;
    }

    static List<SprintDecision> read(String author, String text) {
        DecisionText reader = new DecisionText(author);
        MarkdownOutline outline = MarkerLine.outline(text);
        for (int i = 0; i < outline.count(); i++) {
            String prose = outline.prose(i).strip();
            if (!prose.isEmpty() && !prose.startsWith(">")) {
                reader.take(Markup.plain(prose));
            }
        }
        return reader.decisions();
    }

    /** Everything below a rejection is part of its reason. */
    private void take(String line) {
        TextCursor cursor = new TextCursor(line);
        if (reason != null) {
            contradictory |= isAccept(line);
            reason.append('\n').append(line);
        } else if (isAccept(line)) {
            accepted = true;
        } else if (cursor.skipWord("REJECT") && (cursor.isAtEnd() || cursor.skip(':'))) {
            reason = new StringBuilder(cursor.rest());
        } else {
            takeAnswer(new TextCursor(line));
        }
    }

    private void takeAnswer(TextCursor cursor) {
        cursor.skip("- ");
        boolean fork = cursor.skip('Q') || cursor.skip("Fork ");
        int number = fork ? cursor.number() : -1;
        cursor.skipBlanks();
        boolean mark = number > 0 && cursor.skipAny(":=");
        cursor.skipBlanks();
        boolean bracket = cursor.skip('(');
        Optional<String> option = mark ? cursor.letter() : Optional.empty();
        boolean closed = !bracket || cursor.skip(')');
        boolean alone = cursor.isAtEnd() || ".,:;- —–".indexOf(cursor.peek()) >= 0;
        if (option.isEmpty() || !closed || !alone) {
            return;
        }
        cursor.skipAny(".,:;");
        ForkChoice choice = new ForkChoice(option.get(), Markup.withoutLead(cursor.rest()));
        ForkChoice earlier = choices.putIfAbsent(number, choice);
        contradictory |= earlier != null && !earlier.option().equals(choice.option());
    }

    private List<SprintDecision> decisions() {
        boolean several = accepted && reason != null;
        if (contradictory || several) {
            return List.of();
        }
        if (reason != null) {
            return List.of(new SprintDecision.Rejected(author, reason.toString().strip()));
        }
        List<SprintDecision> decisions = new ArrayList<>(2);
        if (accepted) {
            decisions.add(new SprintDecision.Accepted(author));
        }
        if (!choices.isEmpty()) {
            decisions.add(new SprintDecision.Answered(author, choices));
        }
        return List.copyOf(decisions);
    }

    private static boolean isAccept(String line) {
        TextCursor cursor = new TextCursor(line);
        boolean word = cursor.skipWord("ACCEPT") || cursor.skipWord("ACCEPTED");
        cursor.skipAny(".!:");
        return word && cursor.isAtEnd();
    }
}
