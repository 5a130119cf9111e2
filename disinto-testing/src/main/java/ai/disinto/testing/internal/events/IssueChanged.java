package ai.disinto.testing.internal.events;

import ai.disinto.testing.internal.store.Issue;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.User;
import java.util.Map;

/** An issue or pull request was {@code opened}, {@code edited}, {@code closed}, {@code label_updated} and so on; {@code before} has the former values of what was edited. */
public record IssueChanged(Repository repository, User actor, Issue issue, String action, Map<String, String> before)
        implements ForgeEvent {}
