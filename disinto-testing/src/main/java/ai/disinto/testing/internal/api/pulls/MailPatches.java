package ai.disinto.testing.internal.api.pulls;

import ai.disinto.testing.internal.git.GitCommit;
import ai.disinto.testing.internal.git.GitComparison;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Commits as mails, the way {@code git format-patch} writes them, without its statistics. */
final class MailPatches {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private MailPatches() {}

    /** The oldest first; merges are left out. */
    static String of(GitComparison comparison, List<GitCommit> newestFirst) {
        List<GitCommit> commits = newestFirst.stream()
                .filter(commit -> commit.parents().size() == 1)
                .toList();
        StringBuilder mails = new StringBuilder();
        for (int i = commits.size() - 1; i >= 0; i--) {
            mails.append(mail(comparison, commits.get(i), commits.size() - i, commits.size()));
        }
        return mails.toString();
    }

    private static String mail(GitComparison comparison, GitCommit commit, int number, int all) {
        String mark = all == 1 ? "[PATCH]" : "[PATCH " + number + "/" + all + "]";
        String text = commit.message().substring(commit.summary().length()).strip();
        return "From " + commit.sha() + " Mon Sep 17 00:00:00 2001\n"
                + "From: " + commit.author().name() + " <" + commit.author().email() + ">\n"
                + "Date: " + DATE.format(commit.author().when()) + "\n"
                + "Subject: " + mark + " " + commit.summary() + "\n\n"
                + (text.isEmpty() ? "" : text + "\n")
                + "---\n\n"
                + comparison.patch(commit.parents().get(0), commit.sha())
                + "\n";
    }
}
