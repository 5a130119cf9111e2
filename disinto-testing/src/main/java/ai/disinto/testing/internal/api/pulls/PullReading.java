package ai.disinto.testing.internal.api.pulls;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.Listing;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Query;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.render.IssueRenderer;
import ai.disinto.testing.internal.render.PullRenderer;
import ai.disinto.testing.internal.store.Issue;
import ai.disinto.testing.internal.store.Milestone;
import ai.disinto.testing.internal.store.PullRequest;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.User;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads pull requests. */
final class PullReading {
    private static final Comparator<PullRequest> OLDEST = Comparator.comparingLong(PullRequest::number);
    private static final Comparator<PullRequest> LEAST_RECENT =
            Comparator.comparing((PullRequest pull) -> pull.issue().updated()).thenComparing(OLDEST);
    private static final Comparator<PullRequest> LEAST_DISCUSSED =
            Comparator.comparingLong((PullRequest pull) -> IssueRenderer.comments(pull.issue()));

    private PullReading() {}

    static Answer get(Call call) {
        return Answer.ok(new PullRenderer(call.view()).pull(PullFinder.pull(call)));
    }

    /** In any state unless one is asked for. */
    static Answer list(Call call) {
        Query query = call.query();
        Stream<PullRequest> pulls = PullFinder.all(call.repository()).stream();
        String state = query.text("state").orElse("");
        if (state.equals("open") || state.equals("closed")) {
            pulls = pulls.filter(pull -> pull.issue().closed() == state.equals("closed"));
        }
        Optional<String> poster = query.text("poster");
        if (poster.isPresent()) {
            User user = poster(call, poster.get());
            pulls = pulls.filter(pull -> pull.issue().poster() == user);
        }
        List<PullRequest> found = pulls.filter(pull -> matches(call, pull))
                .sorted(order(query.text("sort").orElse("")))
                .toList();
        return Listing.of(call, found).answer(new PullRenderer(call.view())::pull);
    }

    private static User poster(Call call, String name) {
        return call.instance()
                .store()
                .accounts()
                .find(name)
                .orElseThrow(() -> Refusal.of(400, "user does not exist [uid: 0, name: " + name + "]"));
    }

    private static boolean matches(Call call, PullRequest pull) {
        Query query = call.query();
        Issue issue = pull.issue();
        Milestone milestone = issue.milestone();
        int wanted = query.number("milestone").orElse(0);
        boolean labelled = query.all("labels").stream()
                .allMatch(id -> issue.labels().stream()
                        .anyMatch(label -> String.valueOf(label.id()).equals(id)));
        boolean later = call.instance().line().atLeast(15);
        return labelled
                && (wanted == 0 || (milestone != null && milestone.id() == wanted))
                && (!later || query.text("base").map(pull.baseBranch()::equals).orElse(true))
                && (!later || query.text("head").map(pull.headBranch()::equals).orElse(true));
    }

    private static Comparator<PullRequest> order(String word) {
        return switch (word) {
            case "oldest" -> OLDEST;
            case "recentupdate" -> LEAST_RECENT.reversed();
            case "leastupdate" -> LEAST_RECENT;
            case "mostcomment" -> LEAST_DISCUSSED.reversed().thenComparing(OLDEST.reversed());
            case "leastcomment" -> LEAST_DISCUSSED.thenComparing(OLDEST.reversed());
            default -> OLDEST.reversed();
        };
    }

    static Answer pinned(Call call) {
        List<PullRequest> pinned = PullFinder.all(call.repository()).stream()
                .filter(pull -> pull.issue().pinOrder() > 0)
                .sorted(Comparator.comparingInt(pull -> pull.issue().pinOrder()))
                .toList();
        return Answer.ok(Json.array(pinned, new PullRenderer(call.view())::pull));
    }

    /** The newest of a base and a head, in whatever state. */
    static Answer byBranches(Call call) {
        String head = call.parameter("head");
        int colon = head.indexOf(':');
        Repository source = colon < 0 ? call.repository() : repository(call, head.substring(0, colon));
        return PullFinder.all(call.repository()).stream()
                .filter(pull -> pull.headRepository() == source)
                .filter(pull -> pull.headBranch().equals(head.substring(colon + 1)))
                .filter(pull -> pull.baseBranch().equals(call.parameter("base")))
                .findFirst()
                .map(pull -> Answer.ok(new PullRenderer(call.view()).pull(pull)))
                .orElseThrow(Refusal::notFound);
    }

    private static Repository repository(Call call, String name) {
        int slash = name.indexOf('/');
        String owner = slash < 0 ? name : name.substring(0, slash);
        String repository = slash < 0 ? call.repository().name() : name.substring(slash + 1);
        return call.instance().store().repositories().find(owner, repository).orElseThrow(Refusal::notFound);
    }

    /** The pull request that made a commit by its merge. */
    static Answer ofCommit(Call call) {
        String sha = call.parameter("sha");
        return PullFinder.all(call.repository()).stream()
                .filter(pull -> pull.merged() && sha.equals(pull.mergeCommit()))
                .findFirst()
                .map(pull -> Answer.ok(new PullRenderer(call.view()).pull(pull)))
                .orElseThrow(() ->
                        Refusal.of(404, PullFinder.missing(call.repository().id())));
    }
}
