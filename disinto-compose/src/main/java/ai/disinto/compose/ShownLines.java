package ai.disinto.compose;

import ai.disinto.core.internal.secret.CredentialKey;
import ai.disinto.core.internal.secret.VisibleText;
import ai.disinto.core.secret.SecretScanner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lines of a file as they are shown to people: without credentials and control characters. */
final class ShownLines {
    private static final SecretScanner SCANNER = SecretScanner.standard();

    private final List<String> out = new ArrayList<>();
    /** How far a key or flag of a credential is indented, whose further lines are indented more; -1 for none. */
    private int below = -1;
    /** Whether it is a key: then a list that is indented as far belongs to it. */
    private boolean key;
    /** Whether nothing of the value was on its line, so that the next one has it, wherever that begins. */
    private boolean awaited;

    private ShownLines() {}

    static List<String> of(List<String> lines) {
        return masked(lines).stream().map(VisibleText::ofLine).toList();
    }

    /** The lines without credentials; they may have control characters. */
    static List<String> masked(List<String> lines) {
        List<String> redacted =
                Arrays.asList(SCANNER.redact(String.join("\n", lines)).split("\n", -1));
        ShownLines shown = new ShownLines();
        for (int i = 0; i < lines.size(); i++) {
            shown.add(redacted.size() == lines.size() ? redacted.get(i) : SCANNER.redact(lines.get(i)));
        }
        return shown.out;
    }

    private void add(String line) {
        String text = line.stripLeading();
        int indentation = line.length() - text.length();
        if (below >= 0 && (text.isEmpty() || isFurther(text, indentation))) {
            awaited = awaited && text.isEmpty();
            out.add(text.isEmpty() ? line : line.substring(0, indentation) + SecretScanner.REPLACEMENT);
            return;
        }
        below = -1;
        awaited = false;
        int value = value(line, indentation);
        out.add(value < 0 ? line : shown(line, value, indentation));
    }

    private boolean isFurther(String text, int indentation) {
        boolean listed = key && indentation == below && text.startsWith("-");
        return indentation > below || listed || (awaited && !(key && isKey(text)));
    }

    private static boolean isKey(String text) {
        int colon = (text + " ").indexOf(": ");
        return colon > 0 && text.substring(0, colon).chars().noneMatch(c -> "\"' {[,".indexOf(c) >= 0);
    }

    /** Where the value begins of the first key of YAML, or flag of a command, that is one of a credential; -1 if none. */
    private static int value(String line, int indentation) {
        int flag = CommandText.credential(line);
        int start = 0;
        for (int i = 0; i < line.length() && (flag < 0 || i < flag); i++) {
            char c = line.charAt(i);
            boolean separates = c == ':' && (i + 1 == line.length() || " \t\"'".indexOf(line.charAt(i + 1)) >= 0);
            // a value that stands alone has its key above
            if (separates && (i == indentation || CredentialKey.matches(line.substring(start, i)))) {
                return i + 1;
            }
            start = separates || c == ',' || c == '{' || isBlankBetween(line, i) ? i + 1 : start;
        }
        return flag;
    }

    /** Whether another word follows; blanks may stand before a colon. */
    private static boolean isBlankBetween(String line, int at) {
        return line.charAt(at) == ' ' && at + 1 < line.length() && " :".indexOf(line.charAt(at + 1)) < 0;
    }

    private String shown(String line, int from, int indentation) {
        String value = line.substring(from).strip();
        key = line.charAt(from - 1) == ':';
        below = indentation;
        while (key && line.startsWith("- ", below)) {
            below += 2;
        }
        awaited = value.isEmpty() || value.startsWith("|") || value.startsWith(">");
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        boolean name = ShownText.isVariable(quoted ? value.substring(1, value.length() - 1) : value);
        return awaited || name ? line : line.substring(0, from) + (key ? " " : "") + SecretScanner.REPLACEMENT;
    }
}
