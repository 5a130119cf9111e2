package ai.disinto.factory;

import ai.disinto.core.agent.Backend;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.ServerTime;
import ai.disinto.forge.agent.AgentRunner;
import ai.disinto.forge.git.CloneName;
import ai.disinto.forge.git.GitRemote;
import ai.disinto.forge.git.SweptCopy;
import ai.disinto.forge.git.WorkCopies;
import ai.disinto.forge.pull.AgentWorker;
import ai.disinto.forge.work.Claims;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The place of an agent in a project: the project as its account sees it, its claims and its clones. */
final class Station {
    private final FactoryAgent agent;
    private final ForgeRepository repository;
    private final Claims claims;
    private final ServerTime time;
    private final WorkCopies copies;

    private Station(FactoryAgent agent, ForgeRepository repository, Claims claims, ServerTime time, WorkCopies copies) {
        this.agent = agent;
        this.repository = repository;
        this.claims = claims;
        this.time = time;
        this.copies = copies;
    }

    static Station of(FactorySettings settings, FactoryProject project, WorkFolder folder, FactoryAgent agent) {
        ForgeRepository repository = agent.forge().repository(project.slug());
        ServerTime time = settings.time(repository);
        Claims claims = Claims.in(agent.forge().repository(project.operations().slug()))
                .forIssuesOf(repository)
                .claimant(agent.login())
                .lease(project.options().lease)
                .time(time)
                .nonces(settings::nonce)
                .secrets(settings.secrets())
                .build();
        Path root = folder.path("clones").resolve(agent.login());
        WorkCopies copies = WorkCopies.in(root, GitRemote.of(repository), settings::now);
        return new Station(agent, repository, claims, time, copies);
    }

    String login() {
        return agent.login();
    }

    Backend backend() {
        return agent.backend();
    }

    AgentRunner runner() {
        return agent.runner(repository.slug());
    }

    ForgeRepository repository() {
        return repository;
    }

    Claims claims() {
        return claims;
    }

    ServerTime time() {
        return time;
    }

    /** Removes the clone of an issue that is over. */
    void forget(int issue) {
        boolean unused = copies.remove(CloneName.ofIssue(issue));
    }

    /** Removes the clones that nobody used for a day. */
    List<SweptCopy> sweep() {
        return copies.sweep();
    }

    AgentWorker worker(AgentRunner runner, BooleanSupplier mayPush) {
        AgentWorker.Builder builder = AgentWorker.builder(repository, copies.clones(), runner)
                .account(agent.login())
                .author(agent.author())
                .beforePush(mayPush)
                .time(time);
        agent.formula().ifPresent(builder::formula);
        agent.instructions().forEach(builder::instructions);
        return builder.build();
    }
}
