package ai.disinto.testing.internal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.internal.ForgeClient;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.TransportException;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitHttpTest {
    private static final CredentialsProvider ADMIN = new UsernamePasswordCredentialsProvider("root1", "password1");

    @TempDir
    Path folder;

    private final EmbeddedForge forge = EmbeddedForge.start();
    private final ForgeClient admin = ForgeClient.admin(forge);

    @BeforeEach
    void makeRepository() {
        admin.call("POST", "/user/repos", "{\"name\": \"x\", \"auto_init\": true}");
    }

    @AfterEach
    void close() {
        forge.close();
    }

    private Git cloned(CredentialsProvider credentials) throws Exception {
        return Git.cloneRepository()
                .setURI(forge.url() + "/root1/x.git")
                .setDirectory(folder.resolve("clone").toFile())
                .setCredentialsProvider(credentials)
                .call();
    }

    private static PushResult push(Git git, CredentialsProvider credentials, String branch) throws Exception {
        Files.writeString(git.getRepository().getWorkTree().toPath().resolve("new.txt"), "new\n");
        git.add().addFilepattern("new.txt").call();
        PersonIdent alice = new PersonIdent("alice", "alice@example.org");
        git.commit()
                .setMessage("new")
                .setAuthor(alice)
                .setCommitter(alice)
                .setSign(false)
                .call();
        return git.push()
                .setCredentialsProvider(credentials)
                .setRefSpecs(new RefSpec("HEAD:refs/heads/" + branch))
                .call()
                .iterator()
                .next();
    }

    @Test
    void publicRepository_isClonedByAnybody() throws Exception {
        try (Git git = cloned(new UsernamePasswordCredentialsProvider("nobody", "wrong"))) {
            assertThat(git.getRepository().getWorkTree().toPath().resolve("README.md"))
                    .content()
                    .startsWith("# x");
        }
    }

    @Test
    void push_movesTheBranchAndSaysWhatIsNext() throws Exception {
        try (Git git = cloned(ADMIN)) {
            PushResult result = push(git, ADMIN, "feature/y");
            assertThat(result.getRemoteUpdate("refs/heads/feature/y").getStatus())
                    .isEqualTo(RemoteRefUpdate.Status.OK);
            assertThat(result.getMessages()).contains("Create a new pull request for 'feature/y'");
        }
        assertThat(admin.get("/repos/root1/x/branches/feature/y").statusCode()).isEqualTo(200);
    }

    @Test
    void pushByAReader_isDeclined() throws Exception {
        admin.newUser("carol");
        CredentialsProvider carol = new UsernamePasswordCredentialsProvider("carol", "pass-carol");
        try (Git git = cloned(carol)) {
            PushResult result = push(git, carol, "by-reader");
            RemoteRefUpdate update = result.getRemoteUpdate("refs/heads/by-reader");
            assertThat(update.getStatus()).isEqualTo(RemoteRefUpdate.Status.REJECTED_OTHER_REASON);
            assertThat(update.getMessage()).isEqualTo("pre-receive hook declined");
            assertThat(result.getMessages())
                    .contains("Forgejo: User 'carol' is not allowed to push to branch 'by-reader' in 'root1/x'.");
        }
    }

    @Test
    void privateRepository_needsCredentials() {
        admin.call("PATCH", "/repos/root1/x", "{\"private\": true}");
        assertThatThrownBy(() -> Git.lsRemoteRepository()
                        .setRemote(forge.url() + "/root1/x.git")
                        .call())
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("Authentication is required");
    }

    @Test
    void privateRepository_opensWithAToken() throws Exception {
        admin.call("PATCH", "/repos/root1/x", "{\"private\": true}");
        String token = ForgeClient.json(
                        admin.call("POST", "/users/root1/tokens", "{\"name\": \"git\", \"scopes\": [\"all\"]}"))
                .get("sha1")
                .stringValue();
        assertThat(Git.lsRemoteRepository()
                        .setRemote(forge.url() + "/root1/x")
                        .setCredentialsProvider(new UsernamePasswordCredentialsProvider("root1", token))
                        .call())
                .isNotEmpty();
    }

    @Test
    void unknownRepository_isNotFound() {
        assertThatThrownBy(() -> Git.lsRemoteRepository()
                        .setRemote(forge.url() + "/root1/none.git")
                        .setCredentialsProvider(ADMIN)
                        .call())
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("not found");
    }

    @Test
    void renamedRepository_isFollowed() throws Exception {
        admin.call("PATCH", "/repos/root1/x", "{\"name\": \"y\"}");
        assertThat(Git.lsRemoteRepository()
                        .setRemote(forge.url() + "/root1/x.git")
                        .call())
                .isNotEmpty();
    }

    @Test
    void archivedRepository_isReadButNotPushedTo() throws Exception {
        try (Git git = cloned(ADMIN)) {
            admin.call("PATCH", "/repos/root1/x", "{\"archived\": true}");
            assertThat(git.lsRemote().call()).isNotEmpty();
            assertThatThrownBy(() -> push(git, ADMIN, "late")).isInstanceOf(TransportException.class);
        }
    }

    @Test
    void tokenThatMayOnlyRead_doesNotPush() throws Exception {
        String token = ForgeClient.json(admin.call(
                        "POST", "/users/root1/tokens", "{\"name\": \"r\", \"scopes\": [\"read:repository\"]}"))
                .get("sha1")
                .stringValue();
        CredentialsProvider reader = new UsernamePasswordCredentialsProvider("root1", token);
        try (Git git = cloned(reader)) {
            assertThatThrownBy(() -> push(git, reader, "side")).isInstanceOf(TransportException.class);
        }
    }
}
