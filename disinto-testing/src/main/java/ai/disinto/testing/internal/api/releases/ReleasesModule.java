package ai.disinto.testing.internal.api.releases;

import ai.disinto.testing.internal.api.ApiModule;
import ai.disinto.testing.internal.api.Guards;
import ai.disinto.testing.internal.api.Routes;

/** Names the handlers of this package. */
public final class ReleasesModule implements ApiModule {
    private static final String RELEASES = " /repos/{owner}/{repo}/releases";

    @Override
    public void register(Routes routes) {
        routes.on("GET" + RELEASES, Releases::list);
        routes.on("GET" + RELEASES + "/latest", Releases::latest);
        routes.on("GET" + RELEASES + "/tags/{tag}", Releases::ofTag);
        routes.on("GET" + RELEASES + "/{id}", Releases::get);
        routes.on("POST" + RELEASES, ReleaseChanges::create, Guards.SIGNED_IN, Guards.REPOSITORY_WRITER);
        routes.on("PATCH" + RELEASES + "/{id}", ReleaseChanges::edit, Guards.SIGNED_IN, Guards.REPOSITORY_WRITER);
        routes.on("DELETE" + RELEASES + "/{id}", ReleaseChanges::delete, Guards.SIGNED_IN, Guards.REPOSITORY_WRITER);
        routes.on(
                "DELETE" + RELEASES + "/tags/{tag}",
                ReleaseChanges::deleteOfTag,
                Guards.SIGNED_IN,
                Guards.REPOSITORY_WRITER);
    }
}
