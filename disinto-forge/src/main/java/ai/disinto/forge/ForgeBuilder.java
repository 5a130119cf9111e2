package ai.disinto.forge;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.internal.http.CallListener;
import ai.disinto.forge.internal.http.CallRunner;
import ai.disinto.forge.internal.http.HttpTransport;
import ai.disinto.forge.internal.http.MonotonicClock;
import ai.disinto.forge.internal.http.OkHttpTransport;
import ai.disinto.forge.internal.http.Pause;
import ai.disinto.forge.internal.http.RetryBudget;
import ai.disinto.forge.internal.http.RetryPolicy;
import ai.disinto.forge.internal.http.TransportSettings;
import java.net.ProxySelector;
import java.net.URI;
import java.security.KeyStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Makes a {@link Forge}. Only {@link #url(String)} is needed. Not safe to share between threads. */
public final class ForgeBuilder {
    private static final int TOKENS = 20;
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private @Nullable URI url;
    private Credentials credentials = Credentials.anonymous();
    private Duration deadline = Duration.ofSeconds(30);
    private long bodyLimit = 32L << 20;
    private int attempts = 3;
    private String userAgent = "disinto-forge";
    private Optional<ProxySelector> proxy = Optional.empty();
    private Optional<KeyStore> trust = Optional.empty();
    private Optional<ForgeObserver> observer = Optional.empty();
    private InstantSource clock = new MonotonicClock();
    private RandomGenerator random = new SplittableRandom();
    private @Nullable ServerTime time;
    private @Nullable HttpTransport transport;
    private Pause pause = Pause.real();

    ForgeBuilder() {}

    /**
     * Sets the address of the server.
     *
     * @param address such as {@code https://forge.example.org}; a path is kept, a slash at the end is not
     * @return this builder
     * @throws IllegalArgumentException if it is no address of a web server, or holds a user or password
     */
    public ForgeBuilder url(String address) {
        Objects.requireNonNull(address, "address");
        URI uri;
        try {
            uri = URI.create(address.strip().replaceFirst("/+$", ""));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("address must be that of a web server, such as http://localhost:3000");
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.matches("https?") || uri.getHost() == null || uri.getRawQuery() != null) {
            throw new IllegalArgumentException("address must be that of a web server, such as http://localhost:3000");
        }
        if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("address must hold no user or password: use token or credentials");
        }
        url = uri;
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
        if (Objects.requireNonNull(time, "time").isNegative() || time.isZero()) {
            throw new IllegalArgumentException("deadline must be positive, got " + time);
        }
        deadline = time;
        return this;
    }

    /**
     * Sets the largest answer that is read. The default is 32 MiB.
     *
     * @param bytes a positive number of bytes, after unpacking
     * @return this builder
     */
    public ForgeBuilder bodyLimit(long bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("body limit must be positive, got " + bytes);
        }
        bodyLimit = bytes;
        return this;
    }

    /**
     * Sets how often a call is sent at most, if sending it twice does the same as sending it once. The default is 3.
     *
     * @param number from 1
     * @return this builder
     */
    public ForgeBuilder attempts(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("attempts count from 1, got " + number);
        }
        attempts = number;
        return this;
    }

    /**
     * Sets what the client calls itself. The default is {@code disinto-forge}.
     *
     * @param name visible ASCII characters and spaces
     * @return this builder
     */
    public ForgeBuilder userAgent(String name) {
        if (!Objects.requireNonNull(name, "name").matches("[ -~]{1,200}")) {
            throw new IllegalArgumentException("user agent must be visible ASCII characters");
        }
        userAgent = name;
        return this;
    }

    /**
     * Sets the way to the server. The default is that of the JVM.
     *
     * @param selector chooses the proxy
     * @return this builder
     */
    public ForgeBuilder proxy(ProxySelector selector) {
        proxy = Optional.of(Objects.requireNonNull(selector, "selector"));
        return this;
    }

    /**
     * Sets the certificates to trust. The default is those of the JVM.
     *
     * @param store a loaded store
     * @return this builder
     */
    public ForgeBuilder trust(KeyStore store) {
        trust = Optional.of(Objects.requireNonNull(store, "store"));
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
        clock = Objects.requireNonNull(source, "source");
        return this;
    }

    /**
     * Sets what spreads repetitions. The default is seeded by the JVM.
     *
     * @param generator safe to share between threads, or used by one
     * @return this builder
     */
    public ForgeBuilder random(RandomGenerator generator) {
        random = Objects.requireNonNull(generator, "generator");
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
        if (url == null) {
            throw new IllegalStateException("a forge needs an address: call url");
        }
        var settings = new TransportSettings(CONNECT, bodyLimit, userAgent, proxy, trust);
        HttpTransport http = transport == null ? new OkHttpTransport(settings) : transport;
        RetryPolicy retries = new RetryPolicy(attempts, new RetryBudget(TOKENS), new SharedRandom(random));
        var setting = new CallRunner.Setting(url, deadline, retries, clock, pause);
        Identity identity = new Identity(credentials, "");
        CallListener listener = new ObservedCalls(observer);
        return new Forge(new Connection(http, setting, listener), identity, time);
    }

    /** For tests: another way to send, and to let time pass. */
    ForgeBuilder transport(HttpTransport other, Pause waiting) {
        transport = other;
        pause = waiting;
        return this;
    }
}
