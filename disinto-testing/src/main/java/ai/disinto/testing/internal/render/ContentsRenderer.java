package ai.disinto.testing.internal.render;

import ai.disinto.testing.internal.git.GitCommit;
import ai.disinto.testing.internal.git.TreeEntry;
import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.store.Repository;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Files and folders as the API shows them. */
public final class ContentsRenderer {
    private final View view;
    private final Repository repository;
    private final String ref;
    private final String commit;

    /**
     * Shows what one commit holds.
     *
     * @param ref the branch, tag or commit that was asked for
     */
    public ContentsRenderer(View view, Repository repository, String ref, String commit) {
        this.view = view;
        this.repository = repository;
        this.ref = ref;
        this.commit = commit;
    }

    /** A file with what is in it. */
    public ObjectNode file(TreeEntry entry) {
        return entry.isLink()
                ? listed(entry)
                : entry(entry, "base64", Base64.getEncoder().encodeToString(bytes(entry)));
    }

    private byte[] bytes(TreeEntry entry) {
        return repository.git().reader().blob(entry.sha()).orElse(new byte[0]);
    }

    private static String type(TreeEntry entry) {
        if (entry.isTree()) {
            return "dir";
        }
        return entry.isLink() ? "symlink" : "file";
    }

    /** An entry of a folder, without what is in it. */
    public ObjectNode listed(TreeEntry entry) {
        return entry(entry, null, null);
    }

    private ObjectNode entry(TreeEntry entry, @Nullable String encoding, @Nullable String content) {
        GitCommit last = repository
                .git()
                .reader()
                .lastChange(commit, entry.path())
                .orElseGet(() -> repository.git().reader().existingCommit(commit));
        String path = escaped(entry.path());
        String place = place();
        String self =
                view.api(repository) + "/contents/" + path + "?ref=" + URLEncoder.encode(ref, StandardCharsets.UTF_8);
        String git = view.api(repository) + "/git/blobs/" + entry.sha();
        String html = view.page(repository) + "/src/" + place + path;
        ObjectNode node = Json.object()
                .put("name", entry.name())
                .put("path", entry.path())
                .put("sha", entry.sha())
                .put("last_commit_sha", last.sha());
        if (view.line().atLeast(15)) {
            node.put("last_commit_when", Json.time(last.committer().when()));
        }
        node.put("type", type(entry))
                .put("size", entry.size())
                .put("encoding", encoding)
                .put("content", content)
                .put("target", entry.isLink() ? new String(bytes(entry), StandardCharsets.UTF_8) : null)
                .put("url", self)
                .put("html_url", html)
                .put("git_url", git)
                .put("download_url", entry.isTree() ? null : view.page(repository) + "/raw/" + place + path)
                .putNull("submodule_git_url");
        node.set("_links", Json.object().put("self", self).put("git", git).put("html", html));
        return node;
    }

    private String place() {
        if (repository.git().branch(ref).isPresent()) {
            return "branch/" + escaped(ref) + "/";
        }
        boolean tag = repository.git().ref("refs/tags/" + ref).isPresent();
        return tag ? "tag/" + escaped(ref) + "/" : "commit/" + (commit.startsWith(ref) ? commit : escaped(ref)) + "/";
    }

    private static String escaped(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8)
                .replace("%2F", "/")
                .replace("+", "%20");
    }
}
