package ai.disinto.forge;

import ai.disinto.core.RepositorySlug;
import ai.disinto.core.issue.IssueReference;
import ai.disinto.forge.internal.http.Target;
import ai.disinto.forge.internal.json.JsonBody;
import ai.disinto.forge.model.Issue;
import ai.disinto.forge.model.TimelineEvent;
import java.util.Objects;

/** What an issue waits for by the server's own record, what waits for it, and what happened to it. */
public final class IssueLinks {
    private final Calls calls;
    private final RepositorySlug slug;

    IssueLinks(Calls calls, RepositorySlug slug) {
        this.calls = calls;
        this.slug = slug;
    }

    /**
     * Answers what an issue depends on. While one of these is open it cannot be closed.
     *
     * @param number the number of the issue
     * @return the issues that have to be closed first; reading them throws {@link NotFoundException} where the repository
     *     keeps no record of dependencies
     */
    public Listing<Issue> dependencies(int number) {
        return calls.list(at(number, "dependencies"), Issue.class, Issue::id);
    }

    /**
     * Answers what depends on an issue.
     *
     * @param number the number of the issue
     * @return the issues that wait for it
     */
    public Listing<Issue> blocks(int number) {
        return calls.list(at(number, "blocks"), Issue.class, Issue::id);
    }

    /**
     * Makes an issue depend on another one. Does nothing if it does already.
     *
     * @param number the number of the issue
     * @param on the issue that has to be closed first
     * @throws NotFoundException if there is no such issue
     * @throws InvalidRequestException if each would wait for the other
     * @throws ForgeException if it does not depend on it
     */
    public void addDependency(int number, IssueReference on) {
        try {
            calls.send("POST", at(number, "dependencies"), body(on));
        } catch (OutcomeUnknownException e) {
            if (depends(number, on)) {
                return;
            }
            throw e.status().orElse(0) == 500 && isCircular(number, on) ? circular(number) : e;
        }
    }

    /**
     * Ends the dependency on another issue. Does nothing if there is none.
     *
     * @param number the number of the issue
     * @param on the issue that it depends on
     * @throws ForgeException if it still depends on it
     */
    public void removeDependency(int number, IssueReference on) {
        try {
            calls.send("DELETE", at(number, "dependencies"), body(on));
        } catch (OutcomeUnknownException e) {
            if (depends(number, on)) {
                throw e;
            }
        }
    }

    /**
     * Answers what happened to an issue or pull request, oldest first.
     *
     * @param number the number
     * @return the events, comments among them
     */
    public Listing<TimelineEvent> timeline(int number) {
        ServerPages<TimelineEvent> pages =
                new ServerPages<>(calls, at(number, "timeline"), TimelineEvent.class, TimelineEvent::id);
        return new Listing<>(pages.asMiscounted(), null);
    }

    private boolean depends(int number, IssueReference on) {
        return dependencies(number).stream().anyMatch(issue -> is(issue, on));
    }

    private boolean isCircular(int number, IssueReference on) {
        return blocks(number).stream().anyMatch(issue -> is(issue, on));
    }

    private boolean is(Issue issue, IssueReference reference) {
        RepositorySlug wanted = reference.repository().orElse(slug);
        return issue.number() == reference.number()
                && issue.repository().orElse(slug).equals(wanted);
    }

    private InvalidRequestException circular(int number) {
        String path = at(number, "dependencies").toString();
        return new InvalidRequestException(FailedCall.answered("POST", path, 500, "each would wait for the other"));
    }

    private JsonBody body(IssueReference on) {
        RepositorySlug where = Objects.requireNonNull(on, "on").repository().orElse(slug);
        return JsonBody.of("index", on.number()).with("owner", where.owner()).with("repo", where.name());
    }

    private Target at(int number, String what) {
        return calls.at("repos", slug.owner(), slug.name(), "issues", number, what);
    }
}
