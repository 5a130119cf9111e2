package ai.disinto.testing.junit;

import ai.disinto.forge.Forge;
import ai.disinto.testing.EmbeddedForge;
import org.jspecify.annotations.Nullable;

/** The forge of a test, and a client of its administrator once somebody asks for one. */
final class RunningForge implements AutoCloseable {
    private final EmbeddedForge embedded;
    private @Nullable Forge client;

    RunningForge(EmbeddedForge embedded) {
        this.embedded = embedded;
    }

    EmbeddedForge embedded() {
        return embedded;
    }

    Forge client() {
        Forge made = client;
        if (made == null) {
            made = Forge.builder()
                    .url(embedded.url().toString())
                    .token(embedded.adminToken())
                    .build();
            client = made;
        }
        return made;
    }

    @Override
    public void close() {
        if (client != null) {
            client.close();
        }
        embedded.close();
    }
}
