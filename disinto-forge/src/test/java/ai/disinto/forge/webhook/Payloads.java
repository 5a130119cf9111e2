package ai.disinto.forge.webhook;

/** Payloads with the fields that matter, in the words of these tests. */
final class Payloads {
    static final String REPOSITORY = """
            "repository": {"id": 3, "full_name": "acme/harbour", "owner": {"id": 2, "login": "acme"}},
            "sender": {"id": 5, "login": "mo"}
            """;

    private static final String ISSUE =
            "{\"id\": 70, \"number\": 7, \"title\": \"Leak\", \"state\": \"open\", \"created_at\": \"2026-11-20T10:00:00Z\"}";
    private static final String PULL = "{\"id\": 71, \"number\": 8, \"title\": \"Plug\", \"state\": \"open\","
            + " \"created_at\": \"2026-11-20T10:00:00Z\", \"head\": {\"ref\": \"fix\", \"sha\": \"aa\"},"
            + " \"base\": {\"ref\": \"main\", \"sha\": \"bb\"}}";

    private Payloads() {}

    static String of(String... fields) {
        return "{" + String.join(", ", fields) + ", " + REPOSITORY + "}";
    }

    static String issue(String action) {
        return of("\"action\": \"" + action + "\"", "\"issue\": " + ISSUE);
    }

    static String edit(String oldTitle) {
        return of(
                "\"action\": \"edited\"",
                "\"issue\": " + ISSUE,
                "\"changes\": {\"title\": {\"from\": \"" + oldTitle + "\"}}");
    }

    static String comment() {
        String comment = "{\"id\": 9, \"body\": \"wet\", \"created_at\": \"2026-11-20T10:00:00Z\"}";
        return of("\"action\": \"created\"", "\"issue\": " + ISSUE, "\"comment\": " + comment, "\"is_pull\": true");
    }

    static String pull(String action) {
        String reviewer = "\"requested_reviewer\": {\"id\": 6, \"login\": \"flo\"}";
        return of("\"action\": \"" + action + "\"", "\"pull_request\": " + PULL, reviewer, "\"review\": null");
    }

    static String review(String type) {
        String review = "\"review\": {\"type\": \"" + type + "\", \"content\": \"dry\"}";
        return of("\"action\": \"reviewed\"", "\"pull_request\": " + PULL, review);
    }

    static String push() {
        String commit = "{\"id\": \"cc\", \"message\": \"Plug\\n\", \"timestamp\": \"2026-11-20T10:00:00Z\","
                + " \"author\": {\"name\": \"Mo\", \"email\": \"mo@example.org\", \"username\": \"mo\"},"
                + " \"added\": [\"a.txt\"], \"removed\": null, \"modified\": []}";
        return of(
                "\"ref\": \"refs/heads/main\"",
                "\"before\": \"bb\"",
                "\"after\": \"cc\"",
                "\"commits\": [" + commit + "]",
                "\"total_commits\": 3",
                "\"pusher\": {\"id\": 5, \"login\": \"mo\"}");
    }

    static String created(String ref) {
        return of("\"sha\": \"cc\"", "\"ref\": \"" + ref + "\"", "\"ref_type\": \"branch\"");
    }

    static String deleted(String ref) {
        return of("\"ref\": \"" + ref + "\"", "\"ref_type\": \"branch\"", "\"pusher_type\": \"user\"");
    }

    static String release() {
        return of(
                "\"action\": \"published\"",
                "\"release\": {\"id\": 4, \"tag_name\": \"v1\", \"name\": \"v1\", \"created_at\": \"2026-11-20T10:00:00Z\"}");
    }
}
