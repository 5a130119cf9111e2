package ai.disinto.testing.pull;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NewCommit;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.NewPull;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.NewReview;
import ai.disinto.forge.NewStatus;
import ai.disinto.forge.agent.AgentRunner;
import ai.disinto.forge.git.Author;
import ai.disinto.forge.git.Clones;
import ai.disinto.forge.git.GitRemote;
import ai.disinto.forge.model.Comment;
import ai.disinto.forge.model.Permission;
import ai.disinto.forge.model.StatusState;
import ai.disinto.forge.pull.AgentWorker;
import ai.disinto.forge.pull.CiEvidence;
import ai.disinto.forge.pull.MergeQueue;
import ai.disinto.forge.pull.PullTask;
import ai.disinto.forge.pull.PullWalk;
import ai.disinto.forge.pull.PullWork;
import ai.disinto.forge.pull.PullWorker;
import ai.disinto.forge.pull.ReviewEvidence;
import ai.disinto.forge.pull.WalkLimits;
import ai.disinto.forge.pull.WalkStep;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.ForgejoLine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** A repository with a pull request of an issue, a bot that walks, a bot that reviews, a stranger, and a clock. */
final class PullStage implements AutoCloseable {
    static final String BRANCH = "fix/issue-1";

    final VirtualTime time = new VirtualTime();
    final WalkWorker worker = new WalkWorker();
    final MergeQueue queue = MergeQueue.create();
    WalkLimits limits = WalkLimits.standard();
    String attempt = "";
    final EmbeddedForge embedded;
    private final Forge admin;
    private final Forge dev;
    private final Forge reviewer;
    private final Forge stranger;
    private final Map<String, Secret> tokens = new HashMap<>();
    private final AtomicInteger files = new AtomicInteger();
    final int issue;
    final int pull;

    private PullStage(UnaryOperator<EmbeddedForge.Builder> settings) {
        embedded = settings.apply(EmbeddedForge.builder().clock(time::now)).start();
        admin = forge(embedded.adminToken());
        admin.repositories().create(NewRepository.named("harb").initialized().defaultBranch("main"));
        dev = account("dev-bot", Permission.WRITE);
        reviewer = account("review-bot", Permission.WRITE);
        stranger = forge(embedded.addAccount("stranger", "password-stranger"));
        issue = harb().issues().create(NewIssue.titled("Light the tower")).number();
        push("main", BRANCH);
        pull = open(BRANCH);
    }

    static PullStage open() {
        return open(ForgejoLine.V15);
    }

    static PullStage open(ForgejoLine line) {
        return new PullStage(builder -> builder.line(line).calm());
    }

    /** A forge on which whatever happens at the same moment meets. */
    static PullStage withRaces() {
        return new PullStage(builder -> builder);
    }

    private Forge account(String login, Permission permission) {
        Secret token = embedded.addAccount(login, "password-" + login);
        tokens.put(login, token);
        admin.repository("root1/harb").collaborators().put(login, permission);
        return forge(token);
    }

    private Forge forge(Secret token) {
        return Forge.builder()
                .url(embedded.url().toString())
                .token(token)
                .serverTime(time)
                .deadline(Duration.ofSeconds(20))
                .build();
    }

    /** The bot that walks, which does not wait long for answers. */
    Forge hasty() {
        return Forge.builder()
                .url(embedded.url().toString())
                .token(Objects.requireNonNull(tokens.get("dev-bot")))
                .deadline(Duration.ofMillis(700))
                .build();
    }

    /** As the bot that walks sees it. */
    ForgeRepository harb() {
        return dev.repository("root1/harb");
    }

    ForgeRepository asOwner() {
        return admin.repository("root1/harb");
    }

    ForgeRepository asReviewer() {
        return reviewer.repository("root1/harb");
    }

    ForgeRepository asStranger() {
        return stranger.repository("root1/harb");
    }

    /** A walk that knows nothing of any before. */
    PullWalk walk() {
        return builder().build();
    }

