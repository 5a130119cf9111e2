package ai.disinto.compose.edge;

import java.util.function.Function;

/** Where the registry is kept. */
interface EdgeStore {
    EdgeRegistry read();

    /** Does something while others are kept out. */
    <T> T locked(Function<RegistryStore, T> work);
}
