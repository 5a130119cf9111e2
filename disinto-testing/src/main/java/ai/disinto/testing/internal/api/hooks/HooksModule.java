package ai.disinto.testing.internal.api.hooks;

import ai.disinto.testing.internal.api.ApiModule;
import ai.disinto.testing.internal.api.Routes;

/** Names the handlers of this package. */
public final class HooksModule implements ApiModule {
    @Override
    public void register(Routes routes) {}
}
