package ai.disinto.testing.internal.api.issues;

import ai.disinto.testing.internal.events.IssueChanged;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.instance.Instance;
import ai.disinto.testing.internal.store.Comment;
import ai.disinto.testing.internal.store.Issue;
import ai.disinto.testing.internal.store.Milestone;
import ai.disinto.testing.internal.store.User;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Changes issues and pull requests: the change, its entry in the timeline, and the event. Under the repository's lock. */
public final class IssueActions {
    private final Instance instance;
    private final Timeline timeline;

    public IssueActions(Instance instance) {
        this.instance = instance;
        this.timeline = new Timeline(instance);
    }

    public void retitle(Issue issue, User actor, String title) {
        String before = issue.title();
        if (before.equals(title)) {
            return;
        }
        issue.title(title);
        Comment entry = timeline.add(issue, actor, "change_title");
        entry.oldTitle(before);
        entry.newTitle(title);
        new CrossReferences(instance).renew(issue, actor);
        publish(issue, actor, "edited", Map.of("title", before));
    }

    public void rewrite(Issue issue, User actor, String body) {
        String before = issue.body();
        if (before.equals(body)) {
            return;
        }
        issue.body(body);
        issue.updated(instance.now());
        new CrossReferences(instance).renew(issue, actor);
        publish(issue, actor, "edited", Map.of("body", before));
    }

    public void refer(Issue issue, User actor, String ref) {
        String before = issue.ref();
        if (before.equals(ref)) {
            return;
        }
        issue.ref(ref);
        Comment entry = timeline.add(issue, actor, "change_issue_ref");
        entry.oldRef(before);
        entry.newRef(ref);
        publish(issue, actor, "edited", Map.of("ref", before));
    }

    /**
     * Closes or reopens.
     *
     * @throws Refusal 412 if something is still open that it depends on
     */
    public void close(Issue issue, User actor, boolean closed) {
        if (issue.closed() == closed) {
            return;
        }
        if (closed && hasOpenDependencies(issue)) {
            throw Refusal.of(412, "cannot close this issue because it still has open dependencies");
        }
        issue.closed(closed);
        issue.closedAt(closed ? instance.now() : null);
        timeline.add(issue, actor, closed ? "close" : "reopen");
        new MilestoneCounts(instance).renew(issue.repository(), issue.milestone());
        publish(issue, actor, closed ? "closed" : "reopened", Map.of());
    }

    /** Closes a pull request that was merged; the merge has an entry and an event of its own. */
    public void closeMerged(Issue issue, User actor) {
        issue.closed(true);
        issue.closedAt(instance.now());
        timeline.add(issue, actor, "merge_pull");
        new MilestoneCounts(instance).renew(issue.repository(), issue.milestone());
    }

    /** Whether something is still open that it depends on. */
    public static boolean hasOpenDependencies(Issue issue) {
        return issue.repository().units().issueDependencies()
                && issue.dependencies().stream().anyMatch(dependency -> !dependency.closed());
    }

    public void due(Issue issue, User actor, @Nullable Instant deadline) {
        Instant before = issue.deadline();
        if (Objects.equals(before, deadline)) {
            return;
        }
        issue.deadline(deadline);
        if (before == null) {
            timeline.add(issue, actor, "added_deadline", date(deadline)).deadline(deadline);
        } else if (deadline == null) {
            timeline.add(issue, actor, "removed_deadline", date(before)).deadline(before);
        } else {
            timeline.add(issue, actor, "modified_deadline", date(deadline) + "|" + date(before))
                    .deadline(deadline);
        }
    }

    private static String date(@Nullable Instant instant) {
        return instant == null
                ? ""
                : LocalDate.ofInstant(instant, ZoneOffset.UTC).toString();
    }

    public void plan(Issue issue, User actor, @Nullable Milestone milestone) {
        Milestone before = issue.milestone();
        if (before == milestone) {
            return;
        }
        issue.milestone(milestone);
        Comment entry = timeline.add(issue, actor, "milestone");
        entry.oldMilestone(before);
        entry.milestone(milestone);
        MilestoneCounts counts = new MilestoneCounts(instance);
        counts.renew(issue.repository(), before);
        counts.renew(issue.repository(), milestone);
        publish(issue, actor, milestone == null ? "demilestoned" : "milestoned", Map.of());
    }

    void publish(Issue issue, User actor, String action, Map<String, String> before) {
        instance.events().publish(new IssueChanged(issue.repository(), actor, issue, action, before));
    }
}
