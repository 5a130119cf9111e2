package ai.disinto.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Splits a command into its words, as a shell and compose do it. */
final class ShellWords {
    private final String text;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean started;
    private char quote;

    private ShellWords(String text) {
        this.text = text;
    }

    /** The words, or empty if a quote is not closed. */
    static Optional<List<String>> of(String text) {
        return new ShellWords(text).split();
    }

    private Optional<List<String>> split() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean last = i + 1 == text.length();
            if (c == '$' && !last) {
                i = variable(i);
            } else if (c == '\\' && quote != '\'') {
                if (last) {
                    return Optional.empty();
                }
                escaped(text.charAt(++i));
            } else if (quote != 0) {
                quoted(c);
            } else {
                bare(c);
            }
        }
        end();
        return quote == 0 ? Optional.of(words) : Optional.empty();
    }

    /** Takes a variable, or a dollar sign that stands for itself, whatever the quotes: compose fills it in before. */
    private int variable(int at) {
        if (text.startsWith("$$", at)) {
            take("$$");
            return at + 1;
        }
        int end = text.startsWith("${", at) ? text.indexOf('}', at) + 1 : 0;
        if (end > 0) {
            take(text.substring(at, end));
            return end - 1;
        }
        end = at + 1;
        while (end < text.length() && TextPart.isNamePart(text.charAt(end))) {
            end++;
        }
        take("${" + text.substring(at + 1, end) + "}");
        return end - 1;
    }

    private void escaped(char c) {
        boolean keeps = quote == '"' && "\"\\$`".indexOf(c) < 0;
        take(keeps ? "\\" + c : String.valueOf(c));
    }

    private void quoted(char c) {
        if (c == quote) {
            quote = 0;
        } else {
            take(String.valueOf(c));
        }
    }

    private void bare(char c) {
        if (c == '\'' || c == '"') {
            quote = c;
            started = true;
        } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
            end();
        } else {
            take(String.valueOf(c));
        }
    }

    private void take(String part) {
        word.append(part);
        started = true;
    }

    private void end() {
        if (started) {
            words.add(word.toString());
        }
        word.setLength(0);
        started = false;
    }
}
