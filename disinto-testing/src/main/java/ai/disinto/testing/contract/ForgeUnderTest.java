package ai.disinto.testing.contract;

import ai.disinto.core.secret.Secret;
import ai.disinto.testing.EmbeddedForge;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** A server that {@link ForgeContract} is held against, and somebody who may make accounts there. */
public interface ForgeUnderTest extends AutoCloseable {
    /** {@return the address, without a slash at its end} */
    String url();

    /** {@return the login of an administrator who signs in with a password} */
    String administrator();

    /** {@return the password of the administrator} */
    Secret password();

    /**
     * Waits until the server has done what it does after an answer, as far as anybody can know.
     *
     * @throws InterruptedException if the waiting thread is interrupted
     */
    void awaitQuiet() throws InterruptedException;

    /**
     * Answers where Forgejo's own descriptions of its API are, {@code forgejo-<version>.swagger.json}. Without them,
     * requests and answers are not compared with them.
     *
     * @return the folder; empty by default
     */
    default Optional<Path> descriptions() {
        return Optional.empty();
    }

    /** Ends the server, if it was started for the tests; does nothing by default. */
    @Override
    default void close() {}

    /**
     * Answers a server that runs somewhere.
     *
     * @param url its address
     * @param administrator login and password, with a colon between
     * @param descriptions see {@link #descriptions()}
     * @return the server
     * @throws IllegalArgumentException if there is no colon
     */
    static ForgeUnderTest at(String url, String administrator, Optional<Path> descriptions) {
        return RunningForge.of(url, administrator, descriptions);
    }

    /**
     * Answers a forge within this process, which has the administrator of the builder's defaults. It is closed after the
     * tests.
     *
     * @param forge the forge
     * @param descriptions see {@link #descriptions()}
     * @return the server
     */
    static ForgeUnderTest embedded(EmbeddedForge forge, Optional<Path> descriptions) {
        Objects.requireNonNull(forge, "forge");
        Objects.requireNonNull(descriptions, "descriptions");
        return new EmbeddedUnderTest(forge, descriptions, Duration.ofSeconds(10));
    }
}
