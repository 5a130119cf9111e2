package ai.disinto.vault.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.core.secret.SecretScanner;
import ai.disinto.forge.Forge;
import ai.disinto.testing.junit.WithForge;
import ai.disinto.vault.action.ActionId;
import ai.disinto.vault.runner.ActionRunner;
import ai.disinto.vault.runner.RunOutcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runners that behave badly, and how many of them at the same time. */
@WithForge(calm = true)
class RunsTest {
    private static final Duration SHORT = Duration.ofMillis(50);

    @TempDir
    private Path formulas;

    private Bench bench;

    @BeforeEach
    void makeBench(Forge forge) {
        bench = new Bench(forge, formulas).arranged();
    }

    @Test
    void hole22_hungRunner_isInterruptedAtItsTimeout_andOthersGoOn() throws Exception {
        bench.action("a");
        bench.action("b");
        CountDownLatch never = new CountDownLatch(1);
        PassReport report = impatient(order -> {
                    if (order.action().id().value().equals("a")) {
                        never.await();
                    }
                    return bench.succeeding().run(order);
                })
                .pass();
        assertThat(report.with(DispatchOutcome.FIRED)).hasSize(1);
        assertThat(report.with(DispatchOutcome.UNCLEAR))
                .singleElement()
                .satisfies(item -> assertThat(item.detail())
                        .isEqualTo("the runner did not end it within PT0.05S and was interrupted"));
        assertThat(bench.ops.issues().get(1).title()).contains("a?");
    }

    @Test
    void hole22_runnerThatEndsItsRunWhenInterrupted_hasAResult() throws Exception {
        ActionId id = bench.action("a");
        CountDownLatch never = new CountDownLatch(1);
        PassReport report = bench.builder(order -> outlast(order.timeout(), never))
                .timeout(SHORT)
                .grace(Duration.ofSeconds(2))
                .build()
                .pass();
        assertThat(report.with(DispatchOutcome.FIRED)).hasSize(1);
        assertThat(bench.state().result(id).orElseThrow().orElseThrow().exitCode())
                .isEqualTo(RunEnd.TIMED_OUT);
    }

