package ai.disinto.testing.internal.api.contents;

import ai.disinto.testing.internal.api.ApiModule;
import ai.disinto.testing.internal.api.Guards;
import ai.disinto.testing.internal.api.Routes;

/** Names the handlers of this package. */
public final class ContentsModule implements ApiModule {
    private static final String CONTENTS = " /repos/{owner}/{repo}/contents";

    @Override
    public void register(Routes routes) {
        routes.on("GET" + CONTENTS, Contents::root);
        routes.on("POST" + CONTENTS + "/{filepath*}", FileCreation::create, Guards.SIGNED_IN);
    }
}
