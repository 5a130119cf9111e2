package ai.disinto.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A process that dies, and a disk that fails, at each operation of a write. */
@Tag("proof")
class StackCrashTest {
    private static final StackFiles FIRST = StackWriterTest.files(
            "docker-compose.yml", "services: {}\n", "docker/Caddyfile", ":80\n", "same.yml", "a: 1\n");
    private static final StackFiles SECOND = StackWriterTest.files(
            "docker-compose.yml", "services: {a: {image: x}}\n",
            "docker/Caddyfile", ":81\n",
            "docker/staging/index.html", "<p>\n",
            "same.yml", "a: 1\n",
            ".env.example", "A=\n");
    private static final String EDITED = ":80 # mine\n";

    @TempDir
    Path temporary;

    /** Ends the process at one operation: what would follow is not done either. */
    private static final class Death implements WatchedDisk.Watcher {
        private final int at;
        private final boolean before;
        private int count;
        private boolean dead;

        Death(int at, boolean before) {
            this.at = at;
            this.before = before;
        }

        @Override
        public void before(String operation, Path place) {
            if (dead || (count++ == at && before)) {
                dead = true;
                throw new Dead();
            }
        }

        @Override
        public void after(String operation, Path place) {
            if (count - 1 == at) {
                dead = true;
                throw new Dead();
            }
        }
    }

    private static final class Dead extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Fails at one operation, or at all from it on. */
    private static final class Failure implements WatchedDisk.Watcher {
        private final int at;
        private final boolean before;
        private final boolean lasting;
        private int count;
        private String failed = "";

        Failure(int at, boolean before, boolean lasting) {
            this.at = at;
            this.before = before;
            this.lasting = lasting;
        }

        @Override
        public void before(String operation, Path place) throws IOException {
            int number = count++;
            if ((number == at && before) || (lasting && number >= at)) {
                fail(operation + " " + place.getFileName());
            }
        }

        @Override
        public void after(String operation, Path place) throws IOException {
            // a lock file that was opened cannot be said not to be
            if (count - 1 == at && !before && !operation.equals("open lock")) {
                fail(operation + " " + place.getFileName());
            }
        }

        private void fail(String operation) throws IOException {
            failed = operation;
            throw new IOException("no space left for " + operation);
        }
    }

    /** Counts the operations of an undisturbed write. */
    private static int operations(Path root) throws IOException {
        int[] count = new int[1];
        arrange(root);
        SECOND.plan(root).apply(new WatchedDisk((operation, place) -> count[0]++));
        return count[0];
    }

    private static void arrange(Path root) throws IOException {
        FIRST.plan(root).apply(new DiskOperations(false));
        FIRST.plan(root).apply(new DiskOperations(false));
        Files.writeString(root.resolve("docker-compose.yml.prev"), "older\n");
        Files.writeString(root.resolve("docker/Caddyfile"), EDITED);
    }

