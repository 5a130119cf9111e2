package ai.disinto.testing.internal.api.deliveries;

/** The names of events: the type that a webhook subscribes to, and the coarser group it is filed under. */
final class EventTypes {
    private EventTypes() {}

    /** The group of a type. */
    static String group(String type) {
        return switch (type) {
            case "issues", "issue_assign", "issue_label", "issue_milestone" -> "issues";
            case "issue_comment", "pull_request_comment" -> "issue_comment";
            case "pull_request_review_approved" -> "pull_request_approved";
            case "pull_request_review_rejected" -> "pull_request_rejected";
            case "pull_request_review_comment" -> "pull_request_comment";
            default -> type.startsWith("pull_request") ? "pull_request" : type;
        };
    }

    /** The type of what happened to an issue or a pull request. */
    static String ofChange(String action, boolean pull) {
        return switch (action) {
            case "label_updated", "label_cleared" -> pull ? "pull_request_label" : "issue_label";
            case "assigned", "unassigned" -> pull ? "pull_request_assign" : "issue_assign";
            case "milestoned", "demilestoned" -> pull ? "pull_request_milestone" : "issue_milestone";
            default -> pull ? "pull_request" : "issues";
        };
    }
}
