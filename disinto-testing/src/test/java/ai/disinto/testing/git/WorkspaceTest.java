package ai.disinto.testing.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.forge.git.CommitDraft;
import ai.disinto.forge.git.GitCommit;
import ai.disinto.forge.git.GitException;
import ai.disinto.forge.git.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
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

    private Path file(String name) {
        return workspace.directory().resolve(name);
    }

    @Test
    void clone_hasTheFilesAndTheBranchOfTheServer() {
        try (Workspace fresh = setting.open(8)) {
            assertThat(fresh.branch()).contains("main");
            assertThat(fresh.directory().resolve("README.md")).isRegularFile();
            assertThat(fresh.head()).isEqualTo(setting.remote.branch("main"));
            assertThat(fresh.uncommitted()).isEmpty();
        }
    }

    @Test
    void commit_changesSeveralFilesAtOnce() throws IOException {
        GitCommit commit = workspace
                .commit(GitSetting.draft("Second\n\nBody\n")
                        .putExecutable("bin/run", "#!/bin/sh\n".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .put("a/b.txt", "b\n")
                        .delete("docs/fix.md"))
                .orElseThrow();
        assertThat(file("bin/run")).isExecutable();
        assertThat(Files.readString(file("a/b.txt"))).isEqualTo("b\n");
        assertThat(file("docs")).doesNotExist();
        assertThat(commit.authorName() + commit.authorEmail()).isEqualTo("Bobbob@example.org");
        assertThat(commit.authoredAt()).isEqualTo(GitSetting.NOON);
        assertThat(commit.subject()).isEqualTo("Second");
        assertThat(workspace.head()).contains(commit.id());
        assertThat(workspace.uncommitted()).isEmpty();
    }

    @Test
    void commit_ofWhatIsThere_makesNone() {
        Optional<String> head = workspace.head();
        assertThat(workspace.commit(GitSetting.draft("Again").put("docs/fix.md", "fixed 7\n")))
                .isEmpty();
        assertThat(workspace.commit(GitSetting.draft("Nothing").delete("none"))).isEmpty();
        assertThat(workspace.head()).isEqualTo(head);
    }

    @Test
    void commit_keepsAnExecutableFileExecutable() {
        byte[] script = {'x'};
        workspace.commit(GitSetting.draft("One").putExecutable("run", script));
        workspace.commit(GitSetting.draft("Two").put("run", "y"));
        assertThat(file("run")).isExecutable().hasContent("y");
    }

    @Test
    void commit_ofAFileWhereAFolderWas_replacesIt() {
        workspace.commit(GitSetting.draft("File").delete("docs/fix.md").put("docs", "a file now"));
        assertThat(file("docs")).isRegularFile().hasContent("a file now");
    }

    @Test
    void commit_leavesOtherUncommittedFilesAlone() throws IOException {
        Files.writeString(file("README.md"), "edited");
        Files.writeString(file("new.txt"), "new");
        workspace.commit(GitSetting.draft("Other").put("docs/fix.md", "more"));
        assertThat(file("README.md")).hasContent("edited");
        assertThat(workspace.uncommitted()).containsExactly("README.md", "new.txt");
    }

    @Test
    void commit_overUncommittedChanges_isRefusedAndChangesNothing() throws IOException {
        Files.writeString(file("docs/fix.md"), "edited");
        Optional<String> head = workspace.head();
        assertThatThrownBy(() -> workspace.commit(GitSetting.draft("Over").put("docs/fix.md", "other")))
                .isInstanceOfSatisfying(
                        GitException.class, e -> assertThat(e.reason()).isEqualTo(GitException.Reason.LOCAL_CHANGES))
                .hasMessageContaining("docs/fix.md");
        assertThat(file("docs/fix.md")).hasContent("edited");
        assertThat(workspace.head()).isEqualTo(head);
    }

    @Test
    void commit_throughALinkInTheTree_staysInTheClone() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.createSymbolicLink(file("link"), outside);
        assertThatThrownBy(() -> workspace.commit(GitSetting.draft("Out").put("link/evil.txt", "x")))
                .isInstanceOf(GitException.class);
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void checkout_ofABranchOfTheServer_makesItHere() {
        setting.repository.branches().create("topic", "main");
        workspace.fetch();
        workspace.checkout("topic");
        assertThat(workspace.branch()).contains("topic");
        assertThat(file("docs/fix.md")).doesNotExist();
        workspace.checkout("fix/issue-7");
        assertThat(file("docs/fix.md")).hasContent("fixed 7");
        assertThatThrownBy(() -> workspace.checkout("none")).hasMessageContaining("origin/none");
    }

    @Test
    void createBranch_atTheSameCommitAgain_isFine() {
        workspace.createBranch("again", "main");
        workspace.createBranch("again", "main");
        assertThatThrownBy(() -> workspace.createBranch("again", "HEAD"))
                .isInstanceOfSatisfying(
                        GitException.class, e -> assertThat(e.reason()).isEqualTo(GitException.Reason.ALREADY_EXISTS));
    }

    @Test
    void branchNames_areNames() {
        for (String name : List.of("", "-x", "a..b", "HEAD", "a b", "a/", "refs/../x", "x.lock", "a~1", "@{-1}")) {
            assertThatThrownBy(() -> workspace.createBranch(name, "main"))
                    .as(name)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void history_answersWhereBranchesWentApart() {
        String main = workspace.history().find("origin/main").orElseThrow();
        String fix = workspace.head().orElseThrow();
        assertThat(workspace.history().mergeBase("HEAD", "origin/main")).contains(main);
        assertThat(workspace.history().isAncestor("main", "fix/issue-7")).isTrue();
        assertThat(workspace.history().isAncestor("fix/issue-7", "main")).isFalse();
        assertThat(workspace.history().log(fix, 5)).hasSize(2).first().hasToString(fix.substring(0, 10) + " Fix #7");
        assertThat(workspace.history().logSince("main", "HEAD", 5))
                .extracting(GitCommit::id)
                .containsExactly(fix);
        assertThat(workspace.history().file("HEAD", "docs/fix.md"))
                .hasValueSatisfying(bytes -> assertThat(bytes).asString().isEqualTo("fixed 7\n"));
        assertThat(workspace.history().file("main", "docs/fix.md")).isEmpty();
    }

    @Test
    void revisions_areNoExpressions() {
        for (String text : List.of("HEAD~1", "HEAD^{/Fix}", ":/Fix", "main@{0}", "none", "", "../main", "HEAD..main")) {
            assertThat(workspace.history().find(text)).as(text).isEmpty();
            assertThatThrownBy(() -> workspace.history().log(text, 1)).isInstanceOf(GitException.class);
        }
    }

    @Test
    void diff_namesFilesAndCutsThePatchAtALine() {
        workspace.commit(
                GitSetting.draft("More").put("moved.md", "a\nb\nc\nd\ne\nf\n").put("README.md", "other\n"));
        workspace.commit(GitSetting.draft("Move").delete("moved.md").put("here.md", "a\nb\nc\nd\ne\ng\n"));
        var whole = workspace.history().diff("main", "HEAD", 100_000);
        assertThat(whole.files())
                .extracting(Object::toString)
                .containsExactly("MODIFIED README.md", "ADDED docs/fix.md", "ADDED here.md");
        assertThat(whole.patch()).contains("+fixed 7").contains("-# harbour");
        assertThat(workspace.history().diff("HEAD", "main", 0).isTruncated()).isTrue();
        var cut = workspace.history().diff("main", "HEAD", 120);
        assertThat(cut.isTruncated()).isTrue();
        assertThat(cut.patch()).endsWith("\n").hasSizeLessThanOrEqualTo(120);
        assertThat(workspace.history().diff("HEAD", "HEAD", 10).isEmpty()).isTrue();
    }

    /** As if the process had died while it changed the files, or before it moved the branch. */
    @Test
    void commitThatDiedHalfWay_isMadeAgain() throws IOException {
        CommitDraft draft = GitSetting.draft("Two").put("docs/fix.md", "two\n").put("new.md", "new\n");
        Files.writeString(file("docs/fix.md"), "two\n");
        Files.writeString(file("new.md"), "new\n");
        String before = workspace.head().orElseThrow();
        String made = workspace.commit(draft).orElseThrow().id();
        Files.writeString(file(".git/refs/heads/fix/issue-7"), before + "\n");
        assertThat(workspace.head()).contains(before);
        assertThat(workspace.commit(draft).orElseThrow().id()).isEqualTo(made);
        assertThat(workspace.uncommitted()).isEmpty();
    }

    @Test
    void diff_findsRenames() {
        workspace.commit(GitSetting.draft("Long").put("long.md", "line one\nline two\nline three\n"));
        String before = workspace.head().orElseThrow();
        workspace.commit(GitSetting.draft("Move").delete("long.md").put("new.md", "line one\nline two\nline three\n"));
        assertThat(workspace.history().diff(before, "HEAD", 0).files())
                .extracting(Object::toString)
                .containsExactly("RENAMED long.md to new.md");
    }

    @Test
    void fileOfACommit_mayHaveAnyNameThatGitAllows_butNoneOutsideOrInDotGit() {
        assertThat(workspace.history().file("HEAD", "aux.c")).isEmpty();
        assertThat(workspace.history().file("HEAD", "a:b/c?")).isEmpty();
        for (String path : List.of("../x", "a/../x", "/x", "a//b", "", ".git/config", "a/.GIT/x", "git~1/x", "a\0b")) {
            assertThatThrownBy(() -> workspace.history().file("HEAD", path))
                    .as(path)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
