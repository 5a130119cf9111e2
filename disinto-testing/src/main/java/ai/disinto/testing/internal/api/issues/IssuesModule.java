package ai.disinto.testing.internal.api.issues;

import ai.disinto.testing.internal.api.ApiModule;
import ai.disinto.testing.internal.api.Routes;

/** Names the handlers of this package. */
public final class IssuesModule implements ApiModule {
    @Override
    public void register(Routes routes) {}
}
