package ai.disinto.testing.internal.api.refs;

import ai.disinto.testing.internal.api.ApiModule;
import ai.disinto.testing.internal.api.Guards;
import ai.disinto.testing.internal.api.Routes;

/** Names the handlers of this package. */
public final class RefsModule implements ApiModule {
    private static final String BRANCHES = " /repos/{owner}/{repo}/branches";
    private static final String TAGS = " /repos/{owner}/{repo}/tags";
    private static final String REFS = " /repos/{owner}/{repo}/git/refs";

    @Override
    public void register(Routes routes) {
        routes.on("GET" + BRANCHES, Branches::list);
        routes.on("GET" + BRANCHES + "/{branch*}", Branches::get);
        routes.onUnlocked("POST" + BRANCHES, BranchCreation::create, Guards.SIGNED_IN);
        routes.on(
                "PATCH" + BRANCHES + "/{branch*}",
                BranchRenaming::rename,
                Guards.SIGNED_IN,
                Guards.REPOSITORY_WRITER,
                Guards.NOT_ARCHIVED);
        routes.on(
                "DELETE" + BRANCHES + "/{branch*}",
                Branches::delete,
                Guards.SIGNED_IN,
                Guards.REPOSITORY_WRITER,
                Guards.NOT_ARCHIVED);
        routes.on("GET" + TAGS, Tags::list);
        routes.on("GET" + TAGS + "/{tag*}", Tags::get);
        routes.on("POST" + TAGS, Tags::create, Guards.SIGNED_IN, Guards.REPOSITORY_WRITER, Guards.NOT_ARCHIVED);
        routes.on(
                "DELETE" + TAGS + "/{tag*}",
                Tags::delete,
                Guards.SIGNED_IN,
                Guards.REPOSITORY_WRITER,
                Guards.NOT_ARCHIVED);
        routes.on("GET" + REFS, References::list);
        routes.on("GET" + REFS + "/{ref*}", References::find);
    }
}
