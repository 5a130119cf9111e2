package ai.disinto.compose.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.core.document.InvalidDocumentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EdgeRegistryFileTest {
    private static final Registration BAKERY = EdgeRegistryTest.project("bakery", 20_003);

    @TempDir
    private Path folder;

    @Test
    void missingFile_isAnEmptyRegistry() {
        assertThat(EdgeRegistryFile.in(folder.resolve("none")).read()).isEqualTo(EdgeRegistry.empty());
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void update_writesFileAndFolder_forNobodyElse() throws Exception {
        Path made = folder.resolve("disinto");
        EdgeRegistryFile file = EdgeRegistryFile.in(made);
        EdgeRegistry changed = file.update(registry -> registry.with(BAKERY));
        assertThat(file.read()).isEqualTo(changed);
        assertThat(mode(made)).isEqualTo("rwxr-x---");
        assertThat(mode(made.resolve("registry.json"))).isEqualTo("rw-r-----");
        try (var files = Files.list(made)) {
            assertThat(files)
                    .extracting(Path::getFileName)
                    .map(Path::toString)
                    .containsExactlyInAnyOrder("registry.json", "registry.lock");
        }
    }

    @Test
    void fileThatIsThere_keepsItsMode() throws Exception {
        Path file = Files.writeString(
                folder.resolve("registry.json"), EdgeRegistry.empty().render());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
        Files.writeString(folder.resolve(".registry.json.next"), "left by a crash");
        EdgeRegistryFile.in(folder).update(registry -> registry.with(BAKERY));
        assertThat(mode(file)).isEqualTo("rw-rw-r--");
        assertThat(EdgeRegistry.read(file).projects()).containsExactly(BAKERY);
    }

    @Test
    void brokenFile_isAnError_andLeftAlone() throws Exception {
        Path file = Files.writeString(folder.resolve("registry.json"), "{\"version\":1,\"projects\":{\"bak");
        EdgeRegistryFile store = EdgeRegistryFile.in(folder);
        assertThatExceptionOfType(InvalidDocumentException.class)
                .isThrownBy(() -> store.update(registry -> registry.with(BAKERY)));
        assertThatExceptionOfType(InvalidDocumentException.class).isThrownBy(store::read);
        assertThat(file).hasContent("{\"version\":1,\"projects\":{\"bak");
    }

    @Test
    void changeThatThrows_changesNothing_andLetsOthersIn() {
        EdgeRegistryFile store = EdgeRegistryFile.in(folder);
        assertThatThrownBy(() -> store.update(registry -> {
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(store.update(registry -> registry.with(BAKERY)).projects()).hasSize(1);
    }

    @Test
    void changeWithinAChange_isRefused() {
        EdgeRegistryFile store = EdgeRegistryFile.in(folder);
        assertThatExceptionOfType(EdgeControlException.class)
                .isThrownBy(() -> store.update(registry -> store.update(again -> again)))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(EdgeControlException.Reason.BUSY));
    }

    @Test
    void others_areWaitedFor_aslongAsWasSaid() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        EdgeRegistryFile store = EdgeRegistryFile.in(folder).withWait(Duration.ofMillis(50));
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<?> work = other.submit(() -> store.update(registry -> {
                inside.countDown();
                return await(done) ? registry.with(BAKERY) : registry;
            }));
            assertThat(await(inside)).isTrue();
            assertThatExceptionOfType(EdgeControlException.class)
                    .isThrownBy(() -> store.update(registry -> registry))
                    .withMessageContaining("registry.lock")
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(EdgeControlException.Reason.BUSY));
            assertThat(store.read().projects()).as("readers do not wait").isEmpty();
            done.countDown();
            work.get(30, TimeUnit.SECONDS);
        } finally {
            other.shutdown();
        }
        assertThat(store.update(registry -> registry).projects()).hasSize(1);
    }

    @Test
    void interruptedThread_getsNoLock_andStaysInterrupted() {
        EdgeRegistryFile store = EdgeRegistryFile.in(folder);
        Thread.currentThread().interrupt();
        try {
            assertThatExceptionOfType(EdgeControlException.class).isThrownBy(() -> store.update(registry -> registry));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(store.update(registry -> registry.with(BAKERY)).projects()).hasSize(1);
    }

    @Test
    void folderThatIsAFile_isNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("x"), "");
        assertThatExceptionOfType(EdgeControlException.class)
                .isThrownBy(() -> EdgeRegistryFile.in(file).update(registry -> registry))
                .withMessageContaining(file.toString())
                .satisfies(e -> assertThat(e.reason()).isEqualTo(EdgeControlException.Reason.STORAGE));
    }

    @Test
    void sixteenThreads_loseNothing() throws Exception {
        EdgeRegistryFile store = EdgeRegistryFile.in(folder);
        ExecutorService threads = Executors.newFixedThreadPool(16);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            String name = "project-" + i;
            all.add(threads.submit(() -> store.update(registry -> registry.with(
                    EdgeRegistryTest.project(name, registry.freePort().orElseThrow())))));
        }
        for (Future<?> each : all) {
            each.get(60, TimeUnit.SECONDS);
        }
        threads.shutdown();
        assertThat(store.read().projects())
                .hasSize(64)
                .extracting(Registration::port)
                .doesNotHaveDuplicates();
        assertThat(store.read().freePort()).hasValue(20_064);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
