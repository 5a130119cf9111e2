package ai.disinto.forge;

import ai.disinto.core.secret.Secret;
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
import org.jspecify.annotations.Nullable;

/** Makes a {@link Forge}. Only {@link #url(String)} is needed. Not safe to share between threads. */
public final class ForgeBuilder {
    private final ClientSettings settings = new ClientSettings();
    private Credentials credentials = Credentials.anonymous();
    private Optional<ForgeObserver> observer = Optional.empty();
    private @Nullable ServerTime time;

    ForgeBuilder() {}

    /**
     * Sets the address of the server.
     *
     * @param address such as {@code https://forge.example.org}; a path is kept, a slash at the end is not
     * @return this builder
     * @throws IllegalArgumentException if it is no address of a web server, or holds a user or password
     */
    public ForgeBuilder url(String address) {
        settings.url(address);
        return this;
    }

    /**
     * Sets an access token. The default is to ask anonymously.
     *
     * @param token the token
     * @return this builder
     * @throws IllegalArgumentException if the token has a character that no header may have
     */
    public ForgeBuilder token(String token) {
        return token(Secret.of(Objects.requireNonNull(token, "token")));
    }

    /**
     * Sets an access token. The default is to ask anonymously.
     *
     * @param token the token
     * @return this builder
     * @throws IllegalArgumentException if the token has a character that no header may have
     */
    public ForgeBuilder token(Secret token) {
        return credentials(Credentials.token(Objects.requireNonNull(token, "token")));
    }

    /**
     * Sets who asks. The default is nobody.
     *
     * @param identity the credentials
     * @return this builder
     */
    public ForgeBuilder credentials(Credentials identity) {
        credentials = Objects.requireNonNull(identity, "identity");
        return this;
    }

    /**
     * Sets the time for one call, with all its repetitions. The default is 30 seconds.
     *
     * @param time a positive time
     * @return this builder
     */
    public ForgeBuilder deadline(Duration time) {
        settings.deadline(time);
        return this;
    }

    /**
     * Sets the largest answer that is read. The default is 32 MiB.
     *
     * @param bytes a positive number of bytes, after unpacking
     * @return this builder
     */
    public ForgeBuilder bodyLimit(long bytes) {
        settings.bodyLimit(bytes);
        return this;
    }

    /**
     * Sets how often a call is sent at most, if sending it twice does the same as sending it once. The default is 3.
     *
     * @param number from 1
     * @return this builder
     */
    public ForgeBuilder attempts(int number) {
        settings.attempts(number);
        return this;
    }

    /**
     * Sets what the client calls itself. The default is {@code disinto-forge}.
     *
     * @param name visible ASCII characters and spaces
     * @return this builder
     */
    public ForgeBuilder userAgent(String name) {
        settings.userAgent(name);
        return this;
    }

    /**
     * Sets the way to the server. The default is that of the JVM.
     *
     * @param selector chooses the proxy
     * @return this builder
     */
    public ForgeBuilder proxy(ProxySelector selector) {
        settings.proxy(selector);
        return this;
    }

    /**
     * Sets the certificates to trust. The default is those of the JVM.
     *
     * @param store a loaded store
     * @return this builder
     */
    public ForgeBuilder trust(KeyStore store) {
        settings.trust(store);
        return this;
    }

    /**
     * Sets who is told about every request. The default is nobody.
     *
     * @param listener is told
     * @return this builder
     */
    public ForgeBuilder observer(ForgeObserver listener) {
        observer = Optional.of(Objects.requireNonNull(listener, "listener"));
        return this;
    }

    /**
     * Sets what deadlines and pauses are measured with. The default is a clock that nobody sets.
     *
     * @param source tells the time
     * @return this builder
     */
    public ForgeBuilder clock(InstantSource source) {
        settings.clock(source);
        return this;
    }

    /**
     * Sets what spreads repetitions. The default is seeded by the JVM.
     *
     * @param generator safe to share between threads, or used by one
     * @return this builder
     */
    public ForgeBuilder random(RandomGenerator generator) {
        settings.random(generator);
        return this;
    }

    /**
     * Sets the clock of the server. The default asks it.
     *
     * @param source tells the time of the server
     * @return this builder
     */
    public ForgeBuilder serverTime(ServerTime source) {
        time = Objects.requireNonNull(source, "source");
        return this;
    }

    /**
     * Makes the client. The server is not asked.
     *
     * @return the client, to be closed by the caller
     * @throws IllegalStateException if there is no address
     */
    public Forge build() {
        CallRunner.Setting setting = settings.setting("a forge");
        Identity identity = new Identity(credentials, "");
        CallListener listener = new ObservedCalls(observer.map(ForgeBuilder::telling));
        return new Forge(new Connection(settings.transport(), setting, listener), identity, time);
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
    ForgeBuilder transport(HttpTransport other, Pause waiting) {
        settings.transport(other, waiting);
        return this;
    }
}
