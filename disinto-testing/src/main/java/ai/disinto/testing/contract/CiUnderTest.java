package ai.disinto.testing.contract;

import ai.disinto.core.secret.Secret;
import ai.disinto.testing.EmbeddedCi;
import java.util.Objects;

/** A CI server that {@link WoodpeckerContract} is held against, the forge it belongs to, and somebody who may use it. */
public interface CiUnderTest extends AutoCloseable {
    /** {@return the forge that the CI builds for} */
    ForgeUnderTest forge();

    /** {@return the address, without a slash at its end} */
    String url();

    /** {@return a token of the CI; repositories are made for the account of the forge that it belongs to} */
    Secret token();

    /** Ends the forge, and the CI if it was started for the tests. */
    @Override
    default void close() {
        forge().close();
    }

    /**
     * Answers a CI server that runs somewhere.
     *
     * @param forge the forge that it builds for
     * @param url its address
     * @param token the personal token of an account that may activate its own repositories
     * @return the server
     */
    static CiUnderTest at(ForgeUnderTest forge, String url, Secret token) {
        Objects.requireNonNull(forge, "forge");
        Objects.requireNonNull(token, "token");
        return new RunningCi(forge, Objects.requireNonNull(url, "url").replaceFirst("/+$", ""), token);
    }

    /**
     * Answers a CI server within this process, which executes commands ({@link EmbeddedCi.Builder#shell}). It is closed
     * after the tests, before its forge.
     *
     * @param forge the forge that it builds for
     * @param ci the server
     * @param login of an account of the forge
     * @return the server
     * @throws IllegalArgumentException if the forge has no such account
     */
    static CiUnderTest embedded(ForgeUnderTest forge, EmbeddedCi ci, String login) {
        Objects.requireNonNull(forge, "forge");
        Objects.requireNonNull(ci, "ci");
        Secret token = ci.token(Objects.requireNonNull(login, "login"));
        return new EmbeddedCiUnderTest(forge, ci, token);
    }
}
