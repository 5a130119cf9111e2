package ai.disinto.testing.sprint;

import ai.disinto.core.secret.Secret;
import ai.disinto.core.sprint.SprintPitch;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.model.Permission;
import ai.disinto.forge.sprint.SprintFiler;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.IssueSnapshot;
import java.util.ArrayList;
import java.util.List;

/** A repository whose issue 1 is a vision. */
final class SprintStage implements AutoCloseable {
    private final EmbeddedForge embedded = EmbeddedForge.builder().calm().start();
    private final Forge admin = client();

    SprintStage() {
        arrange(admin);
    }

    /** Makes repository and vision on any forge. */
    static void arrange(Forge forge) {
        forge.repositories().create(NewRepository.named("harb"));
        ForgeRepository harb = forge.repository("root1/harb");
        SprintSketch.labels(harb);
        harb.issues()
                .create(NewIssue.titled("Work offline").labelIds(harb.labels().ids(List.of("vision"))));
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

    /** A client that knows nothing of the server yet. */
    Forge client() {
        return client(embedded.adminToken());
    }

    Forge client(Secret token) {
        return Forge.builder().url(embedded.url().toString()).token(token).build();
    }

    /** Another account that may do the same. */
    Secret writer(String login) {
        Secret token = embedded.addAccount(login, "password-" + login);
        harb().collaborators().put(login, Permission.WRITE);
        return token;
    }

    SprintFiler filer() {
        return SprintFiler.of(harb());
    }

    int file(String title, String body) {
        return harb().issues().create(NewIssue.titled(title).body(body)).number();
    }

    int fileAs(Secret token, String title, String body) {
        try (Forge other = client(token)) {
            NewIssue issue = NewIssue.titled(title).body(body);
            return other.repository("root1/harb").issues().create(issue).number();
        }
    }

    List<IssueSnapshot> issues() {
        return List.copyOf(
                embedded.snapshot().repository("root1/harb").orElseThrow().issues());
    }

    IssueSnapshot issue(int number) {
        return issues().stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow();
    }

    /** The calls of what is done, and how many pages of issues are among them. */
    List<String> callsOf(Runnable work) {
        int before = embedded.calls().size();
        work.run();
        List<String> calls = new ArrayList<>();
        embedded.calls().stream()
                .skip(before)
                .forEach(call -> calls.add(call.method() + " " + call.path().replaceFirst("\\?.*", "")));
        return calls;
    }

    /** Closes every sub-issue of the pitch, whose entries were filed as 2, 3 and so on. */
    void closeAll(SprintPitch pitch) {
        int count = pitch.filerBlock().orElseThrow().entries().size();
        for (int number = 2; number < 2 + count; number++) {
            harb().issues().close(number);
        }
    }

    @Override
    public void close() {
        admin.close();
        embedded.close();
    }
}
