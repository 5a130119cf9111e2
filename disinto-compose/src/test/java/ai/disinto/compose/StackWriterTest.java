package ai.disinto.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.compose.StackWriteException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What applying a plan leaves on the disk. */
class StackWriterTest {
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

    @TempDir
    Path root;

    static StackFiles files(String... pathsAndTexts) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            texts.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
        }
        return StackFiles.of(texts);
    }

    private String read(String path) throws IOException {
        return Files.readString(root.resolve(path));
    }

    private List<String> names() throws IOException {
        try (var all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void firstTime_makesFoldersAndFiles_andNothingElse() throws IOException {
        StackFiles files = files("docker-compose.yml", "services: {}\n", "docker/staging/index.html", "<p>\n");
        StackResult result = files.plan(root).apply();
        assertThat(result.paths(PlannedFile.State.CREATED)).hasSize(2);
        assertThat(names()).containsExactly("docker-compose.yml", "docker/staging/index.html");
        assertThat(read("docker/staging/index.html"))
                .isEqualTo(files.text("docker/staging/index.html").orElseThrow());
    }

    @Test
    void regeneratedFile_leavesItsOldBytesAsPrevious_andOnlyTheLastOnes() throws IOException {
        StackFiles first = files("a.yml", "a: 1\n");
        first.plan(root).apply();
        StackFiles second = files("a.yml", "a: 2\n");
        second.plan(root).apply();
        assertThat(read("a.yml.prev")).isEqualTo(first.text("a.yml").orElseThrow());
        files("a.yml", "a: 3\n").plan(root).apply();
        assertThat(read("a.yml.prev")).isEqualTo(second.text("a.yml").orElseThrow());
        assertThat(names()).containsExactly("a.yml", "a.yml.prev");
    }

    @Test
    void editedFile_isKeptUnderANameThatIsNeverTakenAgain() throws IOException {
        for (int i = 1; i <= 3; i++) {
            Files.writeString(root.resolve("a.yml"), "mine: " + i + "\n");
            StackResult result = files("a.yml", "a: 1\n").plan(root).apply();
            assertThat(result.keptEdits()).containsExactly(Map.entry("a.yml", "a.yml.edited-" + i));
        }
        assertThat(read("a.yml.edited-1")).isEqualTo("mine: 1\n");
        assertThat(read("a.yml.edited-3")).isEqualTo("mine: 3\n");
        assertThat(read("a.yml.prev")).isEqualTo("mine: 3\n");
    }

    @Test
    void folderThatAnotherApplierMakesFirst_isThere_andIsNotRemovedWithAFailure() throws IOException {
        Path folder = root.resolve("new");
        boolean[] made = new boolean[1];
        FileOperations disk = new WatchedDisk((operation, place) -> {
            if (operation.equals("create folder") && place.equals(folder)) {
                Files.createDirectory(folder);
                made[0] = true;
            } else if (operation.equals("flush")) {
                throw new IOException("broken");
            }
        });
        StackPlan plan = files("a.yml", "a: 1\n").plan(folder);
        assertThatThrownBy(() -> plan.apply(disk)).hasMessageContainingAll("broken", "every file is as it was");
        assertThat(made[0]).isTrue();
        assertThat(folder).isEmptyDirectory();
        plan.apply(new DiskOperations(false));
        assertThat(folder.resolve("a.yml")).exists();
    }

    @Test
    void folderOfAnApplierThatIsWritingToIt_isNotRemovedByTheOneWhoMadeIt() throws IOException {
        Path folder = root.resolve("new");
        StackPlan plan = files("a.yml", "a: 1\n").plan(folder);
        FileOperations first = new WatchedDisk((operation, place) -> {
            if (operation.equals("open lock")) {
                assertBusy(plan);
                assertThat(folder).isEmptyDirectory();
            }
        });
        plan.apply(first);
        assertThat(folder.resolve("a.yml")).exists();
    }

    /** The second applier finds no folder, makes it, and finds that the first one holds the lock. */
    private static void assertBusy(StackPlan plan) {
        FileOperations second = new WatchedDisk((operation, place) -> {});
        Path folder = plan.root();
        folder.toFile().delete();
        assertThatThrownBy(() -> plan.apply(second))
                .isInstanceOfSatisfying(
                        StackWriteException.class,
                        thrown -> assertThat(thrown.reason()).isEqualTo(Reason.BUSY));
    }

    @Test
    void folderThatGoesBeforeTheLock_isSaidToBeBusy() {
        Path folder = root.resolve("new");
        FileOperations disk = new WatchedDisk((operation, place) -> {
            if (operation.equals("open lock")) {
                Files.delete(folder);
            }
        });
        assertThatThrownBy(() -> files("a.yml", "a: 1\n").plan(folder).apply(disk))
                .isInstanceOfSatisfying(
                        StackWriteException.class,
                        thrown -> assertThat(thrown.reason()).isEqualTo(Reason.BUSY));
    }

    @Test
    void twoAppliersAtOnce_intoAFolderThatIsNotThere_oneWritesAndTheOtherIsRefused() throws Exception {
        for (int round = 0; round < 60; round++) {
            Path folder = root.resolve("r" + round).resolve("new");
            StackFiles files = files("a.yml", "a: 1\n", "b/b.yml", "b: 1\n");
            StackPlan plan = files.plan(folder);
            CountDownLatch start = new CountDownLatch(1);
            java.util.Queue<Reason> refused = new java.util.concurrent.ConcurrentLinkedQueue<>();
            List<Thread> both = java.util.stream.Stream.of(1, 2)
                    .map(number -> new Thread(() -> {
                        try {
                            start.await();
                            plan.apply(new DiskOperations(false));
                        } catch (StackWriteException e) {
                            refused.add(e.reason());
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    }))
                    .toList();
            both.forEach(Thread::start);
            start.countDown();
            for (Thread thread : both) {
                thread.join();
            }
            assertThat(refused).hasSize(1).doesNotContain(Reason.FAILED);
            assertThat(DiskTree.texts(folder)).isEqualTo(files.texts());
        }
    }

    @Test
    void stagingPageOfAProject_stays_andIsNoReasonToWrite() throws IOException {
        for (String page : List.of("<h1>The shop</h1>\n", "", "<!-- Generated; x -->\n<p>\n")) {
            Files.createDirectories(root.resolve("docker/staging"));
            Files.writeString(root.resolve("docker/staging/index.html"), page);
            StackPlan plan = Scenarios.get("default").files().plan(root);
            assertThat(PlanPrinter.plain().print(plan))
                    .contains("unchanged    docker/staging/index.html, a page of its project");
            assertThat(plan.apply().keptEdits()).isEmpty();
            assertThat(read("docker/staging/index.html")).isEqualTo(page);
        }
        assertThat(Scenarios.get("default").files().plan(root).isUnchanged()).isTrue();
    }

    @Test
    void placeholderThatNobodyTouched_isWrittenAnew_andEditsOfItsStampAreEdits() throws IOException {
        files("docker/staging/index.html", "<p>1\n").plan(root).apply();
        StackFiles second = files("docker/staging/index.html", "<p>2\n");
        second.plan(root).apply();
        String written = second.text("docker/staging/index.html").orElseThrow();
        assertThat(read("docker/staging/index.html")).isEqualTo(written);
        Files.writeString(root.resolve("docker/staging/index.html"), written + "mine\n");
        assertThat(second.plan(root).isUnchanged()).isTrue();
    }

    @Test
    void whatIsKeptOfServedFiles_liesOutsideOfTheirFolder() throws IOException {
        StackFiles first = files("docker/staging/index.html", "<p>1\n", "docker/staging/a/b.css", "one");
        first.plan(root).apply();
        StackResult result = files("docker/staging/index.html", "<p>2\n", "docker/staging/a/b.css", "two")
                .plan(root)
                .apply();
        assertThat(result.keptEdits())
                .containsExactly(Map.entry("docker/staging/a/b.css", "docker/staging.a%2Fb.css.edited-1"));
        assertThat(names())
                .containsExactly(
                        "docker/staging.a%2Fb.css.edited-1",
                        "docker/staging.a%2Fb.css.prev",
                        "docker/staging.index.html.prev",
                        "docker/staging/a/b.css",
                        "docker/staging/index.html");
        assertThat(read("docker/staging.index.html.prev"))
                .isEqualTo(first.text("docker/staging/index.html").orElseThrow());
    }

    @Test
    void unchangedFile_isNotTouched() throws IOException {
        files("a.yml", "a: 1\n", "b.yml", "b: 1\n").plan(root).apply();
        Files.setLastModifiedTime(root.resolve("a.yml"), LONG_AGO);
        Object key = Files.readAttributes(root.resolve("a.yml"), java.nio.file.attribute.BasicFileAttributes.class)
                .fileKey();
        files("a.yml", "a: 1\n", "b.yml", "b: 2\n").plan(root).apply();
        assertThat(Files.getLastModifiedTime(root.resolve("a.yml"))).isEqualTo(LONG_AGO);
        assertThat(Files.readAttributes(root.resolve("a.yml"), java.nio.file.attribute.BasicFileAttributes.class)
                        .fileKey())
                .isEqualTo(key);
    }

    @Test
    void nothingToDo_touchesNotEvenTheFolder() throws IOException {
        files("a.yml", "a: 1\n").plan(root).apply();
        Files.setLastModifiedTime(root, LONG_AGO);
        files("a.yml", "a: 1\n").plan(root).apply();
        assertThat(Files.getLastModifiedTime(root)).isEqualTo(LONG_AGO);
    }

    @Test
    void modeOfAFile_stays_andSecretsAreTheirOwnersAlone() throws IOException {
        Files.writeString(root.resolve("up.sh"), "#!/bin/sh\n");
        Files.setPosixFilePermissions(root.resolve("up.sh"), PosixFilePermissions.fromString("rwxr-x---"));
        Files.writeString(root.resolve(".env"), "A=1\n");
        Files.setPosixFilePermissions(root.resolve(".env"), PosixFilePermissions.fromString("rw-rw-r--"));
        files("up.sh", "#!/bin/sh\nexit\n", ".env", "A=2\n", "x/.env.example", "A=\n")
                .plan(root)
                .apply();
        assertThat(mode("up.sh")).isEqualTo("rwxr-x---");
        assertThat(mode("up.sh.prev")).isEqualTo("rwxr-x---");
        assertThat(mode(".env")).isEqualTo("rw-------");
        assertThat(mode("x/.env.example")).isEqualTo("rw-------");
    }

    private String mode(String path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve(path)));
    }

    @Test
    void diskThatChangedSinceThePlan_isNotWrittenTo() throws IOException {
        StackFiles files = files("a.yml", "a: 1\n", "b.yml", "b: 1\n", "c.yml", "c: 1\n", "d.yml", "d: 1\n");
        Files.writeString(root.resolve("b.yml"), "old\n");
        Files.writeString(root.resolve("c.yml"), "old\n");
        StackPlan plan = files.plan(root);
        Files.writeString(root.resolve("a.yml"), "new\n");
        Files.writeString(root.resolve("b.yml"), "new\n");
        Files.delete(root.resolve("c.yml"));
        assertThatThrownBy(plan::apply)
                .isInstanceOfSatisfying(
                        StackWriteException.class,
                        thrown -> assertThat(thrown.reason()).isEqualTo(Reason.CHANGED))
                .hasMessageContainingAll("a.yml has appeared", "b.yml has another text", "c.yml is gone");
        assertThat(names()).containsExactly("a.yml", "b.yml");
        assertThat(read("b.yml")).isEqualTo("new\n");
    }

    @Test
    void destructiveChange_needsLeave() throws IOException {
        Files.writeString(root.resolve("docker-compose.yml"), "services: {a: {image: x, restart: always}}\n");
        StackPlan plan =
                files("docker-compose.yml", "services: {a: {image: x}}\n").plan(root);
        assertThatThrownBy(plan::apply)
                .isInstanceOfSatisfying(
                        DestructiveChangeException.class,
                        thrown -> assertThat(thrown.changes()).hasSize(1))
                .hasMessageContainingAll("1 change may lose something", "services.a.restart", "allow destructive");
        assertThat(names()).containsExactly("docker-compose.yml");
        assertThat(plan.allowDestructive().apply().paths(PlannedFile.State.REGENERATED))
                .containsExactly("docker-compose.yml");
    }

    @Test
    void secondApplierOfThisProcess_isTurnedAway() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        FileOperations slow = new WatchedDisk((operation, place) -> {
            inside.countDown();
            await(go);
        });
        StackPlan first = files("a.yml", "a: 1\n").plan(root);
        StackPlan second = files("a.yml", "a: 2\n").plan(root);
        Thread thread = new Thread(() -> first.apply(slow));
        thread.start();
        await(inside);
        assertThatThrownBy(second::apply)
                .isInstanceOfSatisfying(
                        StackWriteException.class,
                        thrown -> assertThat(thrown.reason()).isEqualTo(Reason.BUSY));
        go.countDown();
        thread.join(TimeUnit.SECONDS.toMillis(10));
        assertThat(read("a.yml")).endsWith("a: 1\n");
        assertThat(names()).containsExactly("a.yml");
    }

    @Test
    void applierOfAnotherProcess_isRespected() throws Exception {
        Path lock = root.resolve(StackLock.NAME);
        StackPlan plan = files("a.yml", "a: 1\n").plan(root);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = Path.of(LockHolder.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
        Process other = new ProcessBuilder(
                        java, "-Xshare:auto", "-cp", classes, LockHolder.class.getName(), lock.toString())
                .redirectErrorStream(true)
                .start();
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("held");
            assertThatThrownBy(plan::apply)
                    .isInstanceOfSatisfying(
                            StackWriteException.class,
                            thrown -> assertThat(thrown.reason()).isEqualTo(Reason.BUSY))
                    .hasMessageContaining("somebody else is writing");
        } finally {
            other.getOutputStream().close();
            assertThat(other.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
        plan.apply();
        assertThat(names()).containsExactly("a.yml");
    }

    @Test
    void manyAppliers_endInOneOfTheirTexts_andLeaveNothing() throws Exception {
        List<Thread> threads = new java.util.ArrayList<>();
        java.util.concurrent.atomic.AtomicInteger done = new java.util.concurrent.atomic.AtomicInteger();
        for (int i = 0; i < 8; i++) {
            StackPlan plan =
                    files("a.yml", "a: " + i + "\n", "b.yml", "b: " + i + "\n").plan(root);
            threads.add(new Thread(() -> {
                try {
                    plan.apply();
                    done.incrementAndGet();
                } catch (StackWriteException e) {
                    assertThat(e.reason()).isNotEqualTo(Reason.FAILED);
                }
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join(TimeUnit.SECONDS.toMillis(20));
        }
        assertThat(done).hasValue(1);
        assertThat(read("a.yml").substring(read("a.yml").indexOf("a:") + 3))
                .isEqualTo(read("b.yml").substring(read("b.yml").indexOf("b:") + 3));
        assertThat(names()).containsExactly("a.yml", "b.yml");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
