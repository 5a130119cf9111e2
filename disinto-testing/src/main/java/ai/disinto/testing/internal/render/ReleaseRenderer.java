package ai.disinto.testing.internal.render;

import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.store.Release;
import tools.jackson.databind.node.ObjectNode;

/** Releases as the API shows them. */
public final class ReleaseRenderer {
    private final View view;

    public ReleaseRenderer(View view) {
        this.view = view;
    }

    public ObjectNode release(Release release) {
        String page = view.page(release.repository());
        String api = view.api(release.repository()) + "/releases/" + release.id();
        ObjectNode node = Json.object()
                .put("id", release.id())
                .put("tag_name", release.tagName())
                .put("target_commitish", release.target())
                .put("name", release.name())
                .put("body", release.body())
                .put("url", api)
                .put("html_url", page + "/releases/tag/" + release.tagName())
                .put("tarball_url", page + "/archive/" + release.tagName() + ".tar.gz")
                .put("zipball_url", page + "/archive/" + release.tagName() + ".zip")
                .put("hide_archive_links", release.hideArchiveLinks())
                .put("upload_url", api + "/assets")
                .put("draft", release.draft())
                .put("prerelease", release.prerelease())
                .put("created_at", Json.time(release.created()))
                .put("published_at", Json.time(release.published()));
        node.set("author", new UserRenderer(view).anonymous(release.author()));
        node.set("assets", Json.array());
        node.set("archive_download_count", TagRenderer.downloads());
        return node;
    }
}
