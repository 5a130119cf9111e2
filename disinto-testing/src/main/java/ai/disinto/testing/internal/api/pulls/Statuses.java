package ai.disinto.testing.internal.api.pulls;

import ai.disinto.testing.internal.api.Body;
import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.Listing;
import ai.disinto.testing.internal.api.StatusReport;
import ai.disinto.testing.internal.git.GitRepository;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.render.StatusRenderer;
import ai.disinto.testing.internal.store.CommitStatus;
import ai.disinto.testing.internal.store.Repository;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What checks report about commits. */
final class Statuses {
    private static final Comparator<CommitStatus> NEWEST =
            Comparator.comparingLong(CommitStatus::id).reversed();
    private static final List<String> OLDEST_FIRST = List.of("oldest", "leastupdate", "highestindex");

    private Statuses() {}

    static Answer create(Call call) {
        Repository repository = call.repository();
        GitRepository git = repository.git();
        String wanted = call.parameter("sha");
        String sha = git.resolveCommit(wanted)
                .orElseThrow(() ->
                        call.instance().line().atLeast(15) ? Refusal.notFoundIn(wanted) : Refusal.internalError());
        Body body = call.body();
        CommitStatus status = new StatusReport(
                        sha,
                        body.textOrEmpty("context").isEmpty() ? "default" : body.textOrEmpty("context"),
                        body.textOrEmpty("state"),
                        body.textOrEmpty("target_url"),
                        body.textOrEmpty("description"))
                .keep(call.instance(), repository, call.user());
        return Answer.created(new StatusRenderer(call.view(), repository).status(status));
    }

    private static List<CommitStatus> of(Repository repository, String sha) {
        return repository.statuses().stream()
                .filter(status -> status.sha().equals(sha))
                .toList();
    }

    static Answer listOfCommit(Call call) {
        return list(call, resolved(call, "sha").orElse(call.parameter("sha")));
    }

    static Answer listOfReference(Call call) {
        return list(call, resolved(call, "ref").orElseThrow(() -> missing(call)));
    }

    private static Optional<String> resolved(Call call, String parameter) {
        return call.repository().git().resolveCommit(call.parameter(parameter));
    }

    private static Refusal missing(Call call) {
        return Refusal.notFound("object does not exist [id: " + call.parameter("ref") + ", rel_path: ]");
    }

    private static Answer list(Call call, String sha) {
        String state = call.query().text("state").orElse("");
        boolean oldestFirst = OLDEST_FIRST.contains(call.query().text("sort").orElse(""));
        List<CommitStatus> statuses = of(call.repository(), sha).stream()
                .filter(status -> state.isEmpty() || status.state().equals(state))
                .sorted(oldestFirst ? NEWEST.reversed() : NEWEST)
                .toList();
        return Listing.of(call, statuses).answer(new StatusRenderer(call.view(), call.repository())::status);
    }

    /** The newest of each context: a page of them, and the state of that page alone. */
    static Answer combined(Call call) {
        String sha = resolved(call, "ref").orElseThrow(() -> missing(call));
        List<CommitStatus> latest = CommitStates.latest(call.repository(), sha).stream()
                .sorted(NEWEST)
                .toList();
        Listing<CommitStatus> page = Listing.of(call, latest);
        List<CommitStatus> shown =
                page.items().stream().sorted(NEWEST.reversed()).toList();
        String worst = CommitStates.worst(shown);
        String state = worst.equals("error") ? "failure" : worst;
        Answer answer = Answer.ok(new StatusRenderer(call.view(), call.repository()).combined(shown, state));
        return shown.isEmpty() ? answer : answer.with("X-Total-Count", String.valueOf(latest.size()));
    }
}
