package ai.disinto.testing.internal.api.pulls;

import ai.disinto.testing.internal.git.GitRepository;
import ai.disinto.testing.internal.store.PullRequest;
import ai.disinto.testing.internal.store.Review;
import ai.disinto.testing.internal.store.ReviewComment;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The piece of a difference that a remark is about: up to its line, and a few lines before. */
final class DiffHunk {
    private static final int LINES = 4;
    private static final Pattern HEADER = Pattern.compile("@@ -(\\d+)(?:,\\d+)? \\+(\\d+)(?:,\\d+)? @@.*");

    private final boolean old;
    private final long wanted;
    private final List<String> lines = new ArrayList<>();
    private String header = "";
    private long oldLine;
    private long newLine;

    private DiffHunk(ReviewComment comment) {
        this.old = comment.originalLine() > 0;
        this.wanted = old ? comment.originalLine() : comment.line();
    }

    static String around(Review review, ReviewComment comment) {
        PullRequest pull = review.pull();
        GitRepository git = pull.baseRepository().git();
        if (git.reader().commit(review.commit()).isEmpty()) {
            return "";
        }
        String patch = git.comparison().patch(pull.mergeBase(), review.commit());
        int start = patch.indexOf("diff --git a/" + comment.path() + " b/" + comment.path() + "\n");
        if (start < 0) {
            return "";
        }
        int end = patch.indexOf("\ndiff --git ", start);
        return new DiffHunk(comment).cut(end < 0 ? patch.substring(start) : patch.substring(start, end));
    }

    private String cut(String patch) {
        for (String line : patch.split("\n", -1)) {
            Matcher matcher = HEADER.matcher(line);
            if (matcher.matches()) {
                start(line, Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)));
            } else if (!header.isEmpty() && !line.isEmpty() && add(line)) {
                return text();
            }
        }
        return "";
    }

    private void start(String line, long firstOld, long firstNew) {
        header = line;
        lines.clear();
        oldLine = firstOld;
        newLine = firstNew;
    }

    /** Whether the line is the one that is looked for. */
    private boolean add(String line) {
        lines.add(line);
        char kind = line.charAt(0);
        boolean inOld = kind == '-' || kind == ' ';
        boolean inNew = kind == '+' || kind == ' ';
        boolean found = old ? inOld && oldLine == wanted : inNew && newLine == wanted;
        oldLine += inOld ? 1 : 0;
        newLine += inNew ? 1 : 0;
        return found;
    }

    private String text() {
        if (lines.size() <= LINES) {
            return header + "\n" + String.join("\n", lines);
        }
        List<String> last = lines.subList(lines.size() - LINES, lines.size());
        long olds = last.stream().filter(line -> line.charAt(0) != '+').count();
        long news = last.stream().filter(line -> line.charAt(0) != '-').count();
        return "@@ -" + (oldLine - olds) + "," + olds + " +" + (newLine - news) + "," + news + " @@\n"
                + String.join("\n", last);
    }
}
