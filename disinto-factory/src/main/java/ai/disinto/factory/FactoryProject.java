package ai.disinto.factory;

import ai.disinto.core.RepositorySlug;
import ai.disinto.core.sprint.SprintPitch;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.ci.WoodpeckerRepository;
import ai.disinto.forge.pull.WalkLimits;
import ai.disinto.vault.Vault;
import ai.disinto.vault.dispatch.VaultDispatcher;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A project of a factory: the repository of its issues and code, its operations repository, and how it works. Immutable;
 * each method with an argument answers a changed copy.
 */
public final class FactoryProject {
    private static final Duration LONGEST_LEASE = Duration.ofDays(1);

    /** The vault of the project, and who runs what it lets through. */
    record VaultParts(Vault vault, VaultDispatcher dispatcher) {}

    private final ForgeRepository repository;
    private final ForgeRepository operations;
    private final ProjectOptions options;

    private FactoryProject(ForgeRepository repository, ForgeRepository operations, ProjectOptions options) {
        this.repository = repository;
        this.operations = operations;
        this.options = options;
    }

    /**
     * Makes a project whose changes go to {@code main}, whose builds are judged by the statuses of commits alone, and
     * that needs one approval.
     *
     * @param repository the repository of issues and code; its account files sprints and closes visions
     * @param operations the operations repository, where claims are kept
     * @return the project
     */
    public static FactoryProject of(ForgeRepository repository, ForgeRepository operations) {
        return new FactoryProject(
                Objects.requireNonNull(repository, "repository"),
                Objects.requireNonNull(operations, "operations"),
                new ProjectOptions());
    }

    /**
     * Sets where changes go.
     *
     * @param branch the branch
     * @return the project with that
     */
    public FactoryProject base(String branch) {
        Objects.requireNonNull(branch, "branch");
        return with(changed -> changed.base = branch);
    }

    /**
     * Sets the CI server that tells what is still to come and why something failed.
     *
     * @param builds the repository there
     * @return the project with that
     */
    public FactoryProject ci(WoodpeckerRepository builds) {
        Objects.requireNonNull(builds, "builds");
        return ci(true, Optional.of(builds));
    }

    /**
     * Says that nothing is built: no check is waited for, unless the branch requires it.
     *
     * @return the project with that
     */
    public FactoryProject withoutCi() {
        return ci(false, Optional.empty());
    }

    /**
     * Says who may approve besides the reviewers of the factory, such as people.
     *
     * @param logins their logins
     * @return the project with that
     */
    public FactoryProject reviewers(Collection<String> logins) {
        Set<String> copy = Objects.requireNonNull(logins, "logins").stream()
                .map(login -> Objects.requireNonNull(login, "logins"))
                .collect(Collectors.toUnmodifiableSet());
        return with(changed -> changed.reviewers = copy);
    }

    /**
     * Sets how many reviewers have to approve.
     *
     * @param number from 1
     * @return the project with that
     * @throws IllegalArgumentException if it is less
     */
    public FactoryProject approvals(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("number of approvals must be 1 or more, got " + number);
        }
        return with(changed -> changed.approvals = number);
    }

    /**
     * Sets how long pull requests are waited for and how often is tried.
     *
     * @param limits the limits; {@link WalkLimits#standard()} by default
     * @return the project with that
     */
    public FactoryProject walkLimits(WalkLimits limits) {
        Objects.requireNonNull(limits, "limits");
        return with(changed -> changed.walks = limits);
    }

    /**
     * Sets how long a claim lasts that is not renewed. Those of all projects are renewed before each run of an agent, each
     * review and each slow task of the factory, those of a project also at the beginning of its tick: so a lease should be
     * longer than the longest of these.
     *
     * @param time from 2 seconds to a day; 3 hours by default
     * @return the project with that
     * @throws IllegalArgumentException if it is shorter or longer
     */
    public FactoryProject lease(Duration time) {
        if (Objects.requireNonNull(time, "time").compareTo(Duration.ofSeconds(2)) < 0
                || time.compareTo(LONGEST_LEASE) > 0) {
            throw new IllegalArgumentException("time must be from 2 seconds to a day, got " + time);
        }
        return with(changed -> changed.lease = time);
    }

    /**
     * Sets the sprints whose issues are filed, and whose visions are closed when all is done.
     *
     * @param approved answers the sprints that people approved; asked in each tick, none by default
     * @return the project with that
     */
    public FactoryProject sprints(Supplier<List<SprintPitch>> approved) {
        Objects.requireNonNull(approved, "approved");
        return with(changed -> changed.sprints = approved);
    }

    /**
     * Sets the vault: a pass of its dispatcher comes in each tick, once own claims are renewed.
     *
     * @param vault the vault of the operations repository
     * @param dispatcher runs what it lets through
     * @return the project with that
     */
    public FactoryProject vault(Vault vault, VaultDispatcher dispatcher) {
        VaultParts parts = new VaultParts(
                Objects.requireNonNull(vault, "vault"), Objects.requireNonNull(dispatcher, "dispatcher"));
        return with(changed -> changed.vault = Optional.of(parts));
    }

    /** {@return the owner and name of the repository, which the project is called by} */
    public RepositorySlug slug() {
        return repository.slug();
    }

    /** {@return the repository of issues and code} */
    public ForgeRepository repository() {
        return repository;
    }

    /** {@return the operations repository} */
    public ForgeRepository operations() {
        return operations;
    }

    /** Answers both repositories. */
    @Override
    public String toString() {
        return slug() + " with " + operations.slug();
    }

    ProjectOptions options() {
        return options;
    }

    private FactoryProject ci(boolean hasCi, Optional<WoodpeckerRepository> builds) {
        return with(changed -> {
            changed.hasCi = hasCi;
            changed.builds = builds;
        });
    }

    private FactoryProject with(Consumer<ProjectOptions> change) {
        ProjectOptions changed = options.copy();
        change.accept(changed);
        return new FactoryProject(repository, operations, changed);
    }
}
