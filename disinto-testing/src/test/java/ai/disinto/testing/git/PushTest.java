package ai.disinto.testing.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.forge.OutcomeUnknownException;
import ai.disinto.forge.ProtectionRule;
import ai.disinto.forge.git.Push;
import ai.disinto.forge.git.PushOutcome;
import ai.disinto.forge.git.PushOutcome.Result;
import ai.disinto.forge.git.Workspace;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PushTest {
    private static final String RECEIVE = "/bob/harbour.git/git-receive-pack";

    @TempDir
    Path folder;

    private GitSetting setting;
    private Workspace workspace;

    @BeforeEach
    void open() {
        setting = new GitSetting(folder);
        workspace = setting.withBranch(7);
    }

    @AfterEach
    void close() {
        workspace.close();
        setting.close();
    }

    private PushOutcome push() {
        return workspace.push(Push.branch("fix/issue-7"));
    }

    @Test
    void push_movesTheBranchOnceAndIsThenUpToDate() {
        assertThat(push().result()).isEqualTo(Result.PUSHED);
        assertThat(setting.remote.branch("fix/issue-7")).isEqualTo(workspace.head());
        assertThat(push().result()).isEqualTo(Result.UP_TO_DATE);
        assertThat(workspace.history().find("origin/fix/issue-7")).isEqualTo(workspace.head());
    }

    @Test
    void push_overCommitsOfOthers_isRejected() {
        push();
        try (Workspace other = setting.open(8)) {
            other.checkout("fix/issue-7");
            other.commit(GitSetting.draft("Theirs").put("theirs.txt", "x"));
            assertThat(other.push(Push.branch("fix/issue-7")).isDone()).isTrue();
        }
        workspace.commit(GitSetting.draft("Mine").put("mine.txt", "x"));
        assertThat(push().result()).isEqualTo(Result.REJECTED);
        workspace.fetch();
        assertThat(push().result()).isEqualTo(Result.REJECTED);
    }

    @Test
    void withLease_movesTheBranchOnlyFromWhereItIsSaidToBe() {
        push();
        String before = workspace.head().orElseThrow();
        workspace.createBranch("new", "main");
        workspace.checkout("new");
        workspace.commit(GitSetting.draft("Anew").put("new.txt", "x"));
        String main = workspace.history().find("main").orElseThrow();
        Push force = Push.to("new", "fix/issue-7");
        assertThat(workspace.push(force).result()).isEqualTo(Result.REJECTED);
        assertThat(workspace.push(force.withLease(main)).result()).isEqualTo(Result.REJECTED);
        assertThat(workspace.push(force.withLease(before)).result()).isEqualTo(Result.PUSHED);
        assertThat(setting.remote.branch("fix/issue-7")).isEqualTo(workspace.head());
    }

    @Test
    void delete_removesTheBranchFromWhereItIsSaidToBe() {
        push();
        String at = workspace.head().orElseThrow();
        assertThat(workspace.push(Push.delete("fix/issue-7", at)).result()).isEqualTo(Result.PUSHED);
        assertThat(setting.remote.branches()).containsOnlyKeys("main");
        assertThat(workspace.push(Push.delete("fix/issue-7", at)).isDone()).isTrue();
    }

    @Test
    void protectedBranch_isRefusedWithTheWordsOfTheServer() {
        setting.repository.protections().create(ProtectionRule.of("main").pushAllowed(false));
        PushOutcome outcome = workspace.push(Push.to("HEAD", "main"));
        assertThat(outcome.result()).isEqualTo(Result.REFUSED);
        assertThat(outcome.message()).contains("Not allowed to push to protected branch main");
    }

    @Test
    void severalBranches_endEachInItsOwnWay() {
        workspace.commit(GitSetting.draft("Two").put("two.txt", "x"));
        workspace.createBranch("other", "main");
        List<PushOutcome> outcomes =
                workspace.push(List.of(Push.branch("fix/issue-7"), Push.branch("other"), Push.branch("main")));
        assertThat(outcomes)
                .extracting(PushOutcome::result)
                .containsExactly(Result.PUSHED, Result.PUSHED, Result.UP_TO_DATE);
        assertThatThrownBy(() -> workspace.push(List.of(Push.branch("main"), Push.branch("main"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lostAnswer_isReadFromTheServer() {
        setting.forge.faults().on("POST", RECEIVE).dropAfterProcessing().once();
        assertThat(push().result()).isEqualTo(Result.PUSHED);
        assertThat(setting.remote.branch("fix/issue-7")).isEqualTo(workspace.head());
    }

    @Test
    void lostPush_isSaidToBeUnknown() {
        setting.forge.faults().on("POST", RECEIVE).dropBeforeProcessing().once();
        assertThatThrownBy(this::push)
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("POST /bob/harbour.git/git-receive-pack");
        assertThat(setting.remote.branches()).containsOnlyKeys("main");
        assertThat(push().result()).isEqualTo(Result.PUSHED);
    }

    @Test
    void badGateway_afterAPushThatWasTaken_isReadFromTheServer() {
        setting.forge.faults().on("POST", RECEIVE).cut().once();
        assertThat(push().isDone()).isTrue();
    }

    @Test
    void shallowClone_pushesAndComparesWhatItHas() {
        workspace.commit(GitSetting.draft("Two").put("two.txt", "x"));
        push();
        try (Workspace shallow = setting.clones.shallow(1).open(ai.disinto.forge.git.CloneName.of("shallow"))) {
            shallow.checkout("fix/issue-7");
            assertThat(shallow.history().log("HEAD", 9)).hasSize(1);
            shallow.commit(GitSetting.draft("Three").put("three.txt", "x"));
            assertThat(shallow.push(Push.branch("fix/issue-7")).result()).isEqualTo(Result.PUSHED);
            shallow.fetch();
            assertThat(setting.remote.branch("fix/issue-7")).isEqualTo(shallow.head());
        }
        workspace.fetch();
        assertThat(workspace.history().log("origin/fix/issue-7", 9)).hasSize(4);
    }
}
