package ai.disinto.testing.internal.api;

import ai.disinto.testing.internal.instance.Instance;

/** The operations of one subject. */
public interface ApiModule {
    /** Names the handlers. */
    void register(Routes routes);

    /** Starts to listen to what other subjects do. */
    default void listen(Instance instance) {}
}
