package ai.disinto.core.formula;

import java.util.List;
import java.util.Set;

/** Tells by the words of a line whether somebody is meant to type it into a shell. */
final class ShellLine {
    private static final Set<String> COMMANDS = Set.of(
            ("awk bash cargo cat cd chmod chown cp curl cut date docker echo elif eval export find for forge git grep gzip"
                            + " head if jq kill ln ls make mkdir mv node npm npx openssl printf python3 rm rsync scp sed sh"
                            + " shasum sleep sort source ssh ssh-keygen stat sudo tail tar tea tee test touch tr unset"
                            + " until wc wget while xargs")
                    .split(" "));
    private static final List<String> SIGNS =
            List.of("$(", "${", "\"$", " && ", " || ", "2>", " >> ", "; then", "; do", " | ");

    private ShellLine() {}

    static boolean looksLikeShell(String line) {
        String text = withoutMarker(line.strip());
        if (text.startsWith("|")) {
            return COMMANDS.contains(firstWord(text.substring(1).strip()));
        }
        return COMMANDS.contains(firstWord(text))
                || isAssignment(text)
                || SIGNS.stream().anyMatch(text::contains);
    }

    /** Without the sign of a list or a prompt in front. */
    private static String withoutMarker(String line) {
        String text = line;
        while (text.startsWith("- ") || text.startsWith("* ") || text.startsWith("$ ")) {
            text = text.substring(2).strip();
        }
        return text;
    }

    private static String firstWord(String text) {
        int end = 0;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }

    private static boolean isAssignment(String text) {
        int equals = text.indexOf('=');
        return equals > 0
                && text.length() > equals + 1
                && !Character.isWhitespace(text.charAt(equals + 1))
                && FormulaNames.isVariable(text.substring(0, equals));
    }
}
