package ai.disinto.testing.internal.api.issues;

import ai.disinto.testing.internal.instance.Instance;
import ai.disinto.testing.internal.store.Comment;
import ai.disinto.testing.internal.store.Issue;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.User;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Notes in the timeline of an issue where else in its repository it was named: {@code #7}, {@code Fixes #7}. */
public final class CrossReferences {
    private static final Pattern REFERENCE =
            Pattern.compile("(?i)(?<![\\w/#])(?:(?<closes>close[sd]?|fix(?:e[sd])?|resolve[sd]?)\\s+"
                    + "|(?<reopens>reopen(?:s|ed)?)\\s+)?[#!](?<number>[0-9]{1,9})(?!\\w)");

    private final Instance instance;

    public CrossReferences(Instance instance) {
        this.instance = instance;
    }

    /** Notes what a new issue or pull request names in its title and text. */
    public void ofNew(Issue issue, User actor) {
        named(issue).forEach((number, action) -> note(issue, actor, number, action));
    }

    /** After a change: what is no longer named no longer counts. */
    void renew(Issue issue, User actor) {
        Map<Long, String> named = named(issue);
        for (Issue other : issue.repository().issues().values()) {
            String action = named.get(other.number());
            boolean noted = false;
            for (Comment entry : List.copyOf(other.comments())) {
                if (entry.refIssue() == issue && entry.refComment() == null && counts(entry)) {
                    noted = entry.refAction().equals(action);
                    entry.refAction(noted ? entry.refAction() : "neutered");
                }
            }
            if (noted) {
                named.remove(other.number());
            }
        }
        named.forEach((number, action) -> note(issue, actor, number, action));
    }

    /** Notes what a comment names. */
    void ofNew(Comment comment, User actor) {
        Issue issue = comment.issue();
        references(comment.body()).forEach((number, action) -> {
            Issue target = issue.repository().issues().get(number);
            if (target != null && target != issue) {
                Comment entry = new Timeline(instance).add(target, actor, "comment_ref");
                entry.refIssue(issue);
                entry.refComment(comment);
                entry.refAction(issue.isPull() && !target.isPull() ? action : "none");
            }
        });
    }

    /** What a removed comment named no longer counts. */
    static void forget(Comment comment) {
        comment.issue().repository().issues().values().stream()
                .flatMap(issue -> issue.comments().stream())
                .filter(entry -> entry.refComment() == comment)
                .forEach(entry -> {
                    entry.refAction("neutered");
                    entry.refComment(null);
                });
    }

    /** What becomes of issues when a pull request is merged: whether they are closed or, if not, reopened. */
    public static Map<Issue, Boolean> resolvedBy(Issue pull) {
        Repository repository = pull.repository();
        Map<Issue, Boolean> resolved = new LinkedHashMap<>();
        for (Issue issue : repository.issues().values()) {
            for (Comment entry : issue.comments()) {
                boolean resolves =
                        entry.refAction().equals("closes") || entry.refAction().equals("reopens");
                if (entry.refIssue() == pull && resolves) {
                    resolved.put(issue, entry.refAction().equals("closes"));
                }
            }
        }
        return resolved;
    }

    private void note(Issue issue, User actor, long number, String action) {
        Issue target = issue.repository().issues().get(number);
        if (target != null && target != issue) {
            Comment entry = new Timeline(instance).add(target, actor, issue.isPull() ? "pull_ref" : "issue_ref");
            entry.refIssue(issue);
            entry.refAction(action);
        }
    }

    private static boolean counts(Comment entry) {
        return !entry.refAction().equals("neutered");
    }

    private static Map<Long, String> named(Issue issue) {
        Map<Long, String> named = references(issue.title() + "\n" + issue.body());
        named.replaceAll((number, action) -> {
            Issue target = issue.repository().issues().get(number);
            return issue.isPull() && target != null && !target.isPull() ? action : "none";
        });
        return named;
    }

    /** The numbers named in a text, each with {@code none}, {@code closes} or {@code reopens}. */
    static Map<Long, String> references(String text) {
        Map<Long, String> found = new LinkedHashMap<>();
        Matcher matcher = REFERENCE.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            String action =
                    matcher.group("closes") != null ? "closes" : matcher.group("reopens") != null ? "reopens" : "none";
            long number = Long.parseLong(matcher.group("number"));
            found.merge(number, action, (before, after) -> after.equals("none") ? before : after);
        }
        return found;
    }
}
