package ai.disinto.forge.work;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.DisintoException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody dies between any two steps on the disk, or in the middle of one. */
@Tag("proof")
class StackLockCrashTest {
    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    @TempDir
    private Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);

    @Test
    void deathAtAnyStep_leavesALockThatCanBeUsed() throws Exception {
        int step = 0;
        boolean died = true;
        while (died) {
            Path file = folder.resolve("at-" + step + ".lock");
            now.set(NOON);
            died = diesAt(step++, file);
            assertUsable(file);
        }
        assertThat(step).isGreaterThan(15);
    }

    /** A life: take over from somebody dead, renew, give back, take, renew. */
    private boolean diesAt(int step, Path file) {
        Mortal files = new Mortal(file, step);
        StackLock lock = new StackLock(files, now::get, StackLock.Times.standard(), time -> {});
        try {
            assertThat(StackLock.at(file, () -> NOON.minus(Duration.ofHours(1))).tryAcquire("dead"))
                    .isPresent();
            StackLease first = lock.tryAcquire("mortal").orElseThrow();
            assertThat(first.heartbeat()).isTrue();
            first.close();
            StackLease second = lock.tryAcquire("mortal").orElseThrow();
            assertThat(second.heartbeat()).isTrue();
            return false;
        } catch (Death e) {
            return true;
        }
    }

    private void assertUsable(Path file) throws IOException {
        if (Files.exists(file)) {
            Files.setLastModifiedTime(file, FileTime.from(NOON));
        }
        StackLock lock = StackLock.at(file, now::get);
        Optional<StackLease> soon = lock.tryAcquire("successor");
        now.set(NOON.plus(Duration.ofSeconds(601)));
        soon.ifPresent(lease -> assertThat(lease.heartbeat()).isTrue());
        StackLease lease = soon.orElseGet(() -> lock.tryAcquire("successor").orElseThrow());
        assertThat(lock.tryAcquire("somebody else")).isEmpty();
        assertThat(lock.holder().map(StackHolder::holder)).contains("successor");
        lease.close();
        assertThat(lock.holder()).isEmpty();
    }

    /** Somebody died. */
    private static final class Death extends DisintoException {
        private static final long serialVersionUID = 1L;

        private Death() {
            super("died on purpose");
        }
    }

    /** Files of somebody who dies at a step. */
    private static final class Mortal extends StackFiles {
        private int left;

        private Mortal(Path file, int left) {
            super(file);
            this.left = left;
        }

        private void live() {
            if (left-- <= 0) {
                throw new Death();
            }
        }

        @Override
        Optional<Content> read() throws IOException {
            live();
            return super.read();
        }

        @Override
        void delete() throws IOException {
            live();
            super.delete();
            live();
        }

        @Override
        void replace(byte[] content) throws IOException {
            super.replace(content);
            live();
        }

        @Override
        void write(Path target, byte[] content, Set<OpenOption> options) throws IOException {
            live();
            if (left == 0) {
                super.write(target, new byte[0], options);
            }
            live();
            if (left == 0) {
                super.write(target, Arrays.copyOf(content, content.length / 2), options);
            }
            live();
            super.write(target, content, options);
            live();
        }
    }
}
