package ai.disinto.testing.contract;

import ai.disinto.core.secret.Secret;
import ai.disinto.testing.internal.stage.Eventually;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** A server that runs somewhere. Nobody can see when it is quiet, so it gets some time. */
record RunningForge(String url, String administrator, Secret password, Optional<Path> descriptions)
        implements ForgeUnderTest {
    private static final Duration QUIET = Duration.ofSeconds(3);

    static RunningForge of(String url, String administrator, Optional<Path> descriptions) {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(descriptions, "descriptions");
        int colon = Objects.requireNonNull(administrator, "administrator").indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("administrator must be a login and a password with a colon between");
        }
        Secret password = Secret.of(administrator.substring(colon + 1));
        return new RunningForge(url.replaceFirst("/+$", ""), administrator.substring(0, colon), password, descriptions);
    }

    @Override
    public void awaitQuiet() {
        Eventually.pause(QUIET);
    }
}
