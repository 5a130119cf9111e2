package ai.disinto.compose;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How others read what stands behind the equals sign; written from their rules, not from ours. */
final class EnvReaders {
    private static final Pattern BRACED = Pattern.compile("\\$\\{[^}]*\\}");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{[^}]*\\}|\\$[A-Za-z_][A-Za-z0-9_]*");

    private EnvReaders() {}

    /** A shell: nothing happens in single quotes; elsewhere dollar, backtick and backslash do something. */
    static String shell(String written) {
        if (written.startsWith("'")) {
            String inner = written.substring(1, written.length() - 1);
            return inner.contains("'") ? "broken" : inner;
        }
        String inner = written.startsWith("\"") ? written.substring(1, written.length() - 1) : written;
        boolean active = inner.chars().anyMatch(c -> "\"$`\\".indexOf(c) >= 0)
                || (!written.startsWith("\"") && inner.chars().anyMatch(c -> " \t'&|;<>()*?[]#~!{}".indexOf(c) >= 0));
        return active ? "active" : inner;
    }

    /** python-dotenv: escapes are decoded, then variables in braces filled in, whatever the quotes. */
    static String oldCompose(String written) {
        String value;
        if (written.startsWith("'")) {
            value = written.substring(1, written.length() - 1).replaceAll("\\\\([\\\\'])", "$1");
        } else if (written.startsWith("\"")) {
            value = written.substring(1, written.length() - 1);
            value = value.contains("\\") ? "escape" : value;
        } else {
            value = written.replaceAll("\\s+#.*", "").stripTrailing();
        }
        return BRACED.matcher(value).replaceAll("filled");
    }

    /** The dotenv of compose-go: single quotes are literal, everything else has its variables filled in. */
    static String newCompose(String written) {
        if (written.startsWith("'")) {
            return written.substring(1, written.length() - 1);
        }
        String value = written.startsWith("\"")
                ? written.substring(1, written.length() - 1)
                : written.replaceAll("\\s+#.*", "").strip();
        Matcher variable = VARIABLE.matcher(value);
        return value.contains("\\") ? "escape" : variable.replaceAll("filled");
    }
}
