package ai.disinto.testing.internal.api.protection;

import ai.disinto.testing.internal.api.ApiModule;
import ai.disinto.testing.internal.api.Routes;

/** Names the handlers of this package. */
public final class ProtectionModule implements ApiModule {
    @Override
    public void register(Routes routes) {}
}
