package ai.disinto.testing.work;

import ai.disinto.forge.Credentials;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.model.Permission;
import ai.disinto.forge.work.Claims;
import ai.disinto.forge.work.WorkQueue;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.ForgejoLine;
import ai.disinto.testing.contract.ForgeUnderTest;
import ai.disinto.testing.internal.stage.Names;
import ai.disinto.testing.internal.stage.Person;
import ai.disinto.testing.internal.stage.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Many accounts with write access to one pair of repositories, on an embedded or a running forge. */
final class Arena implements AutoCloseable {
    private static final String URL = System.getProperty("disinto.contract.url", "");

    final VirtualTime time = new VirtualTime(Instant.now());
    private final ForgeUnderTest server;
    private final Forge admin;
    private final Stage stage;
    private final Person owner;
    private final List<Person> claimants = new ArrayList<>();
    private final String harb;

    private Arena(ForgeUnderTest server, int count) {
        this.server = server;
        this.admin = Forge.builder()
                .url(server.url())
                .credentials(Credentials.basic(server.administrator(), server.password()))
                .build();
        this.stage = new Stage(admin, new Names(Instant.now()));
        this.owner = stage.person("owner");
        this.harb = repository("harb");
        for (int i = 0; i < count; i++) {
            claimants.add(stage.person("claimant" + i));
            ForgeRepository issues = owner.forge().repository(harb);
            issues.collaborators().put(claimants.get(i).login(), Permission.WRITE);
            ForgeRepository ops = owner.forge().repository(harb + "-ops");
            ops.collaborators().put(claimants.get(i).login(), Permission.WRITE);
        }
        WorkQueue.of(owner.forge().repository(harb)).ensureLabels();
    }

    static boolean isRunning() {
        return !URL.isEmpty();
    }

    static Arena of(ForgejoLine line, int count) {
        String administrator = System.getProperty("disinto.contract.admin", "");
        ForgeUnderTest server = isRunning()
                ? ForgeUnderTest.at(URL, administrator, Optional.empty())
                : ForgeUnderTest.embedded(EmbeddedForge.builder().line(line).start(), Optional.empty());
        return new Arena(server, count);
    }

    private String repository(String what) {
        String name = stage.name(what);
        NewRepository wanted = NewRepository.named(name).initialized().defaultBranch("main");
        owner.forge().repositories().create(wanted);
        owner.forge()
                .repositories()
                .create(NewRepository.named(name + "-ops").initialized().defaultBranch("main"));
        return owner.login() + "/" + name;
    }

    int size() {
        return claimants.size();
    }

    int issue() {
        ForgeRepository issues = owner.forge().repository(harb);
        List<Long> backlog = issues.labels().ids(List.of("backlog"));
        return issues.issues().create(NewIssue.titled("Work").labelIds(backlog)).number();
    }

    /** The claims of one claimant, who knows nothing of the others. */
    Claims claims(int who) {
        Person person = claimants.get(who);
        return Claims.in(person.forge().repository(harb + "-ops"))
                .forIssuesOf(person.forge().repository(harb))
                .claimant(person.login())
                .time(time)
                .build();
    }

    @Override
    public void close() {
        try (server;
                admin) {
            stage.close();
        }
    }
}
