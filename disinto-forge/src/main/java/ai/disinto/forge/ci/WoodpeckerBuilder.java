package ai.disinto.forge.ci;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.ForgeObserver;
import ai.disinto.forge.internal.http.CallListener;
import ai.disinto.forge.internal.http.CallRunner;
import ai.disinto.forge.internal.http.ClientSettings;
import ai.disinto.forge.internal.http.HttpTransport;
import ai.disinto.forge.internal.http.ObservedCalls;
import ai.disinto.forge.internal.http.Pause;
import java.net.ProxySelector;
import java.security.KeyStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Makes a {@link Woodpecker}. Only {@link #url(String)} is needed. Not safe to share between threads. */
public final class WoodpeckerBuilder {
    private final ClientSettings settings = new ClientSettings();
    private Optional<Secret> token = Optional.empty();
    private Optional<ForgeObserver> observer = Optional.empty();

    WoodpeckerBuilder() {}

    /**
     * Sets the address of the server.
     *
     * @param address such as {@code https://ci.example.org}; a path is kept, a slash at the end is not
     * @return this builder
     * @throws IllegalArgumentException if it is no address of a web server, or holds a user or password
     */
    public WoodpeckerBuilder url(String address) {
        settings.url(address);
        return this;
    }

    /**
     * Sets the token. The default is to ask anonymously.
     *
     * @param token the personal token of an account
     * @return this builder
     * @throws IllegalArgumentException if the token has a character that no header may have
     */
    public WoodpeckerBuilder token(String token) {
        return token(Secret.of(Objects.requireNonNull(token, "token")));
    }

    /**
     * Sets the token. The default is to ask anonymously.
     *
     * @param token the personal token of an account
     * @return this builder
     * @throws IllegalArgumentException if the token has a character that no header may have
     */
    public WoodpeckerBuilder token(Secret token) {
        this.token = Optional.of(BearerToken.visible(Objects.requireNonNull(token, "token")));
        return this;
    }

    /**
     * Sets the time for one call, with all its repetitions. The default is 30 seconds.
     *
     * @param time a positive time
     * @return this builder
     */
    public WoodpeckerBuilder deadline(Duration time) {
        settings.deadline(time);
        return this;
    }

    /**
     * Sets the largest answer that is read. The default is 32 MiB.
     *
     * @param bytes a positive number of bytes, after unpacking
     * @return this builder
     */
    public WoodpeckerBuilder bodyLimit(long bytes) {
        settings.bodyLimit(bytes);
        return this;
    }

    /**
     * Sets how often a call is sent at most, if sending it twice does the same as sending it once. The default is 3.
     *
     * @param number from 1
     * @return this builder
     */
    public WoodpeckerBuilder attempts(int number) {
        settings.attempts(number);
        return this;
    }

    /**
     * Sets what the client calls itself. The default is {@code disinto-forge}.
     *
     * @param name visible ASCII characters and spaces
     * @return this builder
     */
    public WoodpeckerBuilder userAgent(String name) {
        settings.userAgent(name);
        return this;
    }

    /**
     * Sets the way to the server. The default is that of the JVM.
     *
     * @param selector chooses the proxy
     * @return this builder
     */
    public WoodpeckerBuilder proxy(ProxySelector selector) {
        settings.proxy(selector);
        return this;
    }

    /**
     * Sets the certificates to trust. The default is those of the JVM.
     *
     * @param store a loaded store
     * @return this builder
     */
    public WoodpeckerBuilder trust(KeyStore store) {
        settings.trust(store);
        return this;
    }

    /**
     * Sets who is told about every request. The default is nobody.
     *
     * @param listener is told
     * @return this builder
     */
    public WoodpeckerBuilder observer(ForgeObserver listener) {
        observer = Optional.of(Objects.requireNonNull(listener, "listener"));
        return this;
    }

    /**
     * Sets what deadlines and pauses are measured with. The default is a clock that nobody sets.
     *
     * @param source tells the time
     * @return this builder
     */
    public WoodpeckerBuilder clock(InstantSource source) {
        settings.clock(source);
        return this;
    }

    /**
     * Sets what spreads repetitions. The default is seeded by the JVM.
     *
     * @param generator safe to share between threads, or used by one
     * @return this builder
     */
    public WoodpeckerBuilder random(RandomGenerator generator) {
        settings.random(generator);
        return this;
    }

    /**
     * Makes the client. The server is not asked.
     *
     * @return the client, to be closed by the caller
     * @throws IllegalStateException if there is no address
     */
    public Woodpecker build() {
        CallRunner.Setting setting = settings.setting("a CI server");
        HttpTransport transport = settings.transport();
        CallListener listener = new ObservedCalls(observer.map(WoodpeckerBuilder::telling));
        CiCalls calls = new CiCalls(new CallRunner(transport, setting, listener), setting, new BearerToken(token));
        return new Woodpecker(transport, setting.base().toString(), calls);
    }

    private static Consumer<CallListener.Sending> telling(ForgeObserver observer) {
        return sending -> observer.requested(new ForgeObserver.Attempt(
                sending.exchange().method(),
                sending.path(),
                sending.attempt(),
                sending.status() == 0 ? OptionalInt.empty() : OptionalInt.of(sending.status()),
                sending.took(),
                sending.pause()));
    }

    /** For tests: another way to send, and to let time pass. */
    WoodpeckerBuilder transport(HttpTransport other, Pause waiting) {
        settings.transport(other, waiting);
        return this;
    }
}
