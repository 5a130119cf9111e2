package ai.disinto.testing.pull;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NewCommit;
import ai.disinto.forge.NewPull;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.NewStatus;
import ai.disinto.forge.ProtectionRule;
import ai.disinto.forge.ci.Woodpecker;
import ai.disinto.forge.ci.WoodpeckerRepository;
import ai.disinto.forge.model.Permission;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.forge.model.StatusState;
import ai.disinto.testing.EmbeddedCi;
import ai.disinto.testing.EmbeddedForge;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** A repository with a pull request, its author dev, the reviewers ann and bea, and the stranger mallory. */
final class EvidenceStage implements AutoCloseable {
    static final String WORKFLOW = """
            skip_clone: true
            when:
              - event: [push, pull_request]
            steps:
              - name: build
                image: bash
                commands: [make]
              - name: test
                image: bash
                commands: [make test]
            """;
    private static final Duration LONG = Duration.ofSeconds(20);

    final EmbeddedForge embedded;
    private final Map<String, Forge> clients = new HashMap<>();
    private final List<AutoCloseable> open = new ArrayList<>();
    private int files;

    EvidenceStage() {
        this(EmbeddedForge.Builder::calm);
    }

    EvidenceStage(UnaryOperator<EmbeddedForge.Builder> settings) {
        embedded = settings.apply(EmbeddedForge.builder()).start();
        client("root1", embedded.adminToken())
                .repositories()
                .create(NewRepository.named("app").initialized().defaultBranch("main"));
        for (String login : List.of("dev", "ann", "bea", "mallory")) {
            client(login, embedded.addAccount(login, "password-" + login));
        }
        for (String login : List.of("dev", "ann", "bea")) {
            app("root1").collaborators().put(login, Permission.WRITE);
        }
    }

    private Forge client(String login, Secret token) {
        Forge client =
                Forge.builder().url(embedded.url().toString()).token(token).build();
        clients.put(login, client);
        return client;
    }

    /** The repository as an account sees it. */
    ForgeRepository app(String login) {
        return Objects.requireNonNull(clients.get(login), login).repository("root1/app");
    }

    /** Pushes a new file to a branch, which is made if it is not there; answers the commit. */
    String push(String branch) {
        return push(branch, "file-" + ++files + ".txt", "text " + files + "\n");
    }

    String push(String branch, String path, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        boolean there = app("dev").branches().find(branch).isPresent();
        NewCommit commit = there ? NewCommit.on(branch) : NewCommit.on("main").newBranch(branch);
        if (!app("dev").contents().create(path, bytes, commit).isDone()) {
            throw new IllegalStateException(path + " was not pushed");
        }
        return app("dev").branches().get(branch).commit();
    }

    /** Opens a pull request of a new branch. */
    PullRequest pull(String branch) {
        push(branch);
        return app("dev").pulls().create(NewPull.of("Work on " + branch, branch, "main"));
    }

    PullRequest again(PullRequest pull) {
        return app("dev").pulls().get(pull.number());
    }

    void say(String commit, String context, StatusState state) {
        app("dev").statuses().create(commit, NewStatus.of(context, state));
    }

    /** Lets a rule protect the branch that pull requests go to. */
    void protect(UnaryOperator<ProtectionRule> settings) {
        app("root1").protections().create(settings.apply(ProtectionRule.of("main")));
    }

    /** A CI server with the repository; the workflow is on the main branch. */
    Builds withCi() throws InterruptedException {
        EmbeddedCi ci =
                EmbeddedCi.builder(embedded).moment(Duration.ofMillis(5)).start();
        Woodpecker woodpecker = Woodpecker.builder()
                .url(ci.url().toString())
                .token(ci.token("root1"))
                .build();
        open.add(0, ci);
        open.add(0, woodpecker);
        long id = woodpecker.activate(app("root1").get()).value().id();
        Builds builds = new Builds(ci, woodpecker.repository(id));
        push("main", ".woodpecker/ci.yml", WORKFLOW);
        builds.quiet();
        return builds;
    }

    /** The CI server. */
    record Builds(EmbeddedCi ci, WoodpeckerRepository repository) {
        void quiet() throws InterruptedException {
            if (!ci.awaitQuiet(LONG)) {
                throw new IllegalStateException("the CI is still busy");
            }
        }
    }

    @Override
    public void close() {
        clients.values().forEach(Forge::close);
        open.forEach(EvidenceStage::end);
        embedded.close();
    }

    private static void end(AutoCloseable each) {
        try {
            each.close();
        } catch (Exception e) {
            throw new IllegalStateException("it could not be closed", e);
        }
    }
}
