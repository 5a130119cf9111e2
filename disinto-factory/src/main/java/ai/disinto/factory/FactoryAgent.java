package ai.disinto.factory;

import ai.disinto.core.RepositorySlug;
import ai.disinto.core.agent.Backend;
import ai.disinto.core.formula.Formula;
import ai.disinto.forge.Forge;
import ai.disinto.forge.agent.AgentRunner;
import ai.disinto.forge.agent.AgentTask;
import ai.disinto.forge.git.Author;
import java.net.URI;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Who works in a factory: an account of the forge, its connection, and what lets the agent work. Immutable; each method
 * with an argument answers a changed copy.
 */
public final class FactoryAgent {
    private final String login;
    private final Forge forge;
    private final Runners runner;
    private final Backend backend;
    private final Author author;
    private final Optional<Formula> formula;
    private final Map<AgentTask.Kind, String> instructions;

    /** What lets an agent work: one runner, and others for some projects. */
    private record Runners(AgentRunner usual, Map<RepositorySlug, AgentRunner> others) {
        Runners with(RepositorySlug project, AgentRunner runner) {
            Map<RepositorySlug, AgentRunner> more = new HashMap<>(others);
            more.put(project, runner);
            return new Runners(usual, Map.copyOf(more));
        }
    }

    private FactoryAgent(
            String login,
            Forge forge,
            Runners runner,
            Backend backend,
            Author author,
            Optional<Formula> formula,
            Map<AgentTask.Kind, String> instructions) {
        this.login = login;
        this.forge = forge;
        this.runner = runner;
        this.backend = backend;
        this.author = author;
        this.formula = formula;
        this.instructions = Map.copyOf(instructions);
    }

    /**
     * Makes an agent with a backend of its own.
     *
     * @param login the login of the account, which needs write access to each project and its operations repository
     * @param forge the connection of that account
     * @param runner lets the agent work
     * @return the agent
     * @throws IllegalArgumentException if no account can have this login
     */
    public static FactoryAgent of(String login, Forge forge, AgentRunner runner) {
        String name = Logins.checked(login);
        Objects.requireNonNull(forge, "forge");
        Objects.requireNonNull(runner, "runner");
        String host = Optional.ofNullable(URI.create(forge.url()).getHost()).orElse("localhost");
        Author author = new Author(name, name + "@noreply." + host);
        Runners runners = new Runners(runner, Map.of());
        return new FactoryAgent(name, forge, runners, Backend.named(name), author, Optional.empty(), Map.of());
    }

    /**
     * Sets another runner for one project. Items of different projects have the same names, such as {@code issue-1}, so
     * runners that remember the session of an item need one for each project.
     *
     * @param project the repository of the project
     * @param other lets the agent work there
     * @return the agent with that
     */
    public FactoryAgent runner(RepositorySlug project, AgentRunner other) {
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(other, "other");
        return new FactoryAgent(login, forge, runner.with(project, other), backend, author, formula, instructions);
    }

    /**
     * Sets which backend it needs a slot of while it works. The default is one that it shares with nobody.
     *
     * @param place the backend
     * @return the agent with that
     */
    public FactoryAgent backend(Backend place) {
        Objects.requireNonNull(place, "place");
        return new FactoryAgent(login, forge, runner, place, author, formula, instructions);
    }

    /**
     * Sets who is named in commits. The default is the login with an address that nobody reads.
     *
     * @param named the author
     * @return the agent with that
     */
    public FactoryAgent author(Author named) {
        Objects.requireNonNull(named, "named");
        return new FactoryAgent(login, forge, runner, backend, named, formula, instructions);
    }

    /**
     * Sets how an issue is implemented. The agent gets it word for word. The default is none.
     *
     * @param steps the formula
     * @return the agent with that
     */
    public FactoryAgent formula(Formula steps) {
        return new FactoryAgent(
                login,
                forge,
                runner,
                backend,
                author,
                Optional.of(Objects.requireNonNull(steps, "steps")),
                instructions);
    }

    /**
     * Adds to what the agent is told for a kind of work, before everything else.
     *
     * @param kind the kind
     * @param trusted words of the operator
     * @return the agent with that
     */
    public FactoryAgent instructions(AgentTask.Kind kind, String trusted) {
        Map<AgentTask.Kind, String> more = new EnumMap<>(AgentTask.Kind.class);
        more.putAll(instructions);
        more.put(Objects.requireNonNull(kind, "kind"), Objects.requireNonNull(trusted, "trusted"));
        return new FactoryAgent(login, forge, runner, backend, author, formula, more);
    }

    /** {@return the login of the account} */
    public String login() {
        return login;
    }

    /** Answers the login. */
    @Override
    public String toString() {
        return "agent " + login;
    }

    Forge forge() {
        return forge;
    }

    AgentRunner runner(RepositorySlug project) {
        return runner.others().getOrDefault(project, runner.usual());
    }

    Backend backend() {
        return backend;
    }

    Author author() {
        return author;
    }

    Optional<Formula> formula() {
        return formula;
    }

    Map<AgentTask.Kind, String> instructions() {
        return instructions;
    }
}
