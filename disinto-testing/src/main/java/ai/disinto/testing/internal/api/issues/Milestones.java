package ai.disinto.testing.internal.api.issues;

import ai.disinto.testing.internal.api.Body;
import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.Listing;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.render.MilestoneRenderer;
import ai.disinto.testing.internal.store.Issue;
import ai.disinto.testing.internal.store.Milestone;
import ai.disinto.testing.internal.store.Repository;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The milestones of a repository. */
final class Milestones {
    private static final MilestoneRenderer RENDERER = new MilestoneRenderer();

    private Milestones() {}

    static Optional<Milestone> find(Repository repository, long id) {
        return repository.milestones().stream()
                .filter(milestone -> milestone.id() == id)
                .findFirst();
    }

    private static Milestone find(Call call) {
        Optional<Milestone> byId = find(call.repository(), call.number("id"));
        return byId.or(() -> call.repository().milestones().stream()
                        .filter(milestone -> milestone.title().equals(call.parameter("id")))
                        .findFirst())
                .orElseThrow(Refusal::notFound);
    }

    /** What is due first comes first, what is never due last. */
    static Answer list(Call call) {
        String state = call.query().text("state").orElse("");
        String name = call.query().text("name").orElse("").toLowerCase(Locale.ROOT);
        List<Milestone> found = call.repository().milestones().stream()
                .filter(milestone -> !state.equals("open") || !milestone.closed())
                .filter(milestone -> !state.equals("closed") || milestone.closed())
                .filter(milestone -> milestone.title().toLowerCase(Locale.ROOT).contains(name))
                .sorted(Comparator.comparing(Milestones::due)
                        .thenComparing(milestone -> milestone.title())
                        .thenComparingLong(Milestone::id))
                .toList();
        return Listing.of(call, found).withoutLinks().answer(RENDERER::milestone);
    }

    private static Instant due(Milestone milestone) {
        return Optional.ofNullable(milestone.deadline()).orElse(Instant.MAX);
    }

    static Answer get(Call call) {
        return Answer.ok(RENDERER.milestone(find(call)));
    }

    static Answer create(Call call) {
        Body body = call.body();
        Instant now = call.instance().now();
        Milestone milestone =
                new Milestone(call.instance().store().nextId(Milestone.class), now, body.textOrEmpty("title"));
        milestone.description(body.textOrEmpty("description"));
        milestone.updated(now);
        Deadlines.of(body, "due_on").ifPresent(milestone::deadline);
        close(milestone, body.textOrEmpty("state").equals("closed"), now);
        call.repository().milestones().add(milestone);
        return Answer.created(RENDERER.milestone(milestone));
    }

    static Answer edit(Call call) {
        Milestone milestone = find(call);
        Body body = call.body();
        body.text("title").filter(title -> !title.isEmpty()).ifPresent(milestone::title);
        body.text("description").ifPresent(milestone::description);
        Deadlines.of(body, "due_on").ifPresent(milestone::deadline);
        body.text("state")
                .ifPresent(state ->
                        close(milestone, state.equals("closed"), call.instance().now()));
        milestone.updated(call.instance().now());
        return Answer.ok(RENDERER.milestone(milestone));
    }

    private static void close(Milestone milestone, boolean closed, Instant now) {
        if (milestone.closed() != closed) {
            milestone.closed(closed);
            milestone.closedAt(closed ? now : null);
        }
    }

    static Answer delete(Call call) {
        Milestone milestone = find(call);
        call.repository().milestones().remove(milestone);
        call.repository().issues().values().forEach(issue -> forget(issue, milestone));
        return Answer.noContent();
    }

    private static void forget(Issue issue, Milestone milestone) {
        if (issue.milestone() == milestone) {
            issue.milestone(null);
        }
        issue.comments().forEach(entry -> {
            entry.milestone(entry.milestone() == milestone ? null : entry.milestone());
            entry.oldMilestone(entry.oldMilestone() == milestone ? null : entry.oldMilestone());
        });
    }
}
