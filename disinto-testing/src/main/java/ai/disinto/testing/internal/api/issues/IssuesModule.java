package ai.disinto.testing.internal.api.issues;

import ai.disinto.testing.internal.api.ApiModule;
import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.Guard;
import ai.disinto.testing.internal.api.Guards;
import ai.disinto.testing.internal.api.Routes;
import ai.disinto.testing.internal.http.Refusal;

/** Names the handlers of this package. */
public final class IssuesModule implements ApiModule {
    private static final String REPOSITORY = " /repos/{owner}/{repo}";
    private static final String ISSUES = REPOSITORY + "/issues";
    private static final String ISSUE = ISSUES + "/{index}";
    private static final String COMMENT = ISSUES + "/comments/{id}";
    private static final String LABELS = REPOSITORY + "/labels";
    private static final String MILESTONES = REPOSITORY + "/milestones";

    private static final Guard OFFERED = IssuesModule::checkOffered;

    private static void checkOffered(Call call) {
        if (!call.repository().units().issues() && !call.repository().units().pulls()) {
            throw Refusal.notFound();
        }
    }

    @Override
    public void register(Routes routes) {
        issues(routes);
        issueLabels(routes);
        comments(routes);
        dependencies(routes);
        reactions(routes);
        subscriptions(routes);
        pins(routes);
        labels(routes);
        milestones(routes);
    }

    private static void issues(Routes routes) {
        routes.onUnlocked("GET /repos/issues/search", IssueSearch::search);
        routes.on("GET" + ISSUES, Issues::list, OFFERED);
        routes.on(
                "POST" + ISSUES,
                IssueCreation::create,
                OFFERED,
                Guards.SIGNED_IN,
                Guards.NOT_ARCHIVED,
                Guards.HAS_ISSUES);
        routes.on("GET" + ISSUE, Issues::get, OFFERED);
        routes.onUnlocked("PATCH" + ISSUE, IssueEditing::edit, OFFERED, Guards.SIGNED_IN);
        routes.on("DELETE" + ISSUE, Issues::delete, OFFERED, Guards.SIGNED_IN, Guards.REPOSITORY_ADMIN);
        routes.on("POST" + ISSUE + "/deadline", IssueEditing::deadline, OFFERED, Guards.SIGNED_IN);
    }

    private static void issueLabels(Routes routes) {
        routes.on("GET" + ISSUE + "/labels", IssueLabels::list, OFFERED);
        routes.on("POST" + ISSUE + "/labels", IssueLabels::add, OFFERED, Guards.SIGNED_IN);
        routes.on("PUT" + ISSUE + "/labels", IssueLabels::replace, OFFERED, Guards.SIGNED_IN);
        routes.on("DELETE" + ISSUE + "/labels", IssueLabels::clear, OFFERED, Guards.SIGNED_IN);
        routes.on("DELETE" + ISSUE + "/labels/{identifier}", IssueLabels::remove, OFFERED, Guards.SIGNED_IN);
    }

    private static void comments(Routes routes) {
        routes.on("GET" + ISSUES + "/comments", Comments::listOfRepository, OFFERED);
        routes.on("GET" + COMMENT, Comments::get, OFFERED);
        routes.on("PATCH" + COMMENT, Comments::edit, OFFERED, Guards.NOT_ARCHIVED, Guards.SIGNED_IN);
        routes.on("DELETE" + COMMENT, Comments::delete, OFFERED, Guards.SIGNED_IN);
        routes.on("GET" + ISSUE + "/comments", Comments::list, OFFERED);
        routes.on("POST" + ISSUE + "/comments", Comments::create, OFFERED, Guards.SIGNED_IN, Guards.NOT_ARCHIVED);
        routes.on("PATCH" + ISSUE + "/comments/{id}", Comments::edit, OFFERED, Guards.SIGNED_IN);
        routes.on("DELETE" + ISSUE + "/comments/{id}", Comments::delete, OFFERED, Guards.SIGNED_IN);
        routes.on("GET" + ISSUE + "/timeline", Comments::timeline, OFFERED);
    }

