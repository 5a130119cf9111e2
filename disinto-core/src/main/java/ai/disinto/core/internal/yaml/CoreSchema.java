package ai.disinto.core.internal.yaml;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which plain words the core schema of YAML 1.2 does not read as text, and which ones older readers do not. */
final class CoreSchema {
    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> TRUTH = Set.of("true", "True", "TRUE", "false", "False", "FALSE");
    private static final Set<String> OLDER = Set.of("yes", "no", "on", "off", "y", "n", "true", "false", "null");
    private static final Pattern NUMBER = Pattern.compile("0o[0-7]++|0x[0-9a-fA-F]++"
            + "|[-+]?(?:[0-9]++(?:\\.[0-9]*+)?|\\.[0-9]++)(?:[eE][-+]?[0-9]++)?"
            + "|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");

    private CoreSchema() {}

    static boolean isNull(String plain) {
        return NULLS.contains(plain);
    }

    static boolean isTyped(String plain) {
        return isNull(plain) || TRUTH.contains(plain) || NUMBER.matcher(plain).matches();
    }

    /** Whether a word that begins with a letter is more than text to some reader of YAML. */
    static boolean isReserved(String word) {
        return OLDER.contains(word.toLowerCase(Locale.ROOT));
    }
}