    PullWalk.Builder builder() {
        return builder(pull);
    }

    PullWalk.Builder builder(int number) {
        return builder(harb(), number);
    }

    PullWalk.Builder builder(ForgeRepository repository, int number) {
        return PullWalk.builder(repository, number)
                .account("dev-bot")
                .ci(CiEvidence.of(repository))
                .reviews(ReviewEvidence.of(repository, List.of("review-bot")))
                .worker(worker)
                .limits(limits)
                .time(time)
                .queue(queue)
                .attempt(attempt);
    }

    /** One step, as after a restart. */
    WalkStep step() throws InterruptedException {
        return walk().advance();
    }

    int open(String branch) {
        return harb().pulls()
                .create(NewPull.of("Work on " + branch, branch, "main").body("Fixes #" + issue))
                .number();
    }

    /** Opens a pull request of a branch in the fork of the stranger. */
    int pullOfAFork(String branch) {
        stranger.request("POST", "/repos/root1/harb/forks").json("{}").send();
        var unused = stranger.repository("stranger/harb")
                .contents()
                .create("foreign.txt", new byte[] {'x'}, NewCommit.on(branch));
        return asStranger()
                .pulls()
                .create(NewPull.of("Foreign", "stranger:" + branch, "main"))
                .number();
    }

    /** Pushes a new file to a branch, which is made of another one if it is not there; answers the new head. */
    String push(String from, String branch) {
        String name = "file-" + files.incrementAndGet() + ".txt";
        return write(from, branch, name, name + "\n");
    }

    String push(String branch) {
        return push(branch, branch);
    }

    String write(String from, String branch, String path, String text) {
        NewCommit commit = NewCommit.on(from).message("write " + path);
        NewCommit there = from.equals(branch) ? commit : commit.newBranch(branch);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        var old = asOwner().contents().find(path, from);
        var unused = old.isPresent()
                ? asOwner().contents().update(path, bytes, old.get().sha(), there)
                : asOwner().contents().create(path, bytes, there);
        return asOwner().branches().get(branch).commit();
    }

    /** A worker that pushes one more file. */
    PullWorker pushes() {
        return task -> new PullWork.Pushed(push(branch(task)));
    }

    static PullWorker fails(String reason) {
        return task -> new PullWork.Failed(reason);
    }

    private static String branch(PullTask task) {
        return task.pull().head().ref();
    }

    String head() {
        return head(pull);
    }

    String head(int number) {
        return harb().pulls().get(number).head().sha();
    }

    void status(StatusState state) {
        status(head(), state);
    }

    void status(String sha, StatusState state) {
        asOwner().statuses().create(sha, NewStatus.of("ci/test", state));
    }

    void green() {
        status(StatusState.SUCCESS);
    }

    void red() {
        status(StatusState.FAILURE);
    }

    void approve() {
        approve(pull);
    }

    void approve(int number) {
        asReviewer().reviews().give(number, NewReview.approving().commit(head(number)));
    }

    void requestChanges(String text) {
        asReviewer().reviews().give(pull, NewReview.requestingChanges(text).commit(head()));
    }

    boolean isMerged() {
        return harb().merges().isMerged(pull);
    }

    /** What the walk wrote on the pull request. */
    List<String> records() {
        return harb().comments().list(pull).stream()
                .map(Comment::body)
                .filter(body -> body.startsWith("<!-- disinto-walk:"))
                .toList();
    }

    String record() {
        return Objects.requireNonNull(records().get(0));
    }

    @Override
    public void close() {
        stranger.close();
        reviewer.close();
        dev.close();
        admin.close();
        embedded.close();
    }

    /** A worker that has an agent do it, in clones in a folder. */
    AgentWorker agentWorker(Path folder, AgentRunner agent) {
        return AgentWorker.builder(harb(), Clones.in(folder, GitRemote.of(harb())), agent)
                .account("dev-bot")
                .author(new Author("dev-bot", "dev-bot@example.org"))
                .time(time)
                .build();
    }
}
