package ai.disinto.testing.git;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.git.Author;
import ai.disinto.forge.git.GitCommit;
import ai.disinto.forge.git.Integration;
import ai.disinto.forge.git.Integration.Result;
import ai.disinto.forge.git.Workspace;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntegrationTest {
    private static final Author ROBOT = new Author("Robot", "robot@example.org");

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

    private void onMain(String path, String text) {
        workspace.checkout("main");
        workspace.commit(GitSetting.draft("Main moves").put(path, text));
        workspace.checkout("fix/issue-7");
    }

    private Integration rebase() {
        return workspace.rebase("main", ROBOT, GitSetting.NOON.plusSeconds(60));
    }

    @Test
    void rebase_putsOwnCommitsOnTopAndKeepsTheirAuthors() {
        workspace.commit(GitSetting.draft("Second").put("second.txt", "2"));
        onMain("main.txt", "m");
        Integration done = rebase();
        assertThat(done.result()).isEqualTo(Result.INTEGRATED);
        assertThat(workspace.head()).contains(done.head());
        assertThat(workspace.history().logSince("main", "HEAD", 9))
                .extracting(GitCommit::subject)
                .containsExactly("Second", "Fix #7");
        assertThat(workspace.history().log("HEAD", 1).get(0).authorName()).isEqualTo("Bob");
        assertThat(workspace.directory().resolve("main.txt")).hasContent("m");
        assertThat(workspace.branch()).contains("fix/issue-7");
        assertThat(workspace.uncommitted()).isEmpty();
    }

    @Test
    void rebase_dropsCommitsThatAreThereAlready() {
        onMain("docs/fix.md", "fixed 7\n");
        workspace.commit(GitSetting.draft("Second").put("second.txt", "2"));
        assertThat(rebase().isClean()).isTrue();
        assertThat(workspace.history().logSince("main", "HEAD", 9))
                .extracting(GitCommit::subject)
                .containsExactly("Second");
    }

    @Test
    void rebase_withConflict_namesFilesAndChangesNothing() {
        onMain("docs/fix.md", "otherwise\n");
        Optional<String> before = workspace.head();
        Integration done = rebase();
        assertThat(done.result()).isEqualTo(Result.CONFLICT);
        assertThat(done.conflicts()).containsExactly("docs/fix.md");
        assertThat(workspace.head()).isEqualTo(before).contains(done.head());
        assertThat(workspace.uncommitted()).isEmpty();
        assertThat(workspace.directory().resolve("docs/fix.md")).hasContent("fixed 7");
    }

    @Test
    void rebase_ofWhatIsThere_changesNothingOrMovesForward() {
        assertThat(rebase().result()).isEqualTo(Result.UNCHANGED);
        workspace.createBranch("behind", "main");
        workspace.checkout("behind");
        Integration done = workspace.rebase("fix/issue-7", ROBOT, GitSetting.NOON);
        assertThat(done.result()).isEqualTo(Result.FAST_FORWARDED);
        assertThat(workspace.history().find("behind"))
                .isEqualTo(workspace.history().find("fix/issue-7"));
    }

    @Test
    void merge_makesACommitOfBoth() {
        onMain("main.txt", "m");
        Integration done = workspace.merge("main", ROBOT, GitSetting.NOON);
        assertThat(done.result()).isEqualTo(Result.INTEGRATED);
        assertThat(workspace.history().log("HEAD", 1).get(0).parents()).hasSize(2);
        assertThat(workspace.directory().resolve("main.txt")).exists();
        assertThat(workspace.merge("main", ROBOT, GitSetting.NOON).result()).isEqualTo(Result.UNCHANGED);
    }

    @Test
    void merge_withConflict_changesNothing() {
        onMain("docs/fix.md", "otherwise\n");
        Integration done = workspace.merge("main", ROBOT, GitSetting.NOON);
        assertThat(done.conflicts()).containsExactly("docs/fix.md");
        assertThat(workspace.uncommitted()).isEmpty();
    }
}
