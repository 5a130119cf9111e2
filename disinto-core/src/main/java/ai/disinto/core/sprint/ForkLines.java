package ai.disinto.core.sprint;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The lines of a fork that mean something. */
final class ForkLines {
    private static final int LONGEST_LEAD = 60;

    private ForkLines() {}

    /** An option: {@code **A. name**}, {@code - **(A) name**: text} or {@code - (A) name: text}. */
    static Optional<ForkOption> option(String prose) {
        Optional<ListItem> item = ListItems.start(prose, 0);
        String line = item.map(ListItem::text).orElse(prose);
        String bold = Markup.boldLead(line);
        if (bold.isEmpty() && item.isEmpty()) {
            return Optional.empty();
        }
        String lead = bold.isEmpty() ? line : bold;
        TextCursor cursor = new TextCursor(lead);
        boolean bracket = cursor.skip('(');
        Optional<String> letter = cursor.letter();
        boolean closed = bracket ? cursor.skip(')') : item.isEmpty() && cursor.skipAny(".):");
        if (letter.isEmpty() || !closed) {
            return Optional.empty();
        }
        if (!bold.isEmpty()) {
            String text = Markup.withoutLead(Markup.behindBold(line));
            return Optional.of(new ForkOption(letter.get(), Markup.withoutColon(cursor.rest()), text, List.of()));
        }
        int colon = cursor.rest().indexOf(':');
        String name = colon < 0 ? cursor.rest() : cursor.rest().substring(0, colon);
        String text = colon < 0 ? "" : cursor.rest().substring(colon + 1).strip();
        return Optional.of(new ForkOption(letter.get(), name.strip(), text, List.of()));
    }

    /** An italic line that recommends: {@code *Architect recommends (A): reason*}. */
    static Optional<ForkChoice> recommendation(String prose) {
        if (!isItalic(prose)) {
            return Optional.empty();
        }
        String inside = Markup.plain(prose);
        int open = inside.indexOf('(');
        int word = inside.toLowerCase(Locale.ROOT).indexOf("recommend");
        if (word < 0 || open < word || open > LONGEST_LEAD) {
            return Optional.empty();
        }
        return choice(inside.substring(open));
    }

    /** The line that records a decision: {@code **Answer: (A)** — reason}. */
    static Optional<ForkChoice> answer(String prose) {
        String plain = prose.length() < 8 ? "" : Markup.plain(prose);
        TextCursor cursor = new TextCursor(plain);
        if (!cursor.skipWord("Answer") && !cursor.skipWord("Decision")) {
            return Optional.empty();
        }
        cursor.skipBlanks();
        if (!cursor.skip(':')) {
            return Optional.empty();
        }
        return choice(cursor.rest());
    }

    /** The line that {@link #answer} reads. */
    static String answerLine(ForkChoice choice) {
        String reason = choice.reason().isEmpty() ? "" : " — " + choice.reason();
        return "**Answer: (" + choice.option() + ")**" + reason;
    }

    /** A line of context without its label and emphasis. */
    static String context(String prose) {
        if (!isItalic(prose)) {
            return prose;
        }
        TextCursor cursor = new TextCursor(prose.substring(1, prose.length() - 1));
        boolean label = cursor.skipWord("Context");
        return label && cursor.skip(':') ? cursor.rest() : prose.substring(1, prose.length() - 1);
    }

    /** {@code (A): reason}, {@code A, reason} or {@code (A)}. */
    private static Optional<ForkChoice> choice(String text) {
        TextCursor cursor = new TextCursor(text);
        boolean bracket = cursor.skip('(');
        Optional<String> letter = cursor.letter();
        if (letter.isEmpty() || (bracket && !cursor.skip(')'))) {
            return Optional.empty();
        }
        cursor.skipAny(":,;.");
        return Optional.of(new ForkChoice(letter.get(), Markup.withoutLead(cursor.rest())));
    }

    private static boolean isItalic(String prose) {
        boolean stars = prose.startsWith("*") && prose.endsWith("*") && !prose.startsWith("**");
        boolean underscores = prose.startsWith("_") && prose.endsWith("_");
        return prose.length() > 2 && (stars || underscores);
    }
}
