package ai.disinto.testing.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.forge.UnavailableException;
import ai.disinto.forge.git.CloneName;
import ai.disinto.forge.git.Clones;
import ai.disinto.forge.git.GitException;
import ai.disinto.forge.git.GitLimits;
import ai.disinto.forge.git.Push;
import ai.disinto.forge.git.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class GitLimitsTest {
    private static final String UPLOAD = "/bob/harbour.git/git-upload-pack";

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

    private Clones limited(GitLimits limits) {
        return Clones.in(folder.resolve("limited"), setting.remote.limits(limits));
    }

    private void pushLargeFile(byte[] content) {
        try (Workspace workspace = setting.withBranch(7)) {
            workspace.commit(GitSetting.draft("Large").put("large.bin", content));
            assertThat(workspace.push(Push.to("HEAD", "main")).isDone()).isTrue();
        }
    }

    private static void assertTooLarge(Clones clones) {
        assertThatThrownBy(() -> clones.open(CloneName.of("x")))
                .isInstanceOfSatisfying(
                        GitException.class, e -> assertThat(e.reason()).isEqualTo(GitException.Reason.TOO_LARGE));
        assertThat(clones.names()).isEmpty();
    }

    @Test
    void moreThanMayArrive_isRefused() {
        byte[] noise = new byte[400_000];
        new SplittableRandom(7).nextBytes(noise);
        pushLargeFile(noise);
        assertTooLarge(limited(GitLimits.defaults().received(100_000)));
        limited(GitLimits.defaults().received(600_000)).open(CloneName.of("x")).close();
    }

    @Test
    void objectThatIsSmallOnTheWireAndLargeUnpacked_isRefused() {
        pushLargeFile(new byte[3_000_000]);
        assertTooLarge(limited(GitLimits.defaults().largestObject(1_000_000)));
    }

    @Test
    void endlessAnswer_isReadAsFarAsItIsOne() {
        setting.forge
                .faults()
                .on("GET", "/bob/harbour.git/info/refs")
                .endlessBody()
                .once();
        assertThat(setting.remote.branches()).containsKey("main");
    }

    @Test
    void stalledAnswer_endsAtTheDeadline() {
        setting.forge.faults().on("POST", UPLOAD).stall().once();
        Clones clones = limited(GitLimits.defaults().deadline(Duration.ofMillis(400)));
        long start = System.nanoTime();
        assertThatThrownBy(() -> clones.open(CloneName.of("x")))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("no whole answer in time");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void interrupt_endsWhatWaitsForTheServer() throws Exception {
        setting.forge.faults().on("POST", UPLOAD).stall().once();
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Throwable> failure = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            begun.countDown();
            try {
                setting.open(7).close();
            } catch (RuntimeException e) {
                failure.complete(e);
            }
        });
        thread.start();
        assertThat(begun.await(5, TimeUnit.SECONDS)).isTrue();
        while (setting.forge.calls().stream().noneMatch(call -> call.path().contains("info/refs"))) {
            Thread.onSpinWait();
        }
        thread.interrupt();
        assertThat(failure.get(2, TimeUnit.SECONDS))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("interrupted");
    }

    @Test
    void limits_arePositive() {
        assertThatThrownBy(() -> GitLimits.defaults().deadline(Duration.ZERO)).hasMessageContaining("positive");
        assertThatThrownBy(() -> GitLimits.defaults().received(0)).hasMessageContaining("positive");
        assertThat(GitLimits.defaults().received(5).toString()).contains("5 bytes");
    }
}
