package ai.disinto.factory;

import ai.disinto.core.agent.BackendSlots;
import ai.disinto.core.agent.Role;
import ai.disinto.core.secret.SecretScanner;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.agent.AgentRunner;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Makes a {@link Factory}. Not safe to share between threads. */
public final class FactoryBuilder {
    private final List<FactoryProject> projects = new ArrayList<>();
    private final List<FactoryAgent> agents = new ArrayList<>();
    private final List<FactorySettings.ReviewSeat> reviewers = new ArrayList<>();
    private final List<FactorySettings.SlowRole> roles = new ArrayList<>();
    private @Nullable Path folder;
    private BackendSlots slots = BackendSlots.of(1);
    private FactoryLimits limits = FactoryLimits.standard();
    private FactoryObserver observer = new FactoryObserver() {};
    private Duration poll = Duration.ofMinutes(1);
    private Optional<InstantSource> clock = Optional.empty();
    private RandomGenerator random = new SecureRandom();
    private SecretScanner secrets = SecretScanner.standard();

    FactoryBuilder() {}

    /**
     * Adds a project. Needed.
     *
     * @param project the project
     * @return this
     * @throws IllegalArgumentException if there is one of the same repository, or with the same operations repository, where
     *     their claims would meet; case does not matter
     */
    public FactoryBuilder project(FactoryProject project) {
        Objects.requireNonNull(project, "project");
        if (projects.stream().anyMatch(each -> isSame(each.repository(), project.repository()))) {
            throw new IllegalArgumentException("project " + project.slug() + " is there already");
        }
        projects.stream()
                .filter(each -> isSame(each.operations(), project.operations()))
                .findFirst()
                .ifPresent(other -> {
                    throw new IllegalArgumentException("project " + project + " has the operations repository of "
                            + other.slug() + "; their claims would meet, so give it one of its own");
                });
        projects.add(project);
        return this;
    }

    private static boolean isSame(ForgeRepository one, ForgeRepository other) {
        return one.slug().toString().equalsIgnoreCase(other.slug().toString());
    }

    /**
     * Adds who works on issues, in all projects. Needed.
     *
     * @param login the login of the account
     * @param forge the connection of that account
     * @param runner lets the agent work
     * @return this
     * @throws IllegalArgumentException if no account can have this login, or it works here already
     */
    public FactoryBuilder agent(String login, Forge forge, AgentRunner runner) {
        return agent(FactoryAgent.of(login, forge, runner));
    }

    /**
     * Adds who works on issues, in all projects. Needed.
     *
     * @param agent the agent
     * @return this
     * @throws IllegalArgumentException if it works here already
     */
    public FactoryBuilder agent(FactoryAgent agent) {
        Objects.requireNonNull(agent, "agent");
        if (agents.stream().anyMatch(each -> each.login().equalsIgnoreCase(agent.login()))) {
            throw new IllegalArgumentException("agent " + agent.login() + " is there already");
        }
        agents.add(agent);
        return this;
    }

    /**
     * Adds who reviews, in all projects. Its approval counts. Without one, somebody else has to review: name them with
     * {@link FactoryProject#reviewers}.
     *
     * @param login the login of the account
     * @param forge the connection of that account
     * @param reviewer forms the opinions
     * @return this
     * @throws IllegalArgumentException if no account can have this login, or it reviews here already
     */
    public FactoryBuilder reviewer(String login, Forge forge, Reviewer reviewer) {
        String name = Logins.checked(login);
        Objects.requireNonNull(forge, "forge");
        Objects.requireNonNull(reviewer, "reviewer");
        if (reviewers.stream().anyMatch(each -> each.login().equalsIgnoreCase(name))) {
            throw new IllegalArgumentException("reviewer " + name + " is there already");
        }
        reviewers.add(new FactorySettings.ReviewSeat(name, forge, reviewer));
        return this;
    }

    /**
     * Sets where clones, pauses and what is known of own claims are kept. Needed. One factory uses a folder at a time.
     *
     * @param path the folder; made if it is not there
     * @return this
     */
    public FactoryBuilder workFolder(Path path) {
        folder = Objects.requireNonNull(path, "path");
        return this;
    }

