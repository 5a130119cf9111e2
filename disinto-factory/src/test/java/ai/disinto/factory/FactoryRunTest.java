package ai.disinto.factory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FactoryRunTest {
    @TempDir
    private Path folder;

    private final Semaphore ticks = new Semaphore(0);

    @Test
    void run_worksUntilTheIssueIsMerged_andWakesWhenTold() throws InterruptedException {
        try (FactoryStage stage = new FactoryStage(folder)) {
            FactoryProject project = stage.project("harb");
            int issue = stage.issue("Light the tower");
            stage.observer = counts(stage);
            try (FactoryRun run = stage.factory(project).start()) {
                for (int i = 0; i < 30 && stage.seen(issue).isOpen(); i++) {
                    run.wake();
                    awaitTick();
                }
                assertThat(stage.seen(issue).isOpen()).isFalse();
                assertThat(run.lastTick()).isPresent();
                run.pause("enough");
                assertThat(run.status().pauses()).hasSize(1);
                run.resume();
            }
        }
    }

    /** Lets the build end and the time pass between ticks. */
    private FactoryObserver counts(FactoryStage stage) {
        return new FactoryObserver() {
            @Override
            public void ticked(TickReport report) {
                Instant next = report.wakeAt();
                stage.now.updateAndGet(before -> next.isAfter(before) ? next : before.plusSeconds(1));
                ticks.release();
            }
        };
    }

    private void awaitTick() throws InterruptedException {
        assertThat(ticks.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void close_interruptsAnAgent_andTheNextRunGoesOn() throws InterruptedException {
        try (FactoryStage stage = new FactoryStage(folder)) {
            FactoryProject project = stage.project("harb");
            int issue = stage.issue("Light the tower");
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch never = new CountDownLatch(1);
            Factory slow = Factory.builder()
                    .project(project)
                    .workFolder(folder)
                    .clock(stage.now::get)
                    .pollInterval(Duration.ofSeconds(5))
                    .agent("dev-bot", stage.forge("dev-bot"), task -> {
                        begun.countDown();
                        never.await();
                        throw new IllegalStateException("it was not interrupted");
                    })
                    .build();
            try (FactoryRun run = slow.start()) {
                assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
                assertThat(run.lastTick()).isEmpty();
            }
            stage.tickUntilClosed(stage.factory(project), issue);
            assertThat(stage.attempts(issue)).contains("Attempts at this issue: 1.");
        }
    }
}
