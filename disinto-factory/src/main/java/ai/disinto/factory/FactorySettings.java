package ai.disinto.factory;

import ai.disinto.core.agent.Backend;
import ai.disinto.core.agent.BackendSlots;
import ai.disinto.core.agent.Role;
import ai.disinto.core.secret.SecretScanner;
import ai.disinto.factory.TickLog.Pen;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.ServerTime;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What a factory is made of. */
record FactorySettings(
        List<FactoryProject> projects,
        List<FactoryAgent> agents,
        List<ReviewSeat> reviewers,
        List<SlowRole> roles,
        Path folder,
        BackendSlots slots,
        FactoryLimits limits,
        FactoryObserver observer,
        Duration poll,
        Optional<InstantSource> clock,
        RandomGenerator random,
        SecretScanner secrets) {
    /** Who reviews. */
    record ReviewSeat(String login, Forge forge, Reviewer reviewer) {}

    /** What is done now and then. */
    record SlowRole(Role role, Duration interval, SlowTask task) {}

    /** What decides about claims, builds and reviews. */
    ServerTime time(ForgeRepository repository) {
        return clock.<ServerTime>map(source -> source::instant).orElseGet(repository::time);
    }

    /** The key of a new claim. */
    String nonce() {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
    }

    /** Does something while it has a slot of a backend. If there is none it says what is in the way, and does not wait. */
    void inSlot(Backend backend, Pen pen, String waits, TickLog.Step step) throws InterruptedException {
        Optional<BackendSlots.Slot> slot = slots.acquire(backend, Duration.ZERO);
        if (slot.isEmpty()) {
            pen.held(waits + slots.obstacle(backend).orElse("the backend was busy"));
            return;
        }
        try {
            step.run();
        } finally {
            slot.get().close();
        }
    }

    Instant now() {
        return clock.orElseGet(InstantSource::system).instant();
    }
}
