package ai.disinto.forge.pull;

import ai.disinto.forge.model.Comment;
import java.util.Locale;

/**
 * The first line of a comment that belongs to the review of a commit. Anybody can write one, so the author of the comment
 * is always asked for.
 */
enum ReviewMark {
    /** The commit has its review. */
    REVIEWED("reviewed"),
    /** A review of the commit failed. */
    FAILED("review-error"),
    /** The author of the commit answered its review. */
    ANSWERED("dev-response");

    private static final int SHORTEST_COMMIT = 7;

    private final String begin;

    ReviewMark(String word) {
        this.begin = "<!-- " + word + ": ";
    }

    /** The line for a commit. */
    String line(String commit) {
        return begin + commit + " -->";
    }

    /** Whether an account says this of a commit, which may be abbreviated. */
    boolean isOn(Comment comment, String account, String commit) {
        return isBy(comment, account) && isIn(comment.body(), commit);
    }

    boolean isIn(String body, String commit) {
        int end = body.startsWith(begin) ? body.indexOf(" -->", begin.length()) : -1;
        if (end < 0 || end - begin.length() > commit.length()) {
            return false;
        }
        String named = body.substring(begin.length(), end);
        return named.length() >= SHORTEST_COMMIT && commit.startsWith(named.toLowerCase(Locale.ROOT));
    }

    /** What stands below the line, and below that of the round. */
    String text(String body) {
        return ReviewRound.without(
                body.substring(body.indexOf(" -->") + " -->".length()).strip());
    }

    /** Logins are the same whatever their case; that of an account that is gone is anybody's. */
    private static boolean isBy(Comment comment, String account) {
        return comment.author().id() > 0 && comment.author().login().equalsIgnoreCase(account);
    }
}
