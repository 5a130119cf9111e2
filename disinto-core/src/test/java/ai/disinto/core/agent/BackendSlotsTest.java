package ai.disinto.core.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackendSlotsTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Backend CLOUD = Backend.anthropic();
    private static final Backend LOCAL = Backend.compatible(URI.create("http://10.0.0.5:8081/v1"), "small");

    private final ExecutorService threads = Executors.newFixedThreadPool(64);

    @AfterEach
    void stop() throws InterruptedException {
        threads.shutdownNow();
        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void bound_isNeverExceeded_andEveryoneIsServed() throws Exception {
        BackendSlots slots = BackendSlots.of(3);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger served = new AtomicInteger();
        CountDownLatch full = new CountDownLatch(3);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            all.add(threads.submit(() -> {
                for (int round = 0; round < 200; round++) {
                    try (BackendSlots.Slot slot = slots.acquire(CLOUD, LONG).orElseThrow()) {
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        full.countDown();
                        // the first three wait for each other: the bound is reached
                        assertThat(full.await(60, TimeUnit.SECONDS)).isTrue();
                        served.incrementAndGet();
                        inside.decrementAndGet();
                        assertThat(slot).isNotNull();
                    }
                }
                return null;
            }));
        }
        for (Future<?> each : all) {
            each.get(120, TimeUnit.SECONDS);
        }
        assertThat(most).hasValue(3);
        assertThat(served).hasValue(64 * 200);
        assertThat(slots.free(CLOUD)).isEqualTo(3);
    }

    @Test
    void wait_isBounded() throws InterruptedException {
        BackendSlots slots = BackendSlots.of(1);
        try (BackendSlots.Slot held = slots.acquire(CLOUD, Duration.ZERO).orElseThrow()) {
            assertThat(held).isNotNull();
            assertThat(slots.acquire(CLOUD, Duration.ZERO)).isEmpty();
            assertThat(slots.acquire(CLOUD, Duration.ofMillis(5))).isEmpty();
            assertThat(slots.obstacle(CLOUD)).contains("the backend anthropic is busy, with 1 at work");
        }
        assertThat(slots.obstacle(CLOUD)).isEmpty();
        assertThat(slots.acquire(CLOUD, Duration.ofSeconds(Long.MAX_VALUE))).isPresent();
    }

    @Test
    void wait_endsWithAnInterrupt_andHoldsNothing() throws Exception {
        BackendSlots slots = BackendSlots.of(1);
        BackendSlots.Slot held = slots.acquire(CLOUD, LONG).orElseThrow();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> slots.acquire(CLOUD, LONG)).isInstanceOf(InterruptedException.class);
        held.close();
        assertThat(slots.free(CLOUD)).isEqualTo(1);
    }

    @Test
    void slots_areServedInTheOrderOfWaiting() throws Exception {
        BackendSlots slots = BackendSlots.of(1);
        BackendSlots.Slot held = slots.acquire(CLOUD, LONG).orElseThrow();
        List<Integer> order = java.util.Collections.synchronizedList(new ArrayList<>());
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            int number = i;
            all.add(threads.submit(() -> {
                try (BackendSlots.Slot slot = slots.acquire(CLOUD, LONG).orElseThrow()) {
                    assertThat(slot).isNotNull();
                    order.add(number);
                }
                return null;
            }));
            while (slots.waiting(CLOUD) <= i) {
                Thread.onSpinWait();
            }
        }
        held.close();
        for (Future<?> each : all) {
            each.get(60, TimeUnit.SECONDS);
        }
        assertThat(order).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void backends_areTheSameAtOneHostAndPort_whateverTheModel() throws InterruptedException {
        BackendSlots slots = BackendSlots.of(1, Map.of(LOCAL, 2));
        Backend other = Backend.compatible(URI.create("HTTP://10.0.0.5:8081"), "large");
        assertThat(slots.acquire(LOCAL, Duration.ZERO)).isPresent();
        assertThat(slots.acquire(other, Duration.ZERO)).isPresent();
        assertThat(slots.acquire(LOCAL, Duration.ZERO)).isEmpty();
        assertThat(slots.acquire(CLOUD, Duration.ZERO)).isPresent();
        assertThat(slots.free(Backend.compatible(URI.create("http://10.0.0.5"), "x")))
                .isEqualTo(1);
        assertThat(slots.free(Backend.compatible(URI.create("https://10.0.0.5:443"), "x")))
                .isEqualTo(1);
        assertThat(slots.toString()).contains("llama at 10.0.0.5:8081=0");
    }

    @Test
    void slot_closedTwice_isGivenBackOnce() throws InterruptedException {
        BackendSlots slots = BackendSlots.of(2);
        Optional<BackendSlots.Slot> slot = slots.acquire(CLOUD, Duration.ZERO);
        slot.orElseThrow().close();
        slot.orElseThrow().close();
        assertThat(slots.free(CLOUD)).isEqualTo(2);
    }

    @Test
    void bounds_mustBePositive() {
        assertThatThrownBy(() -> BackendSlots.of(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BackendSlots.of(1, Map.of(CLOUD, 0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BackendSlots.of(1).acquire(CLOUD, Duration.ofMillis(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
