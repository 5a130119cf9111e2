package ai.disinto.core.issue;

import ai.disinto.core.RepositorySlug;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds {@code #12} and {@code acme/harbour#12} in one line, in one pass. Fragments of web addresses, characters written
 * as HTML entities, and colours such as {@code #0e8a16} are none.
 */
final class ReferenceScanner {
    private static final int LONGEST_SLUG = 201;
    private static final int LONGEST_NUMBER = 10;

    private final String line;
    private final List<FoundReference> found = new ArrayList<>();
    private int nameStart;
    private boolean address;

    private ReferenceScanner(String line) {
        this.line = line;
    }

    static List<FoundReference> scan(String line) {
        if (line.indexOf('#') < 0) {
            return List.of();
        }
        ReferenceScanner scanner = new ReferenceScanner(line);
        scanner.scan();
        return scanner.found;
    }

    private void scan() {
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c == '#') {
                at = readMark(at);
                continue;
            }
            address = (address || line.startsWith("://", at)) && !endsAddress(c);
            at++;
            nameStart = isNameCharacter(c) ? nameStart : at;
        }
    }

    /** Reads from a number sign on; answers where to go on. */
    private int readMark(int mark) {
        int end = mark + 1;
        while (end < line.length() && isDigit(line.charAt(end))) {
            end++;
        }
        if (end > mark + 1 && !address && !isEntity(mark, end) && !continuesAsWord(end)) {
            add(mark, end);
        }
        nameStart = end;
        return end;
    }

    private void add(int mark, int end) {
        int first = mark + 1;
        while (first < end && line.charAt(first) == '0') {
            first++;
        }
        if (first == end) {
            return;
        }
        long value = end - first > LONGEST_NUMBER ? Long.MAX_VALUE : Long.parseLong(line.substring(first, end));
        int number = value > Integer.MAX_VALUE ? 0 : (int) value;
        Optional<RepositorySlug> repository = mark - nameStart > LONGEST_SLUG
                ? Optional.empty()
                : RepositorySlug.find(line.substring(nameStart, mark));
        boolean attached = repository.isEmpty() && hasWord(nameStart, mark);
        found.add(new FoundReference(repository.isEmpty() ? mark : nameStart, end, repository, number, attached));
    }

    private boolean isEntity(int mark, int end) {
        return mark > 0 && line.charAt(mark - 1) == '&' && end < line.length() && line.charAt(end) == ';';
    }

    private boolean continuesAsWord(int end) {
        return end < line.length() && (isLetter(line.charAt(end)) || line.charAt(end) == '_');
    }

    private boolean hasWord(int from, int to) {
        for (int i = from; i < to; i++) {
            if (isLetter(line.charAt(i)) || isDigit(line.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsAddress(char c) {
        return Character.isWhitespace(c) || "()<>[]{}\"'`|,;".indexOf(c) >= 0;
    }

    private static boolean isNameCharacter(char c) {
        return isLetter(c) || isDigit(c) || c == '.' || c == '_' || c == '-' || c == '/';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
