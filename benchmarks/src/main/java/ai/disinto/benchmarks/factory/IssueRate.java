package ai.disinto.benchmarks.factory;

import ai.disinto.core.secret.Secret;
import ai.disinto.factory.Factory;
import ai.disinto.factory.FactoryProject;
import ai.disinto.forge.Credentials;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.IssueQuery;
import ai.disinto.forge.NewCommit;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.ci.Woodpecker;
import ai.disinto.forge.model.Permission;
import ai.disinto.forge.pull.ReviewOpinion;
import ai.disinto.forge.pull.WalkLimits;
import ai.disinto.forge.work.WorkQueue;
import ai.disinto.testing.AgentScript;
import ai.disinto.testing.EmbeddedCi;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.ScriptedAgent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/**
 * How many issues a factory takes from the backlog to the merge in a minute, with an agent that works in no time, on the
 * embedded forge and CI; and how much of that time it waits for their answers.
 */
public final class IssueRate {
    private static final String PROJECT = "keeper/harbour";
    private static final String OPERATIONS = "keeper/harbour-ops";
    private static final Duration POLL = Duration.ofMillis(50);
    private static final String WORKFLOW = """
            when:
              - event: pull_request
            steps:
              - name: check
                image: bash
                commands:
                  - sh check.sh
            """;

    private final LongAdder requests = new LongAdder();
    private final LongAdder nanos = new LongAdder();

    private IssueRate() {}

    /**
     * Measures and prints, once to warm up and then three times.
     *
     * @param arguments how many issues; 20 without
     * @throws IOException if there is no temporary folder
     * @throws InterruptedException if it is interrupted
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int issues = arguments.length == 0 ? 20 : Integer.parseInt(arguments[0]);
        for (int round = 0; round <= 3; round++) {
            String figures = new IssueRate().round(issues);
            System.out.println((round == 0 ? "to warm up: " : "") + figures);
        }
    }

    private String round(int issues) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("disinto-rate");
        try (EmbeddedForge embedded = EmbeddedForge.start();
                EmbeddedCi ci = EmbeddedCi.start(embedded);
                Forge keeper = keeper(embedded);
                Woodpecker builds = Woodpecker.builder()
                        .url(ci.url().toString())
                        .token(ci.token("keeper"))
                        .observer(attempt -> nanos.add(attempt.took().toNanos()))
                        .build()) {
            Factory factory = factory(embedded, keeper, builds, folder);
            file(keeper.repository(PROJECT), issues);
            requests.reset();
            nanos.reset();
            long begin = System.nanoTime();
            run(factory, keeper.repository(PROJECT));
            return figures(issues, System.nanoTime() - begin);
        } finally {
            remove(folder);
        }
    }

    private String figures(int issues, long took) {
        return String.format(
                Locale.ROOT,
                "%d issues in %.1f s, %.0f a minute; %.0f %% of the time in the services, %.0f requests each",
                issues,
                took / 1e9,
                issues * 60e9 / took,
                100.0 * nanos.sum() / took,
                requests.sum() / (double) issues);
    }

    private Forge keeper(EmbeddedForge embedded) {
        Secret token = embedded.addAccount("keeper", "password1");
        Forge keeper = Forge.builder()
                .url(embedded.url().toString())
                .credentials(Credentials.token(token))
                .observer(attempt -> {
                    requests.increment();
                    nanos.add(attempt.took().toNanos());
                })
                .build();
        keeper.repositories().create(NewRepository.named("harbour").initialized());
        keeper.repositories().create(NewRepository.named("harbour-ops").initialized());
        return keeper;
    }

    private static Factory factory(EmbeddedForge embedded, Forge keeper, Woodpecker builds, Path folder) {
        ForgeRepository project = keeper.repository(PROJECT);
        Forge agent = member(embedded, keeper, "dev-bot");
        Forge reviewer = member(embedded, keeper, "review-bot");
        long id = builds.activate(project.get()).value().id();
        project.contents()
                .create(".woodpecker/ci.yml", WORKFLOW.getBytes(StandardCharsets.UTF_8), NewCommit.on("main"));
        return Factory.builder()
                .project(FactoryProject.of(project, keeper.repository(OPERATIONS))
                        .ci(builds.repository(id))
                        .walkLimits(WalkLimits.standard().ciPoll(POLL).reviewPoll(POLL)))
                .agent("dev-bot", agent, new ScriptedAgent().otherwise(writesAFile()))
                .reviewer("review-bot", reviewer, read -> approval())
                .workFolder(folder)
                .pollInterval(POLL)
                .build();
    }

    private static AgentScript writesAFile() {
        return task ->
                AgentScript.writes("work/" + task.item() + ".txt", "done\n").run(task);
    }

    private static ReviewOpinion approval() {
        return new ReviewOpinion(ReviewOpinion.Verdict.APPROVE, "it is what was asked for", "");
    }

    private static Forge member(EmbeddedForge embedded, Forge keeper, String name) {
        Secret token = embedded.addAccount(name, "password1");
        keeper.repository(PROJECT).collaborators().put(name, Permission.WRITE);
        keeper.repository(OPERATIONS).collaborators().put(name, Permission.WRITE);
        return keeper.as(token);
    }

    private static void file(ForgeRepository project, int issues) {
        WorkQueue.of(project).ensureLabels();
        List<Long> backlog = project.labels().ids(List.of("backlog"));
        for (int i = 1; i <= issues; i++) {
            project.issues().create(NewIssue.titled("Work " + i).labelIds(backlog));
        }
    }

    private static void run(Factory factory, ForgeRepository project) throws InterruptedException {
        while (project.issues().list(IssueQuery.open()).first().isPresent()) {
            long millis =
                    Duration.between(Instant.now(), factory.tick().wakeAt()).toMillis();
            if (millis > 0) {
                boolean unused = new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
