package ai.disinto.testing.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.forge.NewCommit;
import ai.disinto.forge.git.CloneName;
import ai.disinto.forge.git.GitException;
import ai.disinto.forge.git.Push;
import ai.disinto.forge.git.SweptCopy;
import ai.disinto.forge.git.SweptCopy.Fate;
import ai.disinto.forge.git.WorkCopies;
import ai.disinto.forge.git.WorkCopy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkCopiesTest {
    private static final CloneName SEVEN = CloneName.ofIssue(7);
    private static final CloneName EIGHT = CloneName.ofIssue(8);
    private static final String BRANCH = "fix/issue-7";

    @TempDir
    Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(GitSetting.NOON);
    private GitSetting setting;
    private WorkCopies copies;
    private Path root;

    @BeforeEach
    void open() throws IOException {
        setting = new GitSetting(folder);
        copies = WorkCopies.in(folder.resolve("work"), setting.remote, now::get);
        root = folder.toRealPath().resolve("work");
    }

    @AfterEach
    void close() {
        setting.close();
    }

    private WorkCopy seven() {
        return copies.open(SEVEN, BRANCH, "main");
    }

    private void pass(Duration time) {
        now.set(now.get().plus(time));
    }

    private List<Fate> sweep() {
        return copies.sweep().stream().map(SweptCopy::fate).toList();
    }

    @Test
    void copy_beginsOnItsBranch_atTheBase() {
        try (WorkCopy copy = seven()) {
            assertThat(copy.isRecovered()).isFalse();
            assertThat(copy.workspace().branch()).contains(BRANCH);
            assertThat(copy.workspace().head()).isEqualTo(setting.remote.branch("main"));
            assertThat(copy.workspace().directory().resolve("README.md")).exists();
        }
    }

    @Test
    void copy_ofABranchThatTheServerHas_beginsThere() {
        try (WorkCopy copy = seven()) {
            copy.workspace().commit(GitSetting.draft("Work").put("a.txt", "a"));
            copy.workspace().push(Push.branch(BRANCH));
        }
        assertThat(copies.remove(SEVEN)).isTrue();
        try (WorkCopy again = seven()) {
            assertThat(again.isRecovered()).isFalse();
            assertThat(again.workspace().directory().resolve("a.txt")).exists();
        }
    }

    @Test
    void copy_thatIsThere_isTakenUpWithEverythingInIt() throws IOException {
        try (WorkCopy copy = seven()) {
            copy.workspace().commit(GitSetting.draft("Work").put("a.txt", "a"));
            Files.writeString(copy.workspace().directory().resolve("half.txt"), "ha");
        }
        try (WorkCopy again = seven()) {
            assertThat(again.isRecovered()).isTrue();
            assertThat(again.workspace().uncommitted()).containsExactly("half.txt");
            assertThat(again.workspace().history().log("HEAD", 9)).hasSize(2);
        }
    }

    @Test
    void copy_onAnotherBranch_isTurned_unlessChangesWouldBeLost() throws IOException {
        copies.open(SEVEN, "other", "main").close();
        seven().close();
        Path file = root.resolve("issue-7/README.md");
        try (WorkCopy copy = copies.open(SEVEN, "other", "main")) {
            copy.workspace().commit(GitSetting.draft("Change").put("README.md", "new\n"));
        }
        Files.writeString(file, "mine");
        assertThatThrownBy(this::seven)
                .isInstanceOfSatisfying(
                        GitException.class, e -> assertThat(e.reason()).isEqualTo(GitException.Reason.LOCAL_CHANGES));
        assertThat(file).hasContent("mine");
        copies.open(SEVEN, "other", "main").close();
    }

    @Test
    void copies_shareTheirObjects_andNeedNothingOfEachOther() throws IOException {
        seven().close();
        try (WorkCopy eight = copies.open(EIGHT, "fix/issue-8", "main")) {
            List<Path> mine = objects("issue-7");
            assertThat(mine)
                    .isNotEmpty()
                    .allSatisfy(file ->
                            assertThat(Files.getAttribute(file, "unix:nlink")).isEqualTo(3));
            copies.remove(SEVEN);
            deleteShared();
            assertThat(eight.workspace().history().log("HEAD", 9)).hasSize(1);
            eight.workspace().commit(GitSetting.draft("Work").put("a.txt", "a"));
            assertThat(eight.workspace().push(Push.branch("fix/issue-8")).isDone())
                    .isTrue();
        }
        seven().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {".pack", ".idx", ""})
    void whatIsShared_isMadeAnew_ifItIsDamaged(String which) throws IOException {
        seven().close();
        for (Path file : objects(".shared")) {
            if (file.toString().endsWith(which)) {
                Files.delete(file);
                Files.writeString(file, "x");
            }
        }
        try (WorkCopy eight = copies.open(EIGHT, "fix/issue-8", "main")) {
            assertThat(eight.workspace().history().log("HEAD", 9)).hasSize(1);
        }
    }

    @Test
    void whatIsShared_isMadeAnew_ifItWasNeverWhole() throws IOException {
        Files.createDirectories(root.resolve(".shared/.git"));
        seven().close();
        assertThat(objects(".shared")).isNotEmpty();
    }

    @Test
    void whatIsShared_isMadeAnew_ifItHasTooManyPacks() throws IOException {
        seven().close();
        Path packs = root.resolve(".shared/.git/objects/pack");
        for (int i = 0; i < 51; i++) {
            Files.writeString(packs.resolve("pack-" + i + ".pack"), "x");
        }
        copies.open(EIGHT, "fix/issue-8", "main").close();
        assertThat(packs.resolve("pack-1.pack")).doesNotExist();
        assertThat(root.resolve("issue-8/.git/objects/pack/pack-1.pack")).doesNotExist();
    }

    @Test
    void manyAtOnce_openEachTheirOwn() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        CyclicBarrier start = new CyclicBarrier(4);
        try {
            List<Future<Boolean>> all = new ArrayList<>();
            for (int i = 1; i <= 4; i++) {
                int issue = i;
                all.add(threads.submit(() -> {
                    start.await(10, TimeUnit.SECONDS);
                    try (WorkCopy copy = copies.open(CloneName.ofIssue(issue), "fix/issue-" + issue, "main")) {
                        return copy.workspace().uncommitted().isEmpty();
                    }
                }));
            }
            for (Future<Boolean> each : all) {
                assertThat(each.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void newestCommits_areInEachNewCopy() {
        seven().close();
        setting.repository.contents().create("late.txt", "late".getBytes(StandardCharsets.UTF_8), NewCommit.on("main"));
        try (WorkCopy eight = copies.open(EIGHT, "fix/issue-8", "main")) {
            assertThat(eight.workspace().directory().resolve("late.txt")).hasContent("late");
        }
    }

    @Test
    void oldCopies_areRemoved_andOthersStay() {
        seven().close();
        assertThat(copies.sweep()).containsExactly(new SweptCopy(SEVEN, Fate.RECENT, ""));
        pass(Duration.ofHours(23));
        try (WorkCopy eight = copies.open(EIGHT, "fix/issue-8", "main")) {
            eight.preserve("the agent crashed");
            pass(Duration.ofHours(1));
            assertThat(sweep()).containsExactly(Fate.REMOVED, Fate.PRESERVED);
            pass(Duration.ofDays(9));
        }
        pass(Duration.ofDays(9));
        assertThat(copies.sweep()).containsExactly(new SweptCopy(EIGHT, Fate.PRESERVED, "the agent crashed"));
        assertThat(copies.remove(EIGHT)).isTrue();
        assertThat(copies.sweep()).isEmpty();
        assertThat(root.resolve(".work")).isEmptyDirectory();
    }

    @Test
    void openCopy_isNotRemoved() {
        try (WorkCopy copy = seven()) {
            assertThat(copy.preserved()).isEmpty();
            pass(Duration.ofDays(2));
            assertThat(sweep()).containsExactly(Fate.OPEN);
        }
        assertThat(sweep()).containsExactly(Fate.RECENT);
        assertThat(copies.keepFor(Duration.ZERO).sweep())
                .extracting(SweptCopy::fate)
                .containsExactly(Fate.REMOVED);
    }

    @Test
    void markThatIsLostOrOdd_isNoReasonToRemove() throws IOException {
        seven().close();
        for (String odd : List.of("", "yesterday", "9999-01-01T00:00:00Z")) {
            pass(Duration.ofDays(2));
            Files.writeString(root.resolve(".work/issue-7.used"), odd);
            assertThat(sweep()).containsExactly(Fate.RECENT);
        }
        pass(Duration.ofDays(1));
        assertThat(sweep()).containsExactly(Fate.REMOVED);
    }

    @Test
    void markOfACopyThatIsGone_preservesNoOther() throws IOException {
        Files.createDirectories(root.resolve(".work"));
        Files.writeString(root.resolve(".work/issue-7.preserve"), "left by somebody who died\n");
        try (WorkCopy copy = seven()) {
            assertThat(copy.preserved()).isEmpty();
            assertThatIllegalArgumentException().isThrownBy(() -> copy.preserve("two\nlines"));
        }
    }

    private List<Path> objects(String copy) throws IOException {
        try (var files = Files.walk(root.resolve(copy).resolve(".git/objects"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private void deleteShared() throws IOException {
        try (var files = Files.walk(root.resolve(".shared"))) {
            for (Path each : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
