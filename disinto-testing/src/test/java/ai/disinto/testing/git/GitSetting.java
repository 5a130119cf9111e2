package ai.disinto.testing.git;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.Credentials;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.git.Author;
import ai.disinto.forge.git.CloneName;
import ai.disinto.forge.git.Clones;
import ai.disinto.forge.git.CommitDraft;
import ai.disinto.forge.git.GitRemote;
import ai.disinto.forge.git.Workspace;
import ai.disinto.testing.EmbeddedForge;
import java.nio.file.Path;
import java.time.Instant;

/** A forge with a repository of bob, and clones of it. */
final class GitSetting implements AutoCloseable {
    static final Author BOB = new Author("Bob", "bob@example.org");
    static final Instant NOON = Instant.parse("2030-01-02T12:00:00Z");

    final EmbeddedForge forge = EmbeddedForge.builder().calm().start();
    final Secret token = forge.addAccount("bob", "pass-bob");
    final Forge bob = Forge.builder().url(forge.url().toString()).token(token).build();
    final Forge admin = bob.as(Credentials.basic("root1", Secret.of("password1")));
    final ForgeRepository repository = bob.repository("bob/harbour");
    final GitRemote remote = GitRemote.of(repository);
    final Clones clones;

    GitSetting(Path folder) {
        clones = Clones.in(folder.resolve("clones"), remote);
        bob.repositories().create(NewRepository.named("harbour").initialized().isPrivate(true));
    }

    static CommitDraft draft(String message) {
        return CommitDraft.of(message, BOB, NOON);
    }

    Workspace open(int issue) {
        return clones.open(CloneName.ofIssue(issue));
    }

    /** A clone with a branch of one commit, which is checked out. */
    Workspace withBranch(int issue) {
        Workspace workspace = open(issue);
        workspace.createBranch("fix/issue-" + issue, "origin/main");
        workspace.checkout("fix/issue-" + issue);
        workspace.commit(draft("Fix #" + issue).put("docs/fix.md", "fixed " + issue + "\n"));
        return workspace;
    }

    @Override
    public void close() {
        bob.close();
        forge.close();
    }
}
