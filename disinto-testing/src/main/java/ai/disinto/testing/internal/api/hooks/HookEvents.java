package ai.disinto.testing.internal.api.hooks;

import ai.disinto.testing.internal.line.Line;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The events that a webhook can subscribe to, in the server's order. */
final class HookEvents {
    private static final List<String> ALL = List.of(
            "create",
            "delete",
            "fork",
            "push",
            "issues",
            "issue_assign",
            "issue_label",
            "issue_milestone",
            "issue_comment",
            "pull_request",
            "pull_request_assign",
            "pull_request_label",
            "pull_request_milestone",
            "pull_request_comment",
            "pull_request_review_approved",
            "pull_request_review_rejected",
            "pull_request_review_comment",
            "pull_request_sync",
            "wiki",
            "repository",
            "release",
            "package",
            "pull_request_review_request",
            "action_run_failure",
            "action_run_recover",
            "action_run_success");

    private HookEvents() {}

    /** What the names in a request subscribe to; unknown names to nothing, none at all to pushes. */
    static Set<String> chosen(List<String> names, Line line) {
        List<String> wanted = names.isEmpty()
                ? List.of("push")
                : names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        Set<String> chosen = new LinkedHashSet<>();
        for (String event : ALL) {
            boolean known = line.atLeast(15) || !event.startsWith("action_run");
            if (known && (wanted.contains(name(event)) || wanted.contains(family(event)))) {
                chosen.add(event);
            }
        }
        return chosen;
    }

    /** The name that subscribes to this event alone; comments of reviews come with comments. */
    private static String name(String event) {
        return switch (event) {
            case "issues" -> "issues_only";
            case "pull_request" -> "pull_request_only";
            case "pull_request_review_approved", "pull_request_review_rejected" -> "pull_request_review";
            case "pull_request_review_comment" -> "pull_request_comment";
            default -> event;
        };
    }

    private static String family(String event) {
        if (event.startsWith("issue")) {
            return "issues";
        }
        return event.startsWith("pull_request") ? "pull_request" : event;
    }
}
