package ai.disinto.forge.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StackLockTest {
    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    @TempDir
    private Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final List<Duration> waits = new ArrayList<>();
    private Path file;
    private StackLock lock;

    @BeforeEach
    void makeLock() {
        file = folder.resolve("stacks/stack.lock");
        lock = new StackLock(new StackFiles(file), now::get, StackLock.Times.standard(), this::pass);
    }

    private void pass(Duration time) {
        waits.add(time);
        now.set(now.get().plus(time));
    }

    @Test
    void lock_isHeldByOne_untilItIsGivenBack() {
        StackLease lease = lock.tryAcquire("dev-1").orElseThrow();
        assertThat(lock.tryAcquire("dev-2")).isEmpty();
        assertThat(lock.holder()).contains(new StackHolder("dev-1", NOON, NOON));
        lease.close();
        assertThat(lock.holder()).isEmpty();
        assertThat(lock.tryAcquire("dev-2")).isPresent();
    }

    @Test
    void file_isTheOneThatOthersRead() {
        StackLease lease = lock.tryAcquire("dev \"1\"").orElseThrow();
        assertThat(lease).hasToString("StackLease[dev \"1\"]");
        assertThat(file)
                .content()
                .startsWith("{\"holder\":\"dev \\\"1\\\"\",\"since\":\"2026-01-02T12:00:00Z\","
                        + "\"heartbeat\":\"2026-01-02T12:00:00Z\",\"nonce\":");
    }

    @Test
    void silence_ofTenMinutes_isTheEndOfALease() {
        StackLease lease = lock.tryAcquire("dev-1").orElseThrow();
        pass(Duration.ofMinutes(9));
        assertThat(lease.heartbeat()).isTrue();
        pass(Duration.ofMinutes(10));
        assertThat(lock.tryAcquire("dev-2")).isEmpty();
        pass(Duration.ofSeconds(1));
        StackLease other = lock.tryAcquire("dev-2").orElseThrow();
        assertThat(lease.heartbeat()).isFalse();
        lease.close();
        assertThat(other.heartbeat()).isTrue();
    }

    @Test
    void waiting_looksEveryHalfMinute_andGivesUpAfterAnHour() throws Exception {
        StackLease lease = lock.tryAcquire("dev-1").orElseThrow();
        StackLock other = new StackLock(new StackFiles(file), now::get, StackLock.Times.standard(), time -> {
            pass(time);
            assertThat(lease.heartbeat()).isTrue();
        });
        assertThat(other.acquire("dev-2")).isEmpty();
        assertThat(waits).hasSize(120).containsOnly(Duration.ofSeconds(30));
    }

    @Test
    void waiting_endsWhenTheHolderIsDead() throws Exception {
        assertThat(lock.tryAcquire("dev-1")).isPresent();
        assertThat(lock.acquire("dev-2")).isPresent();
        assertThat(now.get()).isEqualTo(NOON.plus(Duration.ofSeconds(630)));
    }

    @Test
    void interrupt_endsTheWait_andNotTheRelease() {
        StackLease lease = lock.tryAcquire("dev-1").orElseThrow();
        StackLock real = StackLock.at(file, now::get);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> real.acquire("dev-2")).isInstanceOf(InterruptedException.class);
        Thread.currentThread().interrupt();
        lease.close();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(real.holder()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "{\"holder\":\"x\"}",
                "{\"holder\":1,\"since\":\"a\",\"heartbeat\":\"b\"}",
                "{\"holder\":\"x\",\"since\":\"2026-01-02T12:00:00Z\",\"heartbeat\":\"9999-01-01T00:00:00Z\"}"
            })
    void tornOrOddFile_holdsForTenMinutesAfterItWasWritten(String content) throws IOException {
        Files.createDirectories(folder.resolve("stacks"));
        Files.writeString(file, content);
        Files.setLastModifiedTime(file, FileTime.from(NOON));
        assertThat(lock.tryAcquire("dev-1")).isEmpty();
        pass(Duration.ofSeconds(601));
        assertThat(lock.tryAcquire("dev-1")).isPresent();
    }

    @Test
    void fileFromTheFuture_holdsNothing() throws IOException {
        Files.createDirectories(folder.resolve("stacks"));
        Files.writeString(file, "x".repeat(100_000));
        Files.setLastModifiedTime(file, FileTime.from(NOON.plus(Duration.ofDays(400))));
        assertThat(lock.tryAcquire("dev-1")).isPresent();
    }

    @Test
    void lockOfAProgramWithoutANonce_counts() throws IOException {
        Files.createDirectories(folder.resolve("stacks"));
        Files.writeString(
                file,
                "{\"holder\":\"old\",\"since\":\"2026-01-02T11:59:00Z\",\"heartbeat\":\"2026-01-02T11:59:30Z\",\"x\":[1]}");
        assertThat(lock.tryAcquire("dev-1")).isEmpty();
        assertThat(lock.holder().map(StackHolder::holder)).contains("old");
    }

    @Test
    void manyAtOnce_areOneAfterTheOther() throws Exception {
        AtomicInteger holders = new AtomicInteger();
        AtomicInteger won = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                all.add(threads.submit(() -> compete(holders, won)));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(won.get()).isPositive();
        assertThat(lock.tryAcquire("last")).isPresent();
    }

    private void compete(AtomicInteger holders, AtomicInteger won) {
        for (int i = 0; i < 50; i++) {
            Optional<StackLease> lease = StackLock.at(file, now::get).tryAcquire("one of many");
            if (lease.isPresent()) {
                assertThat(holders.incrementAndGet()).isEqualTo(1);
                won.incrementAndGet();
                assertThat(lease.get().heartbeat()).isTrue();
                holders.decrementAndGet();
                lease.get().close();
            }
        }
    }

    @Test
    void linkInItsPlace_isNotFollowed() throws IOException {
        Path precious = Files.writeString(folder.resolve("precious"), "kept");
        Files.createDirectories(folder.resolve("stacks"));
        Files.createSymbolicLink(file, precious);
        assertThatThrownBy(() -> lock.tryAcquire("dev-1"))
                .isInstanceOf(StackLockException.class)
                .hasMessageContaining("could not take the lock");
        assertThat(precious).hasContent("kept");
    }

    @Test
    void holderWithoutAName_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> lock.tryAcquire(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> lock.tryAcquire("x".repeat(201)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StackLock.Times(Duration.ZERO, Duration.ZERO, Duration.ZERO));
    }
}