    static Stream<Arguments> points() throws IOException {
        Path root = Files.createTempDirectory("disinto-points");
        int count = operations(root);
        try (Stream<Path> all = Files.walk(root)) {
            all.sorted(java.util.Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        }
        assertThat(count).isGreaterThan(30);
        return IntStream.range(0, count)
                .boxed()
                .flatMap(at -> Stream.of(Arguments.of(at, true), Arguments.of(at, false)));
    }

    @ParameterizedTest
    @MethodSource("points")
    void death_leavesEachFileOldOrNew_andTheNextWriteRepairs(int at, boolean before) throws IOException {
        Path root = temporary.resolve("root");
        arrange(root);
        Map<String, String> old = DiskTree.texts(root);
        FileOperations dying = new WatchedDisk(new Death(at, before));
        assertThatThrownBy(() -> SECOND.plan(root).apply(dying)).isInstanceOf(Dead.class);
        Map<String, String> between = DiskTree.texts(root);
        SECOND.texts().forEach((path, text) -> assertThat(between.get(path)).isIn(old.get(path), text));
        assertThat(between.containsValue(EDITED)).isTrue();
        SECOND.plan(root).apply(new DiskOperations(false));
        assertRepaired(root);
    }

    @Test
    void severalDeathsInARow_areRepairedToo() throws IOException {
        Path root = temporary.resolve("root");
        arrange(root);
        for (int at : new int[] {30, 22, 14, 26, 9, 33, 3}) {
            FileOperations dying = new WatchedDisk(new Death(at, at % 2 == 0));
            try {
                SECOND.plan(root).apply(dying);
            } catch (Dead e) {
                assertThat(DiskTree.texts(root)).containsValue(EDITED);
            }
        }
        SECOND.plan(root).apply(new DiskOperations(false));
        assertRepaired(root);
    }

    private static void assertRepaired(Path root) {
        Map<String, String> after = DiskTree.texts(root);
        assertThat(after).containsAllEntriesOf(SECOND.texts()).containsEntry("docker/Caddyfile.edited-1", EDITED);
        assertThat(after.keySet()).hasSize(SECOND.texts().size() + 3);
        assertThat(SECOND.plan(root).isUnchanged()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("points")
    void failure_leavesEverythingAsItWas_orTheWriteIsDone(int at, boolean before) throws IOException {
        Path root = temporary.resolve("root");
        arrange(root);
        Map<String, String> old = DiskTree.of(root);
        Failure failure = new Failure(at, before, false);
        try {
            SECOND.plan(root).apply(new WatchedDisk(failure));
            assertThat(DiskTree.texts(root)).containsAllEntriesOf(SECOND.texts());
        } catch (StackWriteException e) {
            assertThat(e.reason()).isEqualTo(StackWriteException.Reason.FAILED);
            assertThat(e).hasMessageContainingAll("no space left for " + failure.failed, "every file is as it was");
            assertThat(DiskTree.of(root)).isEqualTo(old);
        }
        SECOND.plan(root).apply(new DiskOperations(false));
        assertRepaired(root);
    }

    @ParameterizedTest
    @MethodSource("points")
    void diskThatStaysBroken_isSaidToBe_andNothingIsLost(int at, boolean before) throws IOException {
        Path root = temporary.resolve("root");
        arrange(root);
        Map<String, String> old = DiskTree.texts(root);
        Failure failure = new Failure(at, before, true);
        Map<String, String> messages = new HashMap<>();
        try {
            SECOND.plan(root).apply(new WatchedDisk(failure));
        } catch (StackWriteException e) {
            messages.put("message", e.getMessage());
        }
        Map<String, String> between = DiskTree.texts(root);
        SECOND.texts().forEach((path, text) -> assertThat(between.get(path)).isIn(old.get(path), text));
        assertThat(between.containsValue(EDITED)).isTrue();
        boolean mixed = SECOND.texts().entrySet().stream()
                .anyMatch(file -> !file.getValue().equals(old.get(file.getKey()))
                        && file.getValue().equals(between.get(file.getKey())));
        if (mixed && messages.containsKey("message")) {
            assertThat(messages.get("message")).contains("not put back");
        }
        SECOND.plan(root).apply(new DiskOperations(false));
        assertRepaired(root);
    }

    @Test
    void firstWriteThatFails_leavesNotEvenTheFolder() throws IOException {
        Path root = temporary.resolve("a/b/root");
        Failure failure = new Failure(12, true, false);
        assertThatThrownBy(() -> SECOND.plan(root).apply(new WatchedDisk(failure)))
                .isInstanceOf(StackWriteException.class);
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void editWhileWriting_isNotLost() throws IOException {
        Path root = temporary.resolve("root");
        arrange(root);
        FileOperations disk = new WatchedDisk((operation, place) -> {
            if (operation.equals("move")) {
                Files.writeString(root.resolve("docker/Caddyfile"), "late edit\n");
            }
        });
        assertThatThrownBy(() -> SECOND.plan(root).apply(disk))
                .isInstanceOf(StackWriteException.class)
                .hasMessageContaining("docker/Caddyfile has another text");
        assertThat(DiskTree.texts(root))
                .containsEntry("docker/Caddyfile", "late edit\n")
                .containsEntry("docker-compose.yml", FIRST.texts().get("docker-compose.yml"));
        assertThat(root.resolve("docker/staging")).doesNotExist();
    }
}
