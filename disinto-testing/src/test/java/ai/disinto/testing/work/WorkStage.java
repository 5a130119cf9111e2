package ai.disinto.testing.work;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NewCommit;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.NewPull;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.model.Permission;
import ai.disinto.forge.work.Claim;
import ai.disinto.forge.work.Claims;
import ai.disinto.forge.work.WorkQueue;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.ForgejoLine;
import ai.disinto.testing.IssueSnapshot;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A repository of issues with its operations repository, two bots, and a clock. */
final class WorkStage implements AutoCloseable {
    static final Duration LEASE = Duration.ofMinutes(30);

    final VirtualTime time = new VirtualTime(Instant.parse("2030-01-01T00:00:00Z"));
    private final EmbeddedForge embedded;
    private final Forge admin;
    private final Map<String, Secret> tokens = new HashMap<>();

    private WorkStage(ForgejoLine line) {
        embedded = EmbeddedForge.builder().line(line).clock(time::now).calm().start();
        admin = forge(embedded.adminToken());
        arrange(admin);
        account("dev-bot");
        account("other-bot");
    }

    static WorkStage open() {
        return new WorkStage(ForgejoLine.V15);
    }

    static WorkStage open(ForgejoLine line) {
        return new WorkStage(line);
    }

    /** Makes the two repositories on any forge. */
    static void arrange(Forge forge) {
        forge.repositories().create(NewRepository.named("harb").initialized().defaultBranch("main"));
        forge.repositories()
                .create(NewRepository.named("harb-ops").initialized().defaultBranch("main"));
        WorkQueue.of(forge.repository("root1/harb")).ensureLabels();
    }

    private void account(String login) {
        tokens.put(login, embedded.addAccount(login, "password-" + login));
        harb().collaborators().put(login, Permission.WRITE);
        ops().collaborators().put(login, Permission.WRITE);
    }

    private Forge forge(Secret token) {
        return Forge.builder()
                .url(embedded.url().toString())
                .token(token)
                .serverTime(time)
                .build();
    }

    EmbeddedForge embedded() {
        return embedded;
    }

    Forge admin() {
        return admin;
    }

    ForgeRepository harb() {
        return admin.repository("root1/harb");
    }

    ForgeRepository ops() {
        return admin.repository("root1/harb-ops");
    }

    Claims claims(String login) {
        return login.equals("root1")
                ? Claims.in(ops()).forIssuesOf(harb()).claimant(login).build()
                : claimsOf(login).build();
    }

    /** As the account itself asks. */
    Claims.Builder claimsOf(String login) {
        Forge bot = admin.as(Objects.requireNonNull(tokens.get(login), login));
        return Claims.in(bot.repository("root1/harb-ops"))
                .forIssuesOf(bot.repository("root1/harb"))
                .claimant(login)
                .lease(LEASE);
    }

    Claim won(String login, int issue) {
        return claims(login).acquire(issue).claim().orElseThrow();
    }

    int issue(String title, String body, String... labels) {
        List<Long> ids = harb().labels().ids(Arrays.asList(labels));
        return harb().issues()
                .create(NewIssue.titled(title).body(body).labelIds(ids))
                .number();
    }

    int backlog() {
        return issue("Work", "", "backlog");
    }

    /** The issue as the forge remembers it. */
    IssueSnapshot seen(int number) {
        return embedded.snapshot().repository("root1/harb").orElseThrow().issues().stream()
                .filter(issue -> issue.number() == number)
                .findFirst()
                .orElseThrow();
    }

    List<String> claimBranches() {
        return embedded.snapshot().repository("root1/harb-ops").orElseThrow().branches().stream()
                .filter(name -> name.startsWith("claims/"))
                .toList();
    }

    /** Pushes a commit to a branch of the repository of the issues. */
    void push(String branch) {
        push(harb(), branch);
    }

    static void push(ForgeRepository repository, String branch) {
        byte[] text = branch.getBytes(StandardCharsets.UTF_8);
        var written = repository
                .contents()
                .create(branch.replace('/', '-'), text, NewCommit.on("main").newBranch(branch));
        assertThat(written.isDone()).isTrue();
    }

    /** Opens a pull request of a branch in the fork of a stranger. */
    void pullOfAFork(String branch) {
        Secret token = embedded.addAccount("stranger", "password-stranger");
        try (Forge stranger = forge(token)) {
            stranger.request("POST", "/repos/root1/harb/forks").json("{}").send();
            push(stranger.repository("stranger/harb"), branch);
            stranger.repository("root1/harb").pulls().create(NewPull.of("Hostile", "stranger:" + branch, "main"));
        }
    }

    int pull(String branch) {
        push(branch);
        return harb().pulls().create(NewPull.of("Work", branch, "main")).number();
    }

    @Override
    public void close() {
        admin.close();
        embedded.close();
    }
}
