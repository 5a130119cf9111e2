package ai.disinto.factory.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lines of an environment file, such that one variable can change and every other byte stays: comments, quotes, line
 * ends, doubled keys. A value in quotes may go over several lines; what looks like a variable in it is none. Characters
 * stand for bytes.
 */
final class EnvLines {
    private final List<Part> parts;

    private EnvLines(List<Part> parts) {
        this.parts = parts;
    }

    /** One assignment with its line end, or one other line. */
    private record Part(String key, String text, int line) {}

    static EnvLines of(String text) {
        List<Part> parts = new ArrayList<>();
        int line = 1;
        int start = 0;
        while (start < text.length()) {
            int end = endOfLine(text, start);
            String key = key(text.substring(start, end));
            if (!key.isEmpty()) {
                end = endOfLine(text, endOfValue(text, text.indexOf('=', start) + 1, end));
            }
            String part = text.substring(start, end);
            parts.add(new Part(key, part, line));
            line += (int) part.chars().filter(c -> c == '\n').count();
            start = end;
        }
        return new EnvLines(parts);
    }

    String text() {
        StringBuilder out = new StringBuilder();
        parts.forEach(part -> out.append(part.text()));
        return out.toString();
    }

    /** The variables that are set to something. */
    List<String> set() {
        return parts.stream()
                .map(Part::key)
                .filter(key -> !key.isEmpty())
                .distinct()
                .filter(key -> value(key).isPresent())
                .toList();
    }

    /** The value of the last line that sets a variable, which is the one that compose takes; a blank one is none. */
    Optional<String> value(String key) {
        Optional<String> last = Optional.empty();
        for (Part part : parts) {
            if (part.key().equals(key)) {
                last = Optional.of(value(part));
            }
        }
        return last.filter(value -> !value.isBlank());
    }

    /** Where a variable is set, from line 1. */
    List<Integer> lines(String key) {
        return parts.stream()
                .filter(part -> part.key().equals(key))
                .map(Part::line)
                .toList();
    }

    /** These lines with one variable set, in each line that sets it, else at the end. The value must need no quotes. */
    EnvLines with(String key, String value) {
        List<Part> changed = new ArrayList<>();
        boolean found = false;
        for (Part part : parts) {
            boolean same = part.key().equals(key);
            changed.add(same ? new Part(key, replaced(part, value), part.line()) : part);
            found |= same;
        }
        if (!found) {
            String end = lineEnd();
            closeLast(changed, end);
            changed.add(new Part(key, key + "=" + value + end, 0));
        }
        return new EnvLines(changed);
    }

    EnvLines without(String key) {
        return new EnvLines(
                parts.stream().filter(part -> !part.key().equals(key)).toList());
    }

    /** How the last line ends that has an end. */
    private String lineEnd() {
        String end = "\n";
        for (Part part : parts) {
            end = part.text().endsWith("\r\n") ? "\r\n" : part.text().endsWith("\n") ? "\n" : end;
        }
        return end;
    }

    private static void closeLast(List<Part> parts, String end) {
        if (!parts.isEmpty() && !parts.get(parts.size() - 1).text().endsWith("\n")) {
            Part last = parts.remove(parts.size() - 1);
            parts.add(new Part(last.key(), last.text() + end, last.line()));
        }
    }

    private static String replaced(Part part, String value) {
        String text = part.text();
        int end = text.endsWith("\r\n") ? text.length() - 2 : text.length() - (text.endsWith("\n") ? 1 : 0);
        return text.substring(0, text.indexOf('=') + 1) + value + text.substring(end);
    }

    private static String value(Part part) {
        String value = part.text().substring(part.text().indexOf('=') + 1).strip();
        char quote = value.isEmpty() ? ' ' : value.charAt(0);
        if (quote == '"' || quote == '\'') {
            int end = value.indexOf(quote, 1);
            return end < 0 ? value : value.substring(1, end);
        }
        int comment = value.indexOf(" #");
        return comment < 0 ? value : value.substring(0, comment).strip();
    }

    /** The variable that a line sets; empty for a comment and for everything else. */
    private static String key(String line) {
        int equals = line.indexOf('=');
        if (equals < 0) {
            return "";
        }
        String left = line.substring(0, equals).strip();
        String name =
                left.startsWith("export ") ? left.substring("export ".length()).strip() : left;
        boolean good = !name.isEmpty() && !Character.isDigit(name.charAt(0));
        return good && name.chars().allMatch(c -> c < 0x80 && (Character.isLetterOrDigit(c) || c == '_')) ? name : "";
    }

    /** Where the value ends that begins at a place: behind its closing quote, else with its line. */
    private static int endOfValue(String text, int start, int end) {
        int at = start;
        while (at < end && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        char quote = at < end ? text.charAt(at) : ' ';
        if (quote != '"' && quote != '\'') {
            return start;
        }
        for (int i = at + 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\' && quote == '"') {
                i++;
            } else if (text.charAt(i) == quote) {
                return i;
            }
        }
        return start;
    }

    private static int endOfLine(String text, int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end + 1;
    }
}
