package ai.disinto.factory;

import ai.disinto.core.agent.Backend;
import ai.disinto.core.secret.Secret;
import ai.disinto.core.sprint.SprintPitch;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NewCommit;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.PullQuery;
import ai.disinto.forge.agent.AgentRun;
import ai.disinto.forge.agent.AgentRunner;
import ai.disinto.forge.agent.AgentTask;
import ai.disinto.forge.ci.Woodpecker;
import ai.disinto.forge.ci.WoodpeckerRepository;
import ai.disinto.forge.model.Comment;
import ai.disinto.forge.model.Issue;
import ai.disinto.forge.model.Permission;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.forge.pull.ReviewCase;
import ai.disinto.forge.pull.ReviewOpinion;
import ai.disinto.forge.pull.ReviewOpinion.Verdict;
import ai.disinto.forge.work.WorkQueue;
import ai.disinto.testing.AgentScript;
import ai.disinto.testing.EmbeddedCi;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.ScriptedAgent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A forge and a CI with a project, a bot that works, a bot that reviews, and a clock that tests move. */
final class FactoryStage implements AutoCloseable {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final String WORKFLOW = """
            when:
              - event: [push, pull_request]
            steps:
              - name: test
                image: bash
                commands: [make test]
            """;

    final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2030-01-01T00:00:00Z"));
    final EmbeddedForge embedded =
            EmbeddedForge.builder().clock(now::get).calm().start();
    final EmbeddedCi ci =
            EmbeddedCi.builder(embedded).moment(Duration.ofMillis(5)).start();
    final ScriptedAgent agent = new ScriptedAgent()
            .otherwise(task -> AgentScript.writes(task.item() + "-" + task.kind() + ".txt", "done\n")
                    .run(task));
    final List<FactoryEvent> events = new ArrayList<>();
    /** The agent, with what a test wants to happen before it works. */
    private final AgentRunner runner = this::work;

    Reviewer reviewer = read -> new ReviewOpinion(Verdict.APPROVE, "good", "Looks good.");
    FactoryLimits limits = FactoryLimits.standard();
    FactoryObserver observer = new FactoryObserver() {
        @Override
        public void happened(FactoryEvent event) {
            events.add(event);
        }
    };
    private final Map<AgentTask.Kind, Runnable> before = new EnumMap<>(AgentTask.Kind.class);
    private final Map<String, Forge> clients = new HashMap<>();
    private final Woodpecker woodpecker;
    private final Path folder;
    private final AtomicLong seed = new AtomicLong(1);

    FactoryStage(Path folder) {
        this.folder = folder;
        client("root1", embedded.adminToken());
        client("dev-bot", embedded.addAccount("dev-bot", "password-dev-bot"));
        client("review-bot", embedded.addAccount("review-bot", "password-review-bot"));
        woodpecker = Woodpecker.builder()
                .url(ci.url().toString())
                .token(ci.token("root1"))
                .build();
    }

    /** Whoever reviews at the time. */
    private final class CurrentReviewer implements Reviewer {
        @Override
        public ReviewOpinion review(ReviewCase read) throws InterruptedException {
            return reviewer.review(read);
        }

        @Override
        public Optional<Backend> backend() {
            return reviewer.backend();
        }
    }

    private AgentRun work(AgentTask task) throws InterruptedException {
        before.getOrDefault(task.kind(), () -> {}).run();
        return agent.run(task);
    }

    void beforeAgent(AgentTask.Kind kind, Runnable step) {
        before.put(kind, step);
    }

    private void client(String login, Secret token) {
        clients.put(
                login,
                Forge.builder()
                        .url(embedded.url().toString())
                        .token(token)
                        .serverTime(now::get)
                        .build());
    }

    void account(String login) {
        client(login, embedded.addAccount(login, "password-" + login));
    }

    Forge forge(String login) {
        return Objects.requireNonNull(clients.get(login));
    }

    ForgeRepository harb() {
        return forge("root1").repository("root1/harb");
    }

    /** A project with CI, whose branches and labels are there. */
    FactoryProject project(String name) throws InterruptedException {
        ForgeRepository code = repository(name);
        ForgeRepository ops = repository(name + "-ops");
        long id = woodpecker.activate(code.get()).value().id();
        WoodpeckerRepository builds = woodpecker.repository(id);
        var unused = code.contents()
                .create(".woodpecker/ci.yml", WORKFLOW.getBytes(StandardCharsets.UTF_8), NewCommit.on("main"));
        WorkQueue.of(code).ensureLabels();
        settle();
        return FactoryProject.of(code, ops).ci(builds);
    }

    private ForgeRepository repository(String name) {
        forge("root1")
                .repositories()
                .create(NewRepository.named(name).initialized().defaultBranch("main"));
        ForgeRepository repository = forge("root1").repository("root1/" + name);
        repository.collaborators().put("dev-bot", Permission.WRITE);
        repository.collaborators().put("review-bot", Permission.WRITE);
        return repository;
    }

    int issue(ForgeRepository repository, String title, String body) {
        return labelled(repository, title, body, "backlog");
    }