    @Test
    void passOnAnInterruptedThread_doesNothing() {
        bench.action("a");
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> bench.dispatcher().pass()).isInstanceOf(InterruptedException.class);
        assertThat(bench.orders).isEmpty();
    }

    /** Ends what it runs when it is interrupted, as a good runner does. */
    private static RunOutcome outlast(Duration limit, CountDownLatch never) {
        try {
            never.await();
            return RunOutcome.exited(0);
        } catch (InterruptedException e) {
            return RunOutcome.timedOut(limit);
        }
    }

    @Test
    void hole22_runnerThatIgnoresInterrupts_isLeftBehind_andItsOutputIsDropped() throws Exception {
        bench.action("a");
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        PassReport report = impatient(order -> {
                    boolean over = false;
                    while (!over) {
                        try {
                            end.await();
                            over = true;
                        } catch (InterruptedException e) {
                            // as bad runners do
                        }
                    }
                    order.output().accept("late");
                    ended.countDown();
                    return RunOutcome.exited(0);
                })
                .pass();
        assertThat(report.with(DispatchOutcome.UNCLEAR))
                .singleElement()
                .satisfies(item -> assertThat(item.detail()).endsWith("it does not react, and may still go on"));
        end.countDown();
        ended.await();
        assertThat(bench.dispatcher().pass().with(DispatchOutcome.UNCLEAR)).hasSize(1);
        assertThat(bench.orders).isEmpty();
    }

    @Test
    void runnerThatThrows_isUnclear() throws Exception {
        bench.action("a");
        bench.action("b");
        bench.action("c");
        PassReport report = impatient(order -> switch (order.action().id().value()) {
                    case "a" -> throw new InterruptedException();
                    case "b" -> throw new AssertionError("b broke");
                    default -> interrupted(order.timeout());
                })
                .pass();
        assertThat(report.with(DispatchOutcome.UNCLEAR))
                .extracting(DispatchedAction::detail)
                .containsExactly(
                        "the runner was interrupted",
                        "the runner failed: java.lang.AssertionError: b broke",
                        "the runner did not end it within PT0.05S and was interrupted");
    }

    private static RunOutcome interrupted(Duration limit) {
        try {
            new CountDownLatch(1).await();
            return RunOutcome.exited(0);
        } catch (InterruptedException e) {
            throw new IllegalStateException("broken after " + limit, e);
        }
    }

    @Test
    void guardThatIsInterruptedTwice_waitsForNobody() throws Exception {
        bench.action("a");
        bench.dispatcher().pass();
        Thread caller = Thread.currentThread();
        CountDownLatch end = new CountDownLatch(1);
        RunGuard guard = new RunGuard(
                order -> {
                    try {
                        end.await();
                    } catch (InterruptedException e) {
                        caller.interrupt();
                    }
                    end.await();
                    return RunOutcome.exited(0);
                },
                Duration.ofMinutes(1),
                bench.clock::get);
        caller.interrupt();
        RunEnd how = guard.run(bench.orders.get(0), SecretScanner.standard());
        end.countDown();
        assertThat(how.kind()).isEqualTo(RunOutcome.Kind.UNCLEAR);
        assertThat(how.reason()).endsWith("twice, so nobody waited for its end");
    }

    @Test
    void interruptedPass_endsItsRuns_andAsksAboutThem() throws Exception {
        bench.action("a");
        bench.action("b");
        CountDownLatch running = new CountDownLatch(1);
        VaultDispatcher dispatcher = bench.builder(order -> {
                    bench.orders.add(order);
                    running.countDown();
                    new CountDownLatch(1).await();
                    return RunOutcome.exited(0);
                })
                .concurrency(1)
                .build();
        Thread[] thread = new Thread[1];
        Future<PassReport> report = inBackground(() -> {
            thread[0] = Thread.currentThread();
            return dispatcher.pass();
        });
        running.await();
        thread[0].interrupt();
        assertThatThrownBy(report::get).hasCauseInstanceOf(InterruptedException.class);
        assertThat(bench.story()).containsExactly("claimed", "unclear");
        assertThat(bench.audit().records().get(1).entry().facts())
                .containsEntry("reason", "the dispatcher was interrupted");
        assertThat(bench.dispatcher().pass().with(DispatchOutcome.FIRED)).hasSize(1);
        assertThat(bench.orders).hasSize(2);
    }

    @Test
    void passThatIsInterruptedTwice_stillWaitsForTheEndOfItsRuns() throws Exception {
        bench.action("a");
        CountDownLatch running = new CountDownLatch(1);
        AtomicReference<Thread> caller = new AtomicReference<>();
        VaultDispatcher dispatcher = bench.builder(order -> {
                    running.countDown();
                    return outlast(new CountDownLatch(1), () -> caller.get().interrupt());
                })
                .build();
        Future<Boolean> interrupted = inBackground(() -> {
            caller.set(Thread.currentThread());
            assertThatThrownBy(dispatcher::pass).isInstanceOf(InterruptedException.class);
            return Thread.currentThread().isInterrupted();
        });
        running.await();
        caller.get().interrupt();
        assertThat(interrupted.get()).isTrue();
        assertThat(bench.story()).containsExactly("claimed", "started", "ended");
    }

    private static RunOutcome outlast(CountDownLatch never, Runnable whenInterrupted) {
        try {
            never.await();
        } catch (InterruptedException e) {
            whenInterrupted.run();
        }
        return RunOutcome.exited(0);
    }

    @Test
    void concurrency_isBounded() throws Exception {
        for (int i = 0; i < 6; i++) {
            bench.action("a-" + i);
        }
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Semaphore both = new Semaphore(0);
        PassReport report = bench.builder(order -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    both.release();
                    now.decrementAndGet();
                    return RunOutcome.exited(0);
                })
                .concurrency(2)
                .build()
                .pass();
        assertThat(report.with(DispatchOutcome.FIRED)).hasSize(6);
        assertThat(most.get()).isBetween(1, 2);
        assertThat(both.availablePermits()).isEqualTo(6);
    }

    @Test
    void twoRuns_goOnAtTheSameTime() throws Exception {
        bench.action("a");
        bench.action("b");
        CountDownLatch both = new CountDownLatch(2);
        PassReport report = bench.builder(order -> {
                    both.countDown();
                    both.await();
                    return RunOutcome.exited(0);
                })
                .build()
                .pass();
        assertThat(report.with(DispatchOutcome.FIRED)).hasSize(2);
    }

    private VaultDispatcher impatient(ActionRunner runner) {
        return bench.builder(runner).timeout(SHORT).grace(SHORT).build();
    }

    private static <T> Future<T> inBackground(Callable<T> pass) {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        Future<T> future = pool.submit(pass);
        pool.shutdown();
        return future;
    }
}
