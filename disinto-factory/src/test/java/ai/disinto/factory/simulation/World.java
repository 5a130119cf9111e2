package ai.disinto.factory.simulation;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeObserver;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.LabelSettings;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.PullQuery;
import ai.disinto.forge.model.Permission;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.RepositorySnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A forge with a project and accounts. What is done through it is never hit by a fault. */
final class World implements AutoCloseable {
    static final String CODE = "root1/harb";
    static final String OPS = "root1/harb-ops";
    static final List<String> DEVELOPERS = List.of("dev-1", "dev-2");
    static final List<String> REVIEWERS = List.of("review-1", "review-2");
    static final String HUMAN = "anna";
    /** Somebody who may write, and may decide nothing here. */
    static final String COLLEAGUE = "bert";

    static final String STRANGER = "mallory";

    /** Those that issues here can have; a factory has more. */
    private static final List<String> LABELS =
            List.of("backlog", "priority", "in-progress", "blocked", "underspecified", "vision");

    private static final Pattern CLAIM = Pattern.compile(
            "\"claimant\"\\s*:\\s*\"(?<claimant>[^\"]+)\".*\"acquired_at\"\\s*:\\s*\"(?<since>[^\"]+)\""
                    + ".*\"state\"\\s*:\\s*\"(?<state>[^\"]+)\"",
            Pattern.DOTALL);

    final Agenda agenda = new Agenda();
    final Story story = new Story(agenda);
    final EmbeddedForge embedded =
            EmbeddedForge.builder().clock(agenda::now).calm().start();
    private final Map<String, Secret> tokens = new HashMap<>();
    private final Map<String, Forge> people = new HashMap<>();
    private final List<Forge> clients = new ArrayList<>();
    private final Map<String, Long> labels = new HashMap<>();

    World() {
        tokens.put("root1", embedded.adminToken());
        DEVELOPERS.forEach(this::account);
        REVIEWERS.forEach(this::account);
        account(HUMAN);
        account(COLLEAGUE);
        account(STRANGER);
        repository(CODE);
        repository(OPS);
        var unused = code().labels()
                .ensure(LABELS.stream()
                        .map(name -> LabelSettings.of(name, "#0e8a16"))
                        .toList());
        code().labels().list().stream().forEach(label -> labels.put(label.name(), label.id()));
    }

    private void account(String login) {
        tokens.put(login, embedded.addAccount(login, "password-" + login));
    }

    private void repository(String slug) {
        String name = slug.substring(slug.indexOf('/') + 1);
        as("root1")
                .repositories()
                .create(NewRepository.named(name).initialized().defaultBranch("main"));
        ForgeRepository made = as("root1").repository(slug);
        DEVELOPERS.forEach(login -> made.collaborators().put(login, Permission.WRITE));
        REVIEWERS.forEach(login -> made.collaborators().put(login, Permission.WRITE));
        made.collaborators().put(HUMAN, Permission.WRITE);
        made.collaborators().put(COLLEAGUE, Permission.WRITE);
    }

    /** The client of a person, or of whoever looks. */
    Forge as(String login) {
        return people.computeIfAbsent(login, this::client);
    }

    private Forge client(String login) {
        return client(login, attempt -> {});
    }

    /** A client of its own for a process, which tries everything once: its waits would be real. */
    Forge client(String login, ForgeObserver observer) {
        Forge made = Forge.builder()
                .url(embedded.url().toString())
                .token(token(login))
                .serverTime(agenda::now)
                .attempts(1)
                .observer(observer)
                .build();
        clients.add(made);
        return made;
    }

    Secret token(String login) {
        return Objects.requireNonNull(tokens.get(login));
    }

    List<Secret> secrets() {
        return List.copyOf(tokens.values());
    }

    ForgeRepository code() {
        return as("root1").repository(CODE);
    }

    ForgeRepository ops() {
        return as("root1").repository(OPS);
    }

    int issue(String title, String body, String label) {
        NewIssue issue = NewIssue.titled(title)
                .body(body)
                .labelIds(label.isEmpty() ? List.of() : List.of(Objects.requireNonNull(labels.get(label), label)));
        return code().issues().create(issue).number();
    }

    List<PullRequest> openPulls() {
        return pulls(PullQuery.open());
    }

    List<PullRequest> allPulls() {
        return pulls(PullQuery.all());
    }

    private List<PullRequest> pulls(PullQuery query) {
        return code().pulls().list(query).stream()
                .sorted(Comparator.comparingInt(PullRequest::number))
                .toList();
    }

    /** When the last claim on an issue began, if it is or was somebody's. */
    Optional<Instant> claimedSince(int issue, String login) {
        return claim(issue, login).map(found -> Instant.parse(found.group("since")));
    }

    /** Whether the last claim on an issue was somebody's, who gave it back. */
    boolean isGivenBack(int issue, String login) {
        return claim(issue, login)
                .filter(found -> found.group("state").equals("released"))
                .isPresent();
    }

    private Optional<Matcher> claim(int issue, String login) {
        Optional<String> record =
                embedded.snapshot().repository(OPS).orElseThrow().file("claims/" + issue, "claim.json");
        return record.map(CLAIM::matcher)
                .filter(Matcher::find)
                .filter(found -> found.group("claimant").equals(login));
    }

    /** What the forge remembers, such as the branches of merged pull requests that are gone. */
    RepositorySnapshot codeSnapshot() {
        return embedded.snapshot().repository(CODE).orElseThrow();
    }

    @Override
    public void close() {
        clients.forEach(Forge::close);
        embedded.close();
    }
}