    /**
     * Sets how many runs each backend serves at once. The default is one. Share it among factories of a process.
     *
     * @param shared the slots
     * @return this
     */
    public FactoryBuilder slots(BackendSlots shared) {
        slots = Objects.requireNonNull(shared, "shared");
        return this;
    }

    /**
     * Sets how much the factory does. The default is {@link FactoryLimits#standard()}.
     *
     * @param limits the limits
     * @return this
     */
    public FactoryBuilder limits(FactoryLimits limits) {
        this.limits = Objects.requireNonNull(limits, "limits");
        return this;
    }

    /**
     * Sets who is told what happens. The default is nobody.
     *
     * @param observer is told
     * @return this
     */
    public FactoryBuilder observer(FactoryObserver observer) {
        this.observer = Objects.requireNonNull(observer, "observer");
        return this;
    }

    /**
     * Adds what is done now and then in each project: when the interval is over, with a little jitter, and at once if it
     * never was. When it last was stands in the file {@code schedule} of the work folder.
     *
     * @param role the role that it is done in; each once
     * @param interval how often, from a second
     * @param task what is done
     * @return this
     * @throws IllegalArgumentException if the role is there already, or the interval is less than a second
     */
    public FactoryBuilder every(Role role, Duration interval, SlowTask task) {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(task, "task");
        if (Objects.requireNonNull(interval, "interval").toSeconds() < 1) {
            throw new IllegalArgumentException("interval must be a second or more, got " + interval);
        }
        if (roles.stream().anyMatch(each -> each.role().equals(role))) {
            throw new IllegalArgumentException("role " + role + " is there already");
        }
        roles.add(new FactorySettings.SlowRole(role, interval, task));
        return this;
    }

    /**
     * Sets after which time it is looked anyway, should no webhook come. The default is a minute.
     *
     * @param interval the time, positive
     * @return this
     * @throws IllegalArgumentException if it is no time
     */
    public FactoryBuilder pollInterval(Duration interval) {
        if (Objects.requireNonNull(interval, "interval").isNegative() || interval.isZero()) {
            throw new IllegalArgumentException("interval must be a time, got " + interval);
        }
        poll = interval;
        return this;
    }

    /**
     * Sets the clock of everything. The default is that of the machine for the factory itself, and that of the server for
     * claims, builds and reviews.
     *
     * @param source the clock
     * @return this
     */
    public FactoryBuilder clock(InstantSource source) {
        clock = Optional.of(Objects.requireNonNull(source, "source"));
        return this;
    }

    /**
     * Sets where the keys of claims come from. The default cannot be guessed; nothing else should be used but in tests.
     *
     * @param source the numbers
     * @return this
     */
    public FactoryBuilder random(RandomGenerator source) {
        random = Objects.requireNonNull(source, "source");
        return this;
    }

    /**
     * Sets what finds the secrets that reports, comments and logs must not show. The default knows what credentials look
     * like.
     *
     * @param scanner the scanner, with the secrets that are known
     * @return this
     */
    public FactoryBuilder secrets(SecretScanner scanner) {
        secrets = Objects.requireNonNull(scanner, "scanner");
        return this;
    }

    /**
     * Makes it. Nothing is asked.
     *
     * @return the factory
     * @throws IllegalStateException if there is no project, no agent or no work folder
     * @throws IllegalArgumentException if the connection of an agent acts as somebody else, which git cannot
     */
    public Factory build() {
        Path work = folder;
        if (projects.isEmpty() || agents.isEmpty() || work == null) {
            String other = agents.isEmpty() ? "agent(login, forge, runner)" : "workFolder(path)";
            throw new IllegalStateException("a factory needs " + (projects.isEmpty() ? "project(project)" : other));
        }
        return new Factory(new FactorySettings(
                List.copyOf(projects),
                List.copyOf(agents),
                List.copyOf(reviewers),
                List.copyOf(roles),
                work.toAbsolutePath(),
                slots,
                limits,
                observer,
                poll,
                clock,
                random,
                secrets));
    }
}
