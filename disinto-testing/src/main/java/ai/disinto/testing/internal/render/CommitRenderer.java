package ai.disinto.testing.internal.render;

import ai.disinto.testing.internal.git.DiffFile;
import ai.disinto.testing.internal.git.GitCommit;
import ai.disinto.testing.internal.git.GitPerson;
import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.store.Repository;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Commits as the API shows them, in the four forms it has. */
public final class CommitRenderer {
    private final View view;
    private final Repository repository;

    public CommitRenderer(View view, Repository repository) {
        this.view = view;
        this.repository = repository;
    }

    /** The full form: lists and comparisons of commits, single commits, commits of pulls. */
    public ObjectNode commit(GitCommit commit) {
        ObjectNode node = reference(commit).put("html_url", page(commit.sha()));
        node.set("commit", inner(commit));
        node.set("author", account(commit.author()));
        node.set("committer", account(commit.committer()));
        node.set("parents", parents(commit));
        List<DiffFile> files = files(commit);
        node.set("files", Json.array(files, CommitRenderer::file));
        boolean uncounted = commit.parents().size() > 1 && view.line().atLeast(15);
        node.set("stats", stats(uncounted ? List.of() : files));
        return node;
    }

    private ObjectNode inner(GitCommit commit) {
        ObjectNode node = Json.object().put("url", api("commits", commit.sha()));
        node.set("author", dated(commit.author()));
        node.set("committer", dated(commit.committer()));
        node.put("message", commit.message());
        node.set(
                "tree",
                meta("trees", commit.tree(), Json.time(commit.committer().when())));
        node.set("verification", unverified());
        return node;
    }

    /** Address, id and time: what tags and others have of a commit. */
    public ObjectNode reference(GitCommit commit) {
        return meta("commits", commit.sha(), Json.time(commit.committer().when()));
    }

    /** The form within the answer to a change of files. */
    public ObjectNode ofFileChange(GitCommit commit) {
        ObjectNode node = meta("commits", commit.sha(), Json.NEVER).put("html_url", page(commit.sha()));
        node.set("author", dated(commit.author()));
        node.set("committer", dated(commit.committer()));
        node.set("parents", parents(commit));
        node.put("message", commit.message());
        node.set("tree", meta("trees", commit.tree(), Json.NEVER));
        return node;
    }

    /** The form within branches and webhooks, without the files. */
    public ObjectNode payload(GitCommit commit) {
        ObjectNode node = Json.object()
                .put("id", commit.sha())
                .put("message", commit.message())
                .put("url", page(commit.sha()));
        node.set("author", named(commit.author()));
        node.set("committer", named(commit.committer()));
        node.set("verification", unverified());
        node.put("timestamp", Json.time(commit.committer().when()));
        return node.putNull("added").putNull("removed").putNull("modified");
    }

    /** What is said of a commit that nobody signed. */
    public static ObjectNode unverified() {
        return Json.object()
                .put("verified", false)
                .put("reason", "gpg.error.not_signed_commit")
                .put("signature", "")
                .putNull("signer")
                .put("payload", "");
    }

    private ArrayNode parents(GitCommit commit) {
        return Json.array(commit.parents(), parent -> meta("commits", parent, Json.NEVER));
    }

    private ObjectNode meta(String kind, String sha, String created) {
        return Json.object().put("url", api(kind, sha)).put("sha", sha).put("created", created);
    }

    private String api(String kind, String sha) {
        return view.api(repository) + "/git/" + kind + "/" + sha;
    }

    private String page(String sha) {
        return view.page(repository) + "/commit/" + sha;
    }

    /** Name, address and time. */
    public static ObjectNode dated(GitPerson person) {
        return Json.object()
                .put("name", person.name())
                .put("email", person.email())
                .put("date", Json.time(person.when()));
    }

    private ObjectNode named(GitPerson person) {
        String username = view.store()
                .accountOfCommit(person.email(), View.placeholderSuffix())
                .map(user -> user.name())
                .orElse("");
        return Json.object()
                .put("name", person.name())
                .put("email", person.email())
                .put("username", username);
    }

    private JsonNode account(GitPerson person) {
        UserRenderer users = new UserRenderer(view);
        return Json.orNull(
                view.store()
                        .accountOfCommit(person.email(), View.placeholderSuffix())
                        .orElse(null),
                users::anonymous);
    }

    /** What a commit changes; of a merge, compared with its first parent. */
    public List<DiffFile> files(GitCommit commit) {
        String parent = commit.parents().isEmpty() ? null : commit.parents().get(0);
        return repository.git().comparison().files(parent, commit.sha());
    }

    /** The form of a file in a list of commits. */
    public static ObjectNode file(DiffFile file) {
        return Json.object().put("filename", file.path()).put("status", status(file));
    }

    private static String status(DiffFile file) {
        return switch (file.kind()) {
            case ADDED, COPIED -> "added";
            case DELETED -> "removed";
            case MODIFIED -> "modified";
            case RENAMED -> "renamed";
        };
    }

    private static ObjectNode stats(List<DiffFile> files) {
        int additions = files.stream().mapToInt(DiffFile::additions).sum();
        int deletions = files.stream().mapToInt(DiffFile::deletions).sum();
        return Json.object()
                .put("total", additions + deletions)
                .put("additions", additions)
                .put("deletions", deletions);
    }
}
