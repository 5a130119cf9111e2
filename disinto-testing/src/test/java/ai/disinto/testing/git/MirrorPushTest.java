package ai.disinto.testing.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.core.project.Mirror;
import ai.disinto.core.project.ProjectConfig;
import ai.disinto.core.secret.Secret;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.git.GitException;
import ai.disinto.forge.git.GitRemote;
import ai.disinto.forge.git.MirrorPush;
import ai.disinto.forge.git.MirrorResult;
import ai.disinto.forge.git.MirrorResult.Outcome;
import ai.disinto.forge.git.Push;
import ai.disinto.forge.git.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mirrors are other repositories of the same forge, with addresses of their own. */
class MirrorPushTest {
    private static final Secret PASSWORD = Secret.of("pass-bob");

    @TempDir
    Path folder;

    private GitSetting setting;
    private Workspace workspace;
    private String head;

    @BeforeEach
    void open() {
        setting = new GitSetting(folder);
        for (String name : List.of("one", "two")) {
            setting.bob.repositories().create(NewRepository.named(name).isPrivate(true));
        }
        head = setting.remote.branch("main").orElseThrow();
        setting.repository.tags().create("v1.0", head, "First");
        workspace = setting.withBranch(7);
    }

    @AfterEach
    void close() {
        workspace.close();
        setting.close();
    }

    private Mirror mirror(String name) {
        return Mirror.of(name, setting.forge.url() + "/bob/" + name + ".git");
    }

    private GitRemote remote(String name) {
        return GitRemote.of(setting.bob.repository("bob/" + name));
    }

    private List<MirrorResult> push(Mirror... mirrors) {
        MirrorPush push = MirrorPush.to(List.of(mirrors));
        for (Mirror each : mirrors) {
            push = push.credentials(each.name(), "bob", PASSWORD);
        }
        return push.push(workspace, "main");
    }

    @Test
    void mirrors_getTheBranchAndTheTags_andNothingElse() throws Exception {
        Path git = workspace.directory().resolve(".git");
        Files.writeString(git.resolve("refs/tags/planted"), workspace.head().orElseThrow() + "\n");
        workspace.push(Push.branch("fix/issue-7"));
        assertThat(push(mirror("one"), mirror("two")))
                .extracting(MirrorResult::outcome)
                .containsExactly(Outcome.PUSHED, Outcome.PUSHED);
        for (String name : List.of("one", "two")) {
            assertThat(remote(name).branches()).containsOnlyKeys("main").containsValue(head);
            assertThat(setting.bob.repository("bob/" + name).tags().list().list())
                    .extracting(tag -> tag.name())
                    .containsExactly("v1.0");
        }
        assertThat(push(mirror("one"))).extracting(MirrorResult::outcome).containsExactly(Outcome.UP_TO_DATE);
    }

    @Test
    void mirror_thatFails_stopsNoOther() {
        List<MirrorResult> results =
                push(mirror("missing"), Mirror.of("shell", "git@example.org:a/b.git"), mirror("one"));
        assertThat(results).extracting(MirrorResult::mirror).containsExactly("missing", "shell", "one");
        assertThat(results)
                .extracting(MirrorResult::outcome)
                .containsExactly(Outcome.REFUSED, Outcome.BAD_ADDRESS, Outcome.PUSHED);
        assertThat(results).extracting(MirrorResult::isDone).containsExactly(false, false, true);
    }

    @Test
    void mirror_thatDoesNotAnswer_isUnreachable() {
        setting.forge.faults().on("GET", "/bob/one.git/info/refs").answer(502).times(9);
        List<MirrorResult> results = push(mirror("one"), mirror("two"));
        assertThat(results).extracting(MirrorResult::outcome).containsExactly(Outcome.UNREACHABLE, Outcome.PUSHED);
    }

    @Test
    void mirror_withCommitsOfItsOwn_keepsThem() {
        push(mirror("one"));
        setting.repository.tags().create("v1.1", head, "Second");
        var clones = ai.disinto.forge.git.Clones.in(folder.resolve("other"), remote("one"));
        try (Workspace other = clones.open(ai.disinto.forge.git.CloneName.of("own"))) {
            other.commit(GitSetting.draft("Own").put("own.txt", "x"));
            other.push(Push.branch("main"));
        }
        String own = remote("one").branch("main").orElseThrow();
        MirrorResult result = push(mirror("one")).get(0);
        assertThat(result.outcome()).isEqualTo(Outcome.DIVERGED);
        assertThat(result.detail()).contains("refs/heads/main").doesNotContain("v1.1");
        assertThat(remote("one").branch("main")).contains(own);
    }

    @Test
    void password_ofAnAddress_isUsedAndNeverShown() {
        String secret = "pass-bob";
        String file = "name = 'harbour'\nrepo = 'bob/harbour'\n[mirrors]\none = '" + setting.forge.url()
                + "/bob/one.git'\n" + "two = '" + setting.forge.url() + "/bob/missing.git'\n";
        ProjectConfig project = ProjectConfig.parse(file.replace("://", "://bob:" + secret + "@"), "harbour.toml");
        MirrorPush push = MirrorPush.to(project.mirrors());
        List<MirrorResult> results = push.push(workspace, "main");
        assertThat(results).extracting(MirrorResult::outcome).containsExactly(Outcome.PUSHED, Outcome.REFUSED);
        assertThat(push + results.toString()).doesNotContain(secret);
    }

    @Test
    void wrongPassword_isARefusalThatDoesNotShowIt() {
        String canary = "canary0123456789abcdef0123456789abcdef01";
        MirrorResult result = MirrorPush.to(List.of(mirror("one")))
                .credentials("one", "bob", Secret.of(canary))
                .push(workspace, "main")
                .get(0);
        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(result.toString()).doesNotContain(canary);
    }

    @Test
    void token_ofTheForge_isNotShownToMirrors() {
        MirrorResult result =
                MirrorPush.to(List.of(mirror("one"))).push(workspace, "main").get(0);
        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(remote("one").branches()).isEmpty();
    }

    @Test
    void branch_thatTheServerDoesNotHave_isAnError() {
        MirrorPush push = MirrorPush.to(List.of(mirror("one")));
        assertThatThrownBy(() -> push.push(workspace, "fix/issue-7"))
                .isInstanceOf(GitException.class)
                .hasMessageContaining("there is no branch fix/issue-7");
        assertThatIllegalArgumentException().isThrownBy(() -> push.push(workspace, "-x"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> push.credentials("three", "bob", PASSWORD))
                .withMessageContaining("[one]");
    }
}
