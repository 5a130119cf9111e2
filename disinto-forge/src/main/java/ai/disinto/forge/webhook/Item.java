package ai.disinto.forge.webhook;

import ai.disinto.forge.model.Issue;
import ai.disinto.forge.model.PullRequest;
import java.time.Instant;
import java.util.Optional;

/** One state of an issue or pull request. */
record Item(int number, Optional<Instant> updated, Optional<Issue> issue, Optional<PullRequest> pull) {
    static Item of(Issue issue) {
        return new Item(issue.number(), issue.updatedAt(), Optional.of(issue), Optional.empty());
    }

    static Item of(PullRequest pull) {
        return new Item(pull.number(), pull.updatedAt(), Optional.empty(), Optional.of(pull));
    }

    /** When it changed; what the server gives no time for may have changed just now. */
    Instant time() {
        return updated.orElse(Instant.MAX);
    }
}
