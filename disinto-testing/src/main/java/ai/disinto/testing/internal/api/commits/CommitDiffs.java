package ai.disinto.testing.internal.api.commits;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.git.GitCommit;
import ai.disinto.testing.internal.git.GitPerson;
import ai.disinto.testing.internal.git.GitRepository;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What a commit changes, as git prints it. */
final class CommitDiffs {
    private static final DateTimeFormatter MAIL_DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private CommitDiffs() {}

    static Answer get(Call call) {
        String wanted = call.parameter("sha");
        GitRepository git = call.repository().git();
        GitCommit commit =
                git.resolveCommit(wanted).flatMap(git.reader()::commit).orElseThrow(() -> Refusal.notFoundIn(wanted));
        String diff = diff(git, commit);
        String text = call.parameter("diffType").equals("diff") ? diff : mail(commit, diff);
        return Answer.text(200, "text/plain; charset=utf-8", text);
    }

    /** Merges show nothing. */
    private static String diff(GitRepository git, GitCommit commit) {
        List<String> parents = commit.parents();
        if (parents.size() > 1) {
            return "";
        }
        return git.comparison().patch(parents.isEmpty() ? null : parents.get(0), commit.sha());
    }

    private static String mail(GitCommit commit, String diff) {
        GitPerson author = commit.author();
        String message = commit.message();
        String rest = message.substring(
                        Math.min(message.length(), commit.summary().length()))
                .strip();
        return "From " + commit.sha() + " Mon Sep 17 00:00:00 2001\nFrom: " + author.name() + " <" + author.email()
                + ">\nDate: " + MAIL_DATE.format(author.when()) + "\nSubject: [PATCH] " + commit.summary() + "\n\n"
                + (rest.isEmpty() ? "" : rest + "\n\n") + "---\n\n" + diff + "-- \n2.51.0\n\n";
    }
}
