package ai.disinto.testing.internal.api.commits;

import ai.disinto.testing.internal.api.ApiModule;
import ai.disinto.testing.internal.api.Routes;

/** Names the handlers of this package. */
public final class CommitsModule implements ApiModule {
    private static final String REPOSITORY = " /repos/{owner}/{repo}";

    @Override
    public void register(Routes routes) {
        routes.on("GET" + REPOSITORY + "/commits", Commits::list);
        routes.on("GET" + REPOSITORY + "/git/commits/{sha}", Commits::get);
        routes.on("GET" + REPOSITORY + "/git/commits/{sha}.{diffType}", CommitDiffs::get);
        routes.on("GET" + REPOSITORY + "/git/trees/{sha}", Trees::get);
        routes.on("GET" + REPOSITORY + "/git/tags/{sha}", AnnotatedTags::get);
        routes.on("GET" + REPOSITORY + "/git/blobs", Blobs::list);
        routes.on("GET" + REPOSITORY + "/git/blobs/{sha}", Blobs::get);
        routes.on("GET" + REPOSITORY + "/compare/{basehead*}", Comparisons::compare);
    }
}
