package ai.disinto.testing.internal.render;

import ai.disinto.testing.internal.git.GitTag;
import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.store.Repository;
import tools.jackson.databind.node.ObjectNode;

/** Tags as the API shows them. */
public final class TagRenderer {
    private final View view;
    private final Repository repository;

    public TagRenderer(View view, Repository repository) {
        this.view = view;
        this.repository = repository;
    }

    public ObjectNode tag(GitTag tag) {
        ObjectNode node = Json.object()
                .put("name", tag.name())
                .put("message", tag.message().stripTrailing())
                .put("id", tag.object());
        node.set(
                "commit",
                new CommitRenderer(view, repository)
                        .reference(repository.git().reader().existingCommit(tag.commit())));
        String archive = view.page(repository) + "/archive/" + tag.name();
        node.put("zipball_url", archive + ".zip").put("tarball_url", archive + ".tar.gz");
        node.set("archive_download_count", downloads());
        return node;
    }

    static ObjectNode downloads() {
        return Json.object().put("zip", 0).put("tar_gz", 0);
    }
}
