package ai.disinto.testing.internal.api.notices;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The accounts that a text mentions with an at sign. */
final class Mentions {
    private static final Pattern MENTION = Pattern.compile("(?<![\\w@/.-])@(\\w(?:[\\w.-]{0,98}\\w)?)");

    private Mentions() {}

    static List<String> in(String text) {
        return MENTION.matcher(text)
                .results()
                .map((MatchResult mention) -> mention.group(1))
                .distinct()
                .toList();
    }
}
