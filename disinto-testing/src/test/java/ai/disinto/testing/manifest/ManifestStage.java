package ai.disinto.testing.manifest;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.LabelSettings;
import ai.disinto.forge.NewCommit;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.NewPull;
import ai.disinto.forge.NewRepository;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.IssueSnapshot;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A repository with the issues 1 and 2, which are open and blocked, and the pull request 3. */
final class ManifestStage implements AutoCloseable {
    private final EmbeddedForge embedded = EmbeddedForge.builder().calm().start();
    private final Forge admin = client(embedded.adminToken());

    ManifestStage() {
        arrange(admin);
    }

    /** Makes the repository on any forge. */
    static void arrange(Forge forge) {
        arrangeIssues(forge, NewRepository.named("harb").initialized().defaultBranch("main"));
        arrangePull(forge.repository("root1/harb"));
    }

    static void arrangeIssues(Forge forge, NewRepository repository) {
        forge.repositories().create(repository);
        ForgeRepository harb = forge.repository("root1/harb");
        harb.labels().ensure(List.of(LabelSettings.of("blocked", "d73a4a"), LabelSettings.of("backlog", "0075ca")));
        List<Long> blocked = harb.labels().ids(List.of("blocked"));
        harb.issues().create(NewIssue.titled("One").body("old one").labelIds(blocked));
        harb.issues().create(NewIssue.titled("Two").body("old two").labelIds(blocked));
    }

    private static void arrangePull(ForgeRepository harb) {
        byte[] text = "text".getBytes(StandardCharsets.UTF_8);
        harb.contents().create("file", text, NewCommit.on("main").newBranch("feature"));
        harb.pulls().create(NewPull.of("Work", "feature", "main"));
    }

    EmbeddedForge embedded() {
        return embedded;
    }

    Forge client(Secret token) {
        return Forge.builder().url(embedded.url().toString()).token(token).build();
    }

    ForgeRepository harb() {
        return admin.repository("root1/harb");
    }

    IssueSnapshot issue(int number) {
        return all().stream()
                .filter(issue -> issue.number() == number)
                .findFirst()
                .orElseThrow();
    }

    List<IssueSnapshot> all() {
        var seen = embedded.snapshot().repository("root1/harb").orElseThrow();
        List<IssueSnapshot> all = new ArrayList<>(seen.issues());
        all.addAll(seen.pulls());
        return List.copyOf(all);
    }

    /** The calls of what is done that are no reading. */
    List<String> writesOf(Runnable work) {
        int before = embedded.calls().size();
        work.run();
        return embedded.calls().stream()
                .skip(before)
                .filter(call -> !Objects.equals(call.method(), "GET"))
                .map(call -> call.method() + " " + call.path())
                .toList();
    }

    @Override
    public void close() {
        admin.close();
        embedded.close();
    }
}
