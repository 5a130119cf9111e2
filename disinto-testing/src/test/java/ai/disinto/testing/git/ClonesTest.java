package ai.disinto.testing.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.forge.UnavailableException;
import ai.disinto.forge.git.CloneName;
import ai.disinto.forge.git.Clones;
import ai.disinto.forge.git.GitException;
import ai.disinto.forge.git.GitException.Reason;
import ai.disinto.forge.git.GitRemote;
import ai.disinto.forge.git.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClonesTest {
    private static final CloneName SEVEN = CloneName.ofIssue(7);

    @TempDir
    Path folder;

    private GitSetting setting;
    private Path root;

    @BeforeEach
    void open() throws IOException {
        setting = new GitSetting(folder);
        root = folder.toRealPath().resolve("clones");
    }

    @AfterEach
    void close() {
        setting.close();
    }

    private static void assertFails(Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        GitException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void clones_areListedAndRemoved() {
        setting.open(7).close();
        setting.open(12).close();
        assertThat(setting.clones.names()).containsExactly(CloneName.ofIssue(12), SEVEN);
        assertThat(setting.clones.remove(SEVEN)).isTrue();
        assertThat(setting.clones.remove(SEVEN)).isFalse();
        assertThat(setting.clones.names()).containsExactly(CloneName.ofIssue(12));
        assertThat(root.resolve("issue-7")).doesNotExist();
    }

    @Test
    void reopening_keepsWhatWasDone() {
        setting.withBranch(7).close();
        try (Workspace again = setting.open(7)) {
            assertThat(again.branch()).contains("fix/issue-7");
            assertThat(again.directory()).isEqualTo(root.resolve("issue-7"));
        }
    }

    @Test
    void openClone_isNotOpenedOrRemovedElsewhere() {
        try (Workspace first = setting.open(7)) {
            assertThat(first.branch()).contains("main");
            assertFails(Reason.IN_USE, () -> setting.open(7));
            assertFails(Reason.IN_USE, () -> setting.clones.remove(SEVEN));
        }
        assertThat(setting.clones.remove(SEVEN)).isTrue();
    }

    @Test
    void cloneThatDiedHalfWay_isMadeAnew() throws IOException {
        Path unfinished = Files.createDirectories(root.resolve(".unfinished/issue-7/.git/objects"));
        Files.writeString(unfinished.resolve("half"), "x");
        try (Workspace workspace = setting.open(7)) {
            assertThat(workspace.directory().resolve("README.md")).exists();
        }
        assertThat(root.resolve(".unfinished")).isEmptyDirectory();
    }

    @Test
    void failedClone_leavesNothing() {
        setting.forge
                .faults()
                .on("POST", "/bob/harbour.git/git-upload-pack")
                .cut()
                .once();
        assertThatThrownBy(() -> setting.open(7)).isInstanceOf(UnavailableException.class);
        assertThat(setting.clones.names()).isEmpty();
        assertThat(root.resolve(".unfinished")).isEmptyDirectory();
        setting.open(7).close();
    }

    @Test
    void locksOfTheDead_areNoObstacle() throws IOException {
        setting.withBranch(7).close();
        Path git = root.resolve("issue-7/.git");
        Files.createFile(git.resolve("index.lock"));
        Files.createFile(git.resolve("HEAD.lock"));
        Files.createFile(git.resolve("refs/heads/fix/issue-7.lock"));
        try (Workspace again = setting.open(7)) {
            assertThat(again.commit(GitSetting.draft("More").put("more.txt", "x")))
                    .isPresent();
        }
    }

    @Test
    void whatIsNoClone_isNeitherOpenedNorDeleted() throws IOException {
        Path precious = Files.createDirectories(root.resolve("issue-7"));
        Files.writeString(precious.resolve("thesis.txt"), "x");
        assertFails(Reason.BROKEN_CLONE, () -> setting.open(7));
        assertThat(precious.resolve("thesis.txt")).exists();
    }

    @Test
    void linkInThePlaceOfAClone_isNotFollowed() throws IOException {
        setting.open(8).close();
        Files.createSymbolicLink(root.resolve("issue-7"), root.resolve("issue-8"));
        assertFails(Reason.BROKEN_CLONE, () -> setting.open(7));
        assertFails(Reason.BROKEN_CLONE, () -> setting.clones.remove(SEVEN));
        assertThat(root.resolve("issue-8/README.md")).exists();
        assertThat(setting.clones.names()).containsExactly(CloneName.ofIssue(8));
    }

    @Test
    void removal_staysInTheCloneAndTakesReadOnlyFolders() throws IOException {
        setting.open(7).close();
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.writeString(outside.resolve("keep.txt"), "x");
        Files.createSymbolicLink(root.resolve("issue-7/link"), outside);
        Path cache = Files.createDirectory(root.resolve("issue-7/cache"));
        Files.writeString(cache.resolve("module"), "x");
        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("r-xr-xr-x"));
        assertThat(setting.clones.remove(SEVEN)).isTrue();
        assertThat(outside.resolve("keep.txt")).exists();
        assertThat(root.resolve(".unfinished")).isEmptyDirectory();
    }

    @Test
    void cloneOfAnotherRepository_isNotTaken() {
        setting.bob
                .repositories()
                .create(ai.disinto.forge.NewRepository.named("other").initialized());
        setting.open(7).close();
        Clones others = Clones.in(root, GitRemote.of(setting.bob.repository("bob/other")));
        assertFails(Reason.BROKEN_CLONE, () -> others.open(SEVEN));
    }

    @Test
    void repositoryWithoutCommits_takesAFirstOne() {
        setting.bob.repositories().create(ai.disinto.forge.NewRepository.named("empty"));
        Clones empty = Clones.in(folder.resolve("empty"), GitRemote.of(setting.bob.repository("bob/empty")));
        try (Workspace workspace = empty.open(SEVEN)) {
            assertThat(workspace.head()).isEmpty();
            assertThat(workspace.branch()).contains("main");
            workspace.commit(GitSetting.draft("First").put("a.txt", "a"));
            assertThat(workspace.history().log("HEAD", 2)).hasSize(1);
            assertThat(workspace.push(ai.disinto.forge.git.Push.branch("main")).isDone())
                    .isTrue();
        }
    }
}
