package ai.disinto.compose;

import ai.disinto.core.internal.secret.CredentialKey;
import ai.disinto.core.secret.SecretScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words of commands as they are shown to people: without what follows a flag that is named like a credential. */
final class CommandText {
    /** A flag and what stands between it and its value, be it in a command or in a list of its words. */
    private static final Pattern FLAG = Pattern.compile("(?<![\\w-])--?([A-Za-z][\\w.-]*)(?:=|[\"']?[ \\t]*,?[ \\t]*)");

    private CommandText() {}

    /** A command in one line; words that have blanks stand in quotes. */
    static String shown(List<String> words) {
        return words(words).stream()
                .map(word -> word.isEmpty() || word.chars().anyMatch(Character::isWhitespace) ? '"' + word + '"' : word)
                .collect(Collectors.joining(" "));
    }

    /** The same number of words. */
    static List<String> words(List<String> words) {
        List<String> shown = new ArrayList<>();
        boolean hidden = false;
        for (String word : words) {
            shown.add(hidden && !ShownText.isVariable(word) ? SecretScanner.REPLACEMENT : word(word));
            hidden = credential(word) == word.length();
        }
        return shown;
    }

    /** One word, which may be {@code NAME=value} or a whole command. */
    static String word(String word) {
        int equals = word.indexOf('=');
        boolean assigned = equals >= 0 && CredentialKey.matches(word.substring(0, equals));
        int from = assigned ? equals + 1 : credential(word);
        boolean nothing = from < 0 || from == word.length() || ShownText.isVariable(word.substring(from));
        return nothing ? word : word.substring(0, from) + SecretScanner.REPLACEMENT;
    }

    /** Where the value of the first flag that is named like a credential begins; -1 if there is no such flag. */
    static int credential(String text) {
        Matcher flag = FLAG.matcher(text);
        while (flag.find()) {
            if (CredentialKey.matches(flag.group(1))) {
                return flag.end();
            }
        }
        return -1;
    }
}
