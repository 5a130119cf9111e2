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
    /** How far lines are indented whose text belongs to a credential; -1 for none. */
    private int below = -1;

    private ShownLines() {}

    static List<String> of(List<String> lines) {
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
        if (below >= 0 && (indentation > below || text.isEmpty())) {
            out.add(text.isEmpty() ? line : line.substring(0, indentation) + SecretScanner.REPLACEMENT);
            return;
        }
        below = -1;
        out.add(VisibleText.ofLine(masked(line, indentation)));
    }

    /** Cut behind the first key of YAML that is one of a credential, unless nothing but variables follows. */
    private String masked(String line, int indentation) {
        int start = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean separates = c == ':' && (i + 1 == line.length() || " \"'".indexOf(line.charAt(i + 1)) >= 0);
            if (separates && CredentialKey.matches(line.substring(start, i))) {
                return value(line, i + 1, indentation);
            }
            start = separates || c == ',' || c == '{' || c == ' ' ? i + 1 : start;
        }
        return line;
    }

    private String value(String line, int from, int indentation) {
        String value = line.substring(from).strip();
        boolean elsewhere = value.isEmpty() || value.startsWith("|") || value.startsWith(">");
        if (elsewhere) {
            below = indentation;
        }
        return elsewhere || isVariable(value) ? line : line.substring(0, from) + " " + SecretScanner.REPLACEMENT;
    }

    /** One variable that must be set, or is empty when it is not. */
    private static boolean isVariable(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return ComposeText.find(quoted ? value.substring(1, value.length() - 1) : value).stream()
                .filter(text -> text.parts().size() == 1)
                .anyMatch(text -> text.parts().get(0) instanceof TextPart.Variable variable
                        && (variable.isRequired() || variable.argument().isEmpty()));
    }
}
