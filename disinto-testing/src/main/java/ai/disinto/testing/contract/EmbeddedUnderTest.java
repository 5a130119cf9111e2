package ai.disinto.testing.contract;

import ai.disinto.core.secret.Secret;
import ai.disinto.testing.EmbeddedForge;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A forge within this process. */
record EmbeddedUnderTest(EmbeddedForge forge, Optional<Path> descriptions, Duration limit) implements ForgeUnderTest {
    @Override
    public String url() {
        return forge.url().toString();
    }

    @Override
    public String administrator() {
        return "root1";
    }

    @Override
    public Secret password() {
        return Secret.of("password1");
    }

    @Override
    public void awaitQuiet() throws InterruptedException {
        if (!forge.awaitQuiet(limit)) {
            throw new AssertionError("the forge was not quiet within " + limit);
        }
    }

    @Override
    public void close() {
        forge.close();
    }
}
