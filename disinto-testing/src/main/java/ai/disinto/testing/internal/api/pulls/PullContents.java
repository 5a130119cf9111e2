package ai.disinto.testing.internal.api.pulls;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.Listing;
import ai.disinto.testing.internal.git.DiffFile;
import ai.disinto.testing.internal.git.GitCommit;
import ai.disinto.testing.internal.git.GitComparison;
import ai.disinto.testing.internal.git.GitRepository;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.render.CommitRenderer;
import ai.disinto.testing.internal.store.PullRequest;
import ai.disinto.testing.internal.store.Repository;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What pull requests would change, as the base repository has seen it. */
final class PullContents {
    private static final String PLAIN = "text/plain; charset=utf-8";

    private PullContents() {}

    static Answer commits(Call call) {
        PullRequest pull = PullFinder.pull(call);
        GitComparison comparison = call.repository().git().comparison();
        List<GitCommit> commits = comparison.commits(start(pull), pull.headSha());
        return Listing.of(call, commits)
                .withPageHeaders()
                .answer(new CommitRenderer(call.view(), call.repository())::commit);
    }

    /** Where the head left the base. */
    private static String start(PullRequest pull) {
        GitRepository git = pull.baseRepository().git();
        if (pull.merged()) {
            return pull.mergeBase();
        }
        return git.branch(pull.baseBranch())
                .flatMap(base -> git.comparison().mergeBase(base, pull.headSha()))
                .orElse(pull.mergeBase());
    }

    static Answer files(Call call) {
        PullRequest pull = PullFinder.pull(call);
        List<DiffFile> files = call.repository().git().comparison().files(start(pull), pull.headSha());
        return Listing.of(call, files).withPageHeaders().answer(file -> file(call, pull, file));
    }

    private static ObjectNode file(Call call, PullRequest pull, DiffFile file) {
        Repository head = pull.headRepository() == null ? pull.baseRepository() : pull.headRepository();
        String path = URLEncoder.encode(file.path(), StandardCharsets.UTF_8)
                .replace("%2F", "/")
                .replace("+", "%20");
        String page = call.view().page(head);
        ObjectNode node = Json.object().put("filename", file.path());
        if (!file.oldPath().equals(file.path())) {
            node.put("previous_filename", file.oldPath());
        }
        return node.put("status", status(file))
                .put("additions", file.additions())
                .put("deletions", file.deletions())
                .put("changes", file.changes())
                .put("html_url", page + "/src/commit/" + pull.headSha() + "/" + path)
                .put("contents_url", call.view().api(head) + "/contents/" + path + "?ref=" + pull.headSha())
                .put("raw_url", page + "/raw/commit/" + pull.headSha() + "/" + path);
    }

    private static String status(DiffFile file) {
        return switch (file.kind()) {
            case ADDED -> "added";
            case DELETED -> "deleted";
            case RENAMED -> "renamed";
            case COPIED -> "copied";
            case MODIFIED -> file.changes() == 0 ? "unchanged" : "changed";
        };
    }

    /** The difference, or its commits as mails. */
    static Answer download(Call call) {
        PullRequest pull = PullFinder.pull(call);
        GitComparison comparison = call.repository().git().comparison();
        return switch (call.parameter("diffType")) {
            case "diff" -> Answer.text(200, PLAIN, comparison.patch(pull.mergeBase(), pull.headSha()));
            case "patch" ->
                Answer.text(
                        200, PLAIN, MailPatches.of(comparison, comparison.commits(pull.mergeBase(), pull.headSha())));
            default -> throw Refusal.notFound();
        };
    }
}
