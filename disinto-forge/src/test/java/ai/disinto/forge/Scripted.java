package ai.disinto.forge;

import ai.disinto.forge.internal.http.HttpTransport;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Clients whose server is a script and whose time passes only in pauses. */
final class Scripted implements AutoCloseable {
    private final List<Forge> clients = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-23T10:00:00Z");

    ForgeBuilder builder(HttpTransport transport) {
        InstantSource clock = () -> now;
        return Forge.builder()
                .url("http://forge.test")
                .random(new SplittableRandom(1))
                .clock(clock)
                .transport(transport, time -> {
                    pauses.add(time);
                    now = now.plus(time);
                });
    }

    Forge forge(HttpTransport transport) {
        Forge client = builder(transport).token("token-of-a-test").build();
        clients.add(client);
        return client;
    }

    List<Duration> pauses() {
        return pauses;
    }

    @Override
    public void close() {
        clients.forEach(Forge::close);
    }
}
