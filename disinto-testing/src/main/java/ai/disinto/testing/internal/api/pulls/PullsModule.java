package ai.disinto.testing.internal.api.pulls;

import ai.disinto.testing.internal.api.ApiModule;
import ai.disinto.testing.internal.api.Routes;

/** Names the handlers of this package. */
public final class PullsModule implements ApiModule {
    @Override
    public void register(Routes routes) {}
}
