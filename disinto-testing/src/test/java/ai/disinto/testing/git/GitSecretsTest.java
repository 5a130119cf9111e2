package ai.disinto.testing.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.Credentials;
import ai.disinto.forge.ForbiddenException;
import ai.disinto.forge.Forge;
import ai.disinto.forge.NotFoundException;
import ai.disinto.forge.RepositoryEdit;
import ai.disinto.forge.UnauthorizedException;
import ai.disinto.forge.git.CloneName;
import ai.disinto.forge.git.Clones;
import ai.disinto.forge.git.GitRemote;
import ai.disinto.forge.git.Push;
import ai.disinto.forge.git.Workspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who asks is known to the server, and to nobody and nothing else. */
class GitSecretsTest {
    private static final String CANARY = "canary0123456789abcdef0123456789abcdef01";

    @TempDir
    Path folder;

    private GitSetting setting;

    @BeforeEach
    void open() {
        setting = new GitSetting(folder);
    }

    @AfterEach
    void close() {
        setting.close();
    }

    private GitRemote as(Credentials credentials) {
        return GitRemote.of(setting.bob.as(credentials).repository("bob/harbour"));
    }

    private static List<String> forms(String secret) {
        String pair = Base64.getEncoder().encodeToString(("token:" + secret).getBytes(StandardCharsets.UTF_8));
        return List.of(secret, pair, Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)));
    }

    private static void assertSilent(Throwable thrown, String secret) {
        StringWriter out = new StringWriter();
        thrown.printStackTrace(new PrintWriter(out));
        assertThat(out.toString()).doesNotContain(forms(secret));
    }

    @Test
    void token_isInNoFileOfTheClone() throws IOException {
        String secret = setting.token.reveal();
        try (Workspace workspace = setting.withBranch(7)) {
            workspace.push(Push.branch("fix/issue-7"));
            workspace.fetch();
            assertThat(workspace.toString() + setting.remote + setting.clones).doesNotContain(secret);
        }
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).allSatisfy(file -> {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(text).doesNotContain(forms(secret));
            });
        }
        assertThat(folder.resolve("clones/issue-7/.git/config"))
                .content()
                .contains("url = " + setting.forge.url() + "/bob/harbour.git");
    }

    @Test
    void wrongToken_isUnauthorizedWithoutShowingIt() {
        GitRemote remote = as(Credentials.token(Secret.of(CANARY)));
        Throwable thrown = catchThrowable(remote::branches);
        assertThat(thrown).isInstanceOf(UnauthorizedException.class).hasMessageContaining("GET /bob/harbour.git");
        assertSilent(thrown, CANARY);
    }

    @Test
    void echoOfTheServer_isRedacted() {
        GitRemote remote = as(Credentials.basic("nobody", Secret.of(CANARY)));
        for (int status : List.of(401, 403, 500, 502)) {
            setting.forge
                    .faults()
                    .on("GET", "/bob/harbour.git/info/refs")
                    .answer(status)
                    .once();
            assertSilent(catchThrowable(remote::branches), CANARY);
        }
    }

    @Test
    void passwordAndBearer_workAsWell() {
        assertThat(as(Credentials.basic("bob", Secret.of("pass-bob"))).branch("main"))
                .isPresent();
        assertThat(as(Credentials.bearer(setting.token)).branch("main")).isPresent();
    }

    @Test
    void changingCredentials_areAskedAgainOnceWhenTheServerDoesNotKnowThem() {
        AtomicInteger asked = new AtomicInteger();
        GitRemote remote = as(Credentials.changing(
                () -> Credentials.token(asked.getAndIncrement() == 0 ? Secret.of(CANARY) : setting.token)));
        assertThat(remote.branch("main")).isPresent();
        assertThat(asked).hasValue(2);
    }

    @Test
    void readerWhoPushes_isRefusedByTheServer() {
        Secret carol = setting.forge.addAccount("carol", "pass-carol");
        setting.repository.edit(RepositoryEdit.nothing().isPrivate(false));
        Clones clones = Clones.in(folder.resolve("carol"), as(Credentials.token(carol)));
        try (Workspace workspace = clones.open(CloneName.of("carol"))) {
            workspace.commit(GitSetting.draft("Mine").put("x", "x"));
            Throwable thrown = catchThrowable(() -> {
                var outcome = workspace.push(Push.branch("main"));
                assertThat(outcome.isDone()).isFalse();
                assertThat(outcome.message()).contains("not allowed to push").doesNotContain(carol.reveal());
            });
            assertThat(thrown).isNull();
        }
    }

    @Test
    void archivedRepository_isForbidden() {
        try (Workspace workspace = setting.withBranch(7)) {
            setting.repository.edit(RepositoryEdit.nothing().archived(true));
            assertThatThrownBy(() -> workspace.push(Push.branch("fix/issue-7")))
                    .isInstanceOf(ForbiddenException.class)
                    .hasMessageContaining("archived");
        }
    }

    @Test
    void missingRepository_isNotFound() {
        GitRemote none = GitRemote.of(setting.bob.repository("bob/none"));
        assertThatThrownBy(none::branches).isInstanceOf(NotFoundException.class);
    }

    @Test
    void renamedRepository_isFollowedOnTheSameServer() {
        try (Workspace workspace = setting.withBranch(7)) {
            setting.repository.edit(RepositoryEdit.nothing().name("port"));
            workspace.fetch();
            assertThat(workspace.push(Push.branch("fix/issue-7")).isDone()).isTrue();
            assertThat(GitRemote.of(setting.bob.repository("bob/port")).branches())
                    .containsKey("fix/issue-7");
        }
    }

    @Test
    void clientThatActsAsSomebodyElse_isRefused() {
        Forge sudo = setting.admin.sudo("bob");
        assertThatThrownBy(() -> GitRemote.of(sudo.repository("bob/harbour")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("git cannot act as somebody else");
    }
}
