package ai.disinto.testing.internal.snapshot;

import ai.disinto.testing.internal.render.CommentRenderer;
import ai.disinto.testing.internal.render.IssueRenderer;
import ai.disinto.testing.internal.render.PullRenderer;
import ai.disinto.testing.internal.render.ReviewRenderer;
import ai.disinto.testing.internal.render.View;
import ai.disinto.testing.internal.store.Comment;
import ai.disinto.testing.internal.store.Issue;
import ai.disinto.testing.internal.store.PullRequest;
import ai.disinto.testing.internal.store.Reaction;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.Review;
import ai.disinto.testing.internal.store.ReviewComment;
import ai.disinto.testing.internal.store.ScheduledMerge;
import java.util.List;

/** The issues and pull requests of a repository, and what was said about them. */
final class IssueLines {
    private final View view;
    private final Repository repository;
    private final Lines lines;

    IssueLines(View view, Repository repository) {
        this.view = view;
        this.repository = repository;
        this.lines = new Lines(repository.fullName() + " ", new StableText(view.base(), repository));
    }

    List<String> lines() {
        repository.issues().values().forEach(this::issue);
        return lines.lines();
    }

    private void issue(Issue issue) {
        PullRequest pull = issue.pull();
        String subject = (pull == null ? "issue " : "pull ") + lines.quoted(issue.title());
        lines.add(subject, pull == null ? new IssueRenderer(view).issue(issue) : new PullRenderer(view).pull(pull));
        comments(subject, issue);
        reactions(subject, issue.reactions());
        issue.dependencies().forEach(other -> lines.add(subject + " depends on " + lines.quoted(other.title()), ""));
        if (pull != null) {
            pull(subject, pull);
        }
    }

    private void comments(String subject, Issue issue) {
        int position = 0;
        for (Comment comment : issue.comments()) {
            if (comment.type().equals("comment")) {
                position++;
                String each = subject + " comment " + position;
                lines.add(each, new CommentRenderer(view).comment(comment));
                reactions(each, comment.reactions());
            }
        }
    }

    private void reactions(String subject, List<Reaction> reactions) {
        reactions.forEach(reaction -> lines.add(
                subject + " reaction " + reaction.content() + " of "
                        + reaction.user().name(),
                ""));
    }

    private void pull(String subject, PullRequest pull) {
        ScheduledMerge scheduled = pull.scheduledMerge();
        if (scheduled != null) {
            lines.add(
                    subject + " scheduled merge",
                    scheduled.style() + " by " + scheduled.doer().name());
        }
        int position = 0;
        for (Review review : pull.reviews()) {
            position++;
            String each = subject + " review " + position;
            lines.add(each, new ReviewRenderer(view).review(review));
            for (ReviewComment comment : review.comments()) {
                lines.add(each + " comment", new ReviewRenderer(view).comment(comment));
            }
        }
    }
}