    private static int labelled(ForgeRepository repository, String title, String body, String name) {
        Map<String, Long> ids = new HashMap<>();
        repository.labels().list().stream().forEach(label -> ids.put(label.name(), label.id()));
        return repository
                .issues()
                .create(NewIssue.titled(title).body(body).labelIds(List.of(Objects.requireNonNull(ids.get(name)))))
                .number();
    }

    int issue(String title) {
        return issue(harb(), title, "");
    }

    /** A factory that knows nothing of one before but its folder. */
    Factory factory(FactoryProject... projects) {
        return factory(builder -> builder, projects);
    }

    Factory factory(UnaryOperator<FactoryBuilder> more, FactoryProject... projects) {
        FactoryBuilder builder = Factory.builder()
                .agent("dev-bot", forge("dev-bot"), runner)
                .reviewer("review-bot", forge("review-bot"), new CurrentReviewer())
                .workFolder(folder)
                .limits(limits)
                .observer(observer)
                .clock(now::get)
                .random(new Random(seed.getAndIncrement()));
        for (FactoryProject project : projects) {
            builder.project(project);
        }
        return more.apply(builder).build();
    }

    TickReport tick(Factory factory) throws InterruptedException {
        TickReport report = factory.tick();
        settle();
        Instant next = report.wakeAt();
        now.updateAndGet(before -> next.isAfter(before) ? next : before.plusSeconds(1));
        return report;
    }

    /** Ticks until something holds, at most so many times. */
    List<TickReport> tickUntil(Factory factory, int most, Predicate<TickReport> holds) throws InterruptedException {
        List<TickReport> reports = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            TickReport report = tick(factory);
            reports.add(report);
            if (holds.test(report)) {
                return reports;
            }
        }
        throw new AssertionError("after " + most + " ticks: " + reports);
    }

    List<TickReport> tickUntilClosed(Factory factory, int issue) throws InterruptedException {
        return tickUntil(factory, 20, report -> !harb().issues().get(issue).isOpen());
    }

    void settle() throws InterruptedException {
        if (!ci.awaitQuiet(LONG)) {
            throw new AssertionError("the CI is still busy");
        }
    }

    Issue seen(int issue) {
        return harb().issues().get(issue);
    }

    void passes(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    /** An issue that sprints are for. */
    int vision(String title) {
        return labelled(harb(), title, "", "vision");
    }

    /** A sprint with some entries, each waiting for the one before. */
    static SprintPitch pitch(int vision, int entries) {
        StringBuilder block = new StringBuilder();
        for (int i = 1; i <= entries; i++) {
            block.append("- id: step-").append(i).append('\n');
            block.append("  title: \"vision(#")
                    .append(vision)
                    .append("): step ")
                    .append(i)
                    .append("\"\n");
            block.append("  labels: [backlog]\n");
            block.append("  depends_on: [")
                    .append(i == 1 ? "" : "step-" + (i - 1))
                    .append("]\n");
            block.append("  body: |\n    ## Goal\n    Do step ").append(i).append(".\n");
        }
        String text = """
                # Sprint: light

                ## Vision issues
                - #%d — Light everywhere

                ## Sub-issues
                <!-- filer:begin -->
                %s<!-- filer:end -->
                """.formatted(vision, block);
        return SprintPitch.check(text, "sprints/light.md").value().orElseThrow();
    }

    List<FactoryEvent> filed(TickReport report) {
        return report.done().stream()
                .filter(event -> event.part() == FactoryEvent.Part.SPRINTS
                        && event.text().startsWith("Filed"))
                .toList();
    }

    /** The comment that says why an issue is blocked. */
    String blockedWhy(int issue) {
        return harb().comments().list(issue).stream()
                .map(Comment::body)
                .filter(body -> body.contains("### Blocked"))
                .collect(Collectors.joining("\n"));
    }

    /** The pull requests of the project, oldest first. */
    List<PullRequest> pulls() {
        return harb().pulls().list(PullQuery.all()).stream()
                .sorted(Comparator.comparingInt(PullRequest::number))
                .toList();
    }

    /** A person deletes what counts the attempts at an issue. */
    void forgetAttempts(int issue) {
        harb().comments().list(issue).stream()
                .filter(comment -> AttemptText.isRecord(comment.body()))
                .map(Comment::id)
                .forEach(harb().comments()::delete);
    }

    /** The comment that counts attempts. */
    String attempts(int issue) {
        return harb().comments().list(issue).stream()
                .map(Comment::body)
                .filter(AttemptText::isRecord)
                .collect(Collectors.joining("\n"));
    }

    static boolean hasBegun(TickReport report, int issue) {
        return report.done().stream()
                .anyMatch(event ->
                        event.part() == FactoryEvent.Part.WORK && event.issue().equals(OptionalInt.of(issue)));
    }

    /** What a person does who wants another attempt. */
    void unblock(int issue) {
        harb().issues().removeLabel(issue, "blocked");
        harb().issues().addLabels(issue, List.of("backlog"));
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        clients.values().forEach(Forge::close);
        woodpecker.close();
        ci.close();
        embedded.close();
    }
}