    private static void dependencies(Routes routes) {
        String dependencies = ISSUE + "/dependencies";
        String blocks = ISSUE + "/blocks";
        routes.onUnlocked("GET" + dependencies, Dependencies::list, OFFERED);
        routes.onUnlocked("POST" + dependencies, Dependencies::add, OFFERED, Guards.SIGNED_IN, Guards.NOT_ARCHIVED);
        routes.onUnlocked(
                "DELETE" + dependencies, Dependencies::remove, OFFERED, Guards.SIGNED_IN, Guards.NOT_ARCHIVED);
        routes.onUnlocked("GET" + blocks, Dependencies::blocks, OFFERED);
        routes.onUnlocked("POST" + blocks, Dependencies::addBlock, OFFERED, Guards.SIGNED_IN);
        routes.onUnlocked("DELETE" + blocks, Dependencies::removeBlock, OFFERED, Guards.SIGNED_IN);
    }

    private static void reactions(Routes routes) {
        routes.on("GET" + ISSUE + "/reactions", Reactions::ofIssue, OFFERED);
        routes.on("POST" + ISSUE + "/reactions", Reactions::addToIssue, OFFERED, Guards.SIGNED_IN);
        routes.on("DELETE" + ISSUE + "/reactions", Reactions::removeFromIssue, OFFERED, Guards.SIGNED_IN);
        routes.on("GET" + COMMENT + "/reactions", Reactions::ofComment, OFFERED);
        routes.on("POST" + COMMENT + "/reactions", Reactions::addToComment, OFFERED, Guards.SIGNED_IN);
        routes.on("DELETE" + COMMENT + "/reactions", Reactions::removeFromComment, OFFERED, Guards.SIGNED_IN);
    }

    private static void subscriptions(Routes routes) {
        String subscriptions = ISSUE + "/subscriptions";
        routes.on("GET" + subscriptions, Subscriptions::list, OFFERED);
        routes.on("GET" + subscriptions + "/check", Subscriptions::check, OFFERED, Guards.SIGNED_IN);
        routes.on("PUT" + subscriptions + "/{user}", Subscriptions::add, OFFERED, Guards.SIGNED_IN);
        routes.on("DELETE" + subscriptions + "/{user}", Subscriptions::remove, OFFERED, Guards.SIGNED_IN);
    }

    private static void pins(Routes routes) {
        routes.on("GET" + ISSUES + "/pinned", Pins::list, OFFERED, Guards.HAS_ISSUES);
        routes.on("GET" + REPOSITORY + "/new_pin_allowed", Pins::allowed);
        routes.on("POST" + ISSUE + "/pin", Pins::pin, OFFERED, Guards.SIGNED_IN, Guards.REPOSITORY_ADMIN);
        routes.on("DELETE" + ISSUE + "/pin", Pins::unpin, OFFERED, Guards.SIGNED_IN, Guards.REPOSITORY_ADMIN);
        routes.on("PATCH" + ISSUE + "/pin/{position}", Pins::move, OFFERED, Guards.SIGNED_IN, Guards.REPOSITORY_ADMIN);
    }

    private static void labels(Routes routes) {
        routes.on("GET" + LABELS, Labels::list);
        routes.on("POST" + LABELS, Labels::create, Guards.SIGNED_IN, Guards.REPOSITORY_WRITER);
        routes.on("GET" + LABELS + "/{id}", Labels::get);
        routes.on("PATCH" + LABELS + "/{id}", Labels::edit, Guards.SIGNED_IN, Guards.REPOSITORY_WRITER);
        routes.on("DELETE" + LABELS + "/{id}", Labels::delete, Guards.SIGNED_IN, Guards.REPOSITORY_WRITER);
    }

    private static void milestones(Routes routes) {
        routes.on("GET" + MILESTONES, Milestones::list);
        routes.on("POST" + MILESTONES, Milestones::create, Guards.SIGNED_IN, Guards.REPOSITORY_WRITER);
        routes.on("GET" + MILESTONES + "/{id}", Milestones::get);
        routes.on("PATCH" + MILESTONES + "/{id}", Milestones::edit, Guards.SIGNED_IN, Guards.REPOSITORY_WRITER);
        routes.on("DELETE" + MILESTONES + "/{id}", Milestones::delete, Guards.SIGNED_IN, Guards.REPOSITORY_WRITER);
    }
}
