package ai.disinto.factory;

import ai.disinto.core.agent.BackendSlots;
import ai.disinto.core.agent.Role;
import ai.disinto.core.secret.SecretScanner;
import ai.disinto.forge.Forge;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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

    Instant now() {
        return clock.orElseGet(InstantSource::system).instant();
    }
}
