package ai.disinto.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the variables of a text, as every compose understands them. */
final class TextReader {
    private static final List<String> OPERATORS = List.of(":-", ":?", "-", "?");

    private final String text;
    private final List<TextPart> parts = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private int at;

    private TextReader(String text) {
        this.text = text;
    }

    static Optional<List<TextPart>> read(String text) {
        return new TextReader(text).read();
    }

    private Optional<List<TextPart>> read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c != '$') {
                words.append(c);
                at++;
            } else if (text.startsWith("$$", at)) {
                words.append('$');
                at += 2;
            } else if (!variable()) {
                return Optional.empty();
            }
        }
        flush();
        return Optional.of(parts);
    }

    private boolean variable() {
        boolean braced = text.startsWith("${", at);
        int start = at + (braced ? 2 : 1);
        int end = start;
        while (end < text.length() && TextPart.isNamePart(text.charAt(end))) {
            end++;
        }
        String name = text.substring(start, end);
        if (!TextPart.isName(name)) {
            return false;
        }
        return braced ? braced(name, end) : add(new TextPart.Variable(name, "", ""), end);
    }

    private boolean braced(String name, int end) {
        int close = text.indexOf('}', end);
        if (close < 0) {
            return false;
        }
        String rest = text.substring(end, close);
        for (String operator : OPERATORS) {
            if (rest.startsWith(operator)) {
                String argument = rest.substring(operator.length());
                boolean plain = argument.indexOf('$') < 0 && argument.indexOf('{') < 0;
                return plain && add(new TextPart.Variable(name, operator, argument), close + 1);
            }
        }
        return rest.isEmpty() && add(new TextPart.Variable(name, "", ""), close + 1);
    }

    private boolean add(TextPart.Variable variable, int next) {
        flush();
        parts.add(variable);
        at = next;
        return true;
    }

    private void flush() {
        if (!words.isEmpty()) {
            parts.add(new TextPart.Words(words.toString()));
            words.setLength(0);
        }
    }
}
