package ai.disinto.core.ops;

import ai.disinto.core.RepositorySlug;
import ai.disinto.core.issue.IssueReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds mentions of issues in a line: {@code #12} and {@code acme/harbour#12}. */
final class IssueMentions {
    private static final int MOST_DIGITS = 9;
    private static final int LONGEST_SLUG = 201;
    private static final Pattern FOLLOWS = Pattern.compile("[0-9]{1,9}[-/.]");

    private IssueMentions() {}

    record Mention(IssueReference issue, int start, int end) {}

    static List<Mention> in(String line) {
        List<Mention> found = new ArrayList<>();
        for (int hash = line.indexOf('#'); hash >= 0; hash = line.indexOf('#', hash + 1)) {
            int end = hash + 1;
            while (end < line.length() && isDigit(line.charAt(end))) {
                end++;
            }
            int digits = end - hash - 1;
            boolean number = digits > 0 && digits <= MOST_DIGITS && !isWord(line, end);
            if (number && Integer.parseInt(line.substring(hash + 1, end)) > 0) {
                add(found, line, hash, end);
            }
        }
        return found;
    }

    private static void add(List<Mention> found, String line, int hash, int end) {
        int start = hash;
        while (start > 0 && start > hash - LONGEST_SLUG && isSlugPart(line.charAt(start - 1))) {
            start--;
        }
        Optional<RepositorySlug> slug = RepositorySlug.find(line.substring(start, hash));
        if (slug.isPresent() || isLocal(line, start, hash)) {
            int number = Integer.parseInt(line.substring(hash + 1, end));
            found.add(new Mention(new IssueReference(slug, number), slug.isPresent() ? start : hash, end));
        }
    }

    /** Whether nothing stands before the number sign that it could belong to: {@code #1}, {@code -#1}, {@code #1/#2}. */
    private static boolean isLocal(String line, int start, int hash) {
        String before = line.substring(start, hash);
        boolean follows = start > 0
                && line.charAt(start - 1) == '#'
                && FOLLOWS.matcher(before).matches();
        boolean alone = before.isEmpty() || before.equals("-") || before.equals(".");
        return follows || (alone && !isEntity(line, hash));
    }

    /** A number sign behind an ampersand begins a character by its number, not an issue. */
    private static boolean isEntity(String line, int hash) {
        return hash > 0 && line.charAt(hash - 1) == '&';
    }

    private static boolean isWord(String line, int at) {
        return at < line.length() && (Character.isLetterOrDigit(line.charAt(at)) || line.charAt(at) == '_');
    }

    private static boolean isSlugPart(char c) {
        return Character.isLetterOrDigit(c) || c == '/' || c == '.' || c == '_' || c == '-';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
