package ai.disinto.forge.internal.http;

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

/** What builders of clients collect, whatever the server is. Refuses single bad values. Not safe to share. */
public final class ClientSettings {
    private static final int TOKENS = 20;
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private @Nullable URI url;
    private Duration deadline = Duration.ofSeconds(30);
    private long bodyLimit = 32L << 20;
    private int attempts = 3;
    private String userAgent = "disinto-forge";
    private Optional<ProxySelector> proxy = Optional.empty();
    private Optional<KeyStore> trust = Optional.empty();
    private InstantSource clock = new MonotonicClock();
    private RandomGenerator random = new SplittableRandom();
    private @Nullable HttpTransport transport;
    private Pause pause = Pause.real();

    public void url(String address) {
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
    }

    public void deadline(Duration time) {
        if (Objects.requireNonNull(time, "time").isNegative() || time.isZero()) {
            throw new IllegalArgumentException("deadline must be positive, got " + time);
        }
        deadline = time;
    }

    public void bodyLimit(long bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("body limit must be positive, got " + bytes);
        }
        bodyLimit = bytes;
    }

    public void attempts(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("attempts count from 1, got " + number);
        }
        attempts = number;
    }

    public void userAgent(String name) {
        if (!Objects.requireNonNull(name, "name").matches("[ -~]{1,200}")) {
            throw new IllegalArgumentException("user agent must be visible ASCII characters");
        }
        userAgent = name;
    }

    public void proxy(ProxySelector selector) {
        proxy = Optional.of(Objects.requireNonNull(selector, "selector"));
    }

    public void trust(KeyStore store) {
        trust = Optional.of(Objects.requireNonNull(store, "store"));
    }

    public void clock(InstantSource source) {
        clock = Objects.requireNonNull(source, "source");
    }

    public void random(RandomGenerator generator) {
        random = Objects.requireNonNull(generator, "generator");
    }

    /** For tests: another way to send, and to let time pass. */
    public void transport(HttpTransport other, Pause waiting) {
        transport = other;
        pause = waiting;
    }

    /** Answers what sends, which is to be closed by whoever uses it. */
    public HttpTransport transport() {
        var settings = new TransportSettings(CONNECT, bodyLimit, userAgent, proxy, trust);
        return transport == null ? new OkHttpTransport(settings) : transport;
    }

    /**
     * Answers what all calls share.
     *
     * @param client what is being made, for the message
     * @throws IllegalStateException if there is no address
     */
    public CallRunner.Setting setting(String client) {
        if (url == null) {
            throw new IllegalStateException(client + " needs an address: call url");
        }
        RetryPolicy retries = new RetryPolicy(attempts, new RetryBudget(TOKENS), new SharedRandom(random));
        return new CallRunner.Setting(url, deadline, retries, clock, pause);
    }
}
