package ai.disinto.core.agent;

import ai.disinto.core.document.SourceLocation;
import java.util.ArrayList;
import java.util.List;

/**
 * The value of a variable in a compose file: which variables of the machine decide it, and what it is when none of them
 * is set. Reads whatever some compose reads, defaults within defaults included.
 *
 * @param variables the variables, outer ones first
 * @param fallback what it is without them
 * @param location where it stands
 */
record ComposeValue(List<String> variables, String fallback, SourceLocation location) {

    static ComposeValue of(String text, SourceLocation location) {
        if (text.indexOf('$') < 0) {
            return new ComposeValue(List.of(), text, location);
        }
        return new Scan(text).value(location);
    }

    /** What stands behind a name without a value: the variable of the same name. */
    static ComposeValue passed(String name, SourceLocation location) {
        return new ComposeValue(List.of(name), "", location);
    }

    boolean isFixed() {
        return variables.isEmpty();
    }

    /** One pass; {@code open} counts braces, {@code silent} is the brace from which on text is no value. */
    private static final class Scan {
        private final String text;
        private final List<String> variables = new ArrayList<>();
        private final StringBuilder out = new StringBuilder();
        private int at;
        private int open;
        private int silent = Integer.MAX_VALUE;

        Scan(String text) {
            this.text = text;
        }

        ComposeValue value(SourceLocation location) {
            while (at < text.length()) {
                step(text.charAt(at));
            }
            return new ComposeValue(List.copyOf(variables), out.toString(), location);
        }

        private void step(char c) {
            if (text.startsWith("$$", at)) {
                emit('$');
                at += 2;
            } else if (c == '$' && isVariable(at + 1)) {
                variable(at + 1);
            } else if (text.startsWith("${", at) && isVariable(at + 2)) {
                variable(at + 2);
                open++;
                operator();
            } else {
                if (c == '}' && open > 0) {
                    open--;
                    silent = open < silent ? Integer.MAX_VALUE : silent;
                } else {
                    emit(c);
                }
                at++;
            }
        }

        private void variable(int start) {
            int end = start;
            while (end < text.length() && isPart(text.charAt(end))) {
                end++;
            }
            variables.add(text.substring(start, end));
            at = end;
        }

        /** What follows {@code -} is the value without the variable; what follows anything else is none. */
        private void operator() {
            at += text.startsWith(":", at) ? 1 : 0;
            if (text.startsWith("-", at)) {
                at++;
            } else if (!text.startsWith("}", at)) {
                silent = Math.min(silent, open);
            }
        }

        private void emit(char c) {
            if (open < silent) {
                out.append(c);
            }
        }

        private boolean isVariable(int start) {
            return start < text.length()
                    && isPart(text.charAt(start))
                    && !(text.charAt(start) >= '0' && text.charAt(start) <= '9');
        }

        private static boolean isPart(char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
        }
    }
}
