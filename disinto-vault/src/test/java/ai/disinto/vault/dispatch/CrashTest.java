package ai.disinto.vault.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.testing.CrashPoints;
import ai.disinto.testing.CrashRun;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.vault.action.ActionId;
import ai.disinto.vault.audit.AuditLog;
import ai.disinto.vault.runner.ActionRunner;
import ai.disinto.vault.runner.RunOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process of a dispatcher dies at any call. Effects are lines in a file. */
@Tag("proof")
class CrashTest {
    private static final ActionId ID = ActionId.of("a");

    @TempDir
    private Path formulas;

    @Test
    void withJournal_aCrashAnywhere_endsAlike_withExactlyOneEffect() throws Exception {
        CrashPoints.of(run -> pass(run, DispatchJournal.in(run.directory().resolve("journal"))))
                .forge(CrashTest::forge)
                .arrange(this::arrange)
                .comparing("effects", CrashTest::effects)
                .comparing("log", run -> log(run).verify().isIntact())
                .verify();
    }

    @Test
    void withoutJournal_aCrashAnywhere_hasAtMostOneEffect_andIsSettledOrRaised() throws Exception {
        CrashPoints.of(this::passOfALaterDay)
                .forge(CrashTest::forge)
                .arrange(this::arrange)
                .normalizing(line -> "")
                .comparing("effects", run -> effects(run) <= 1)
                .comparing("settled or raised", run -> isSettledOrRaised(run))
                .comparing("log", run -> log(run).verify().isIntact())
                .verify();
    }

    @Test
    void release_thatCrashesAnywhere_endsAlike() throws Exception {
        CrashPoints.of(run -> bench(run).dispatcher().release(ID, Release.ran(0, "ada", "saw it")))
                .forge(CrashTest::forge)
                .arrange(run -> {
                    arrange(run);
                    bench(run)
                            .builder(order -> RunOutcome.unclear("lost"))
                            .random(Bench.constant())
                            .build()
                            .pass();
                })
                .verify();
    }

    @Test
    void refusal_thatCrashesAnywhere_isInTheLogOnce() throws Exception {
        CrashPoints.of(run -> {
                    Bench bench = bench(run);
                    bench.gate.unapproved.add("a");
                    bench.dispatcher().pass();
                })
                .forge(CrashTest::forge)
                .arrange(this::arrange)
                .verify();
    }

    /** Commits have the same ids in each run, since the claim names one. */
    private static EmbeddedForge.Builder forge() {
        return EmbeddedForge.builder().calm().clock(() -> Bench.START);
    }

    private void arrange(CrashRun run) {
        bench(run).arranged().action("a");
    }

    private Bench bench(CrashRun run) {
        return new Bench(run.forge(), formulas);
    }

    private void pass(CrashRun run, DispatchJournal journal) throws InterruptedException {
        bench(run)
                .builder(counting(run))
                .journal(journal)
                .random(Bench.constant())
                .concurrency(1)
                .build()
                .pass();
    }

    /** Each life of the process is half a day after the one before. */
    private void passOfALaterDay(CrashRun run) throws Exception {
        append(run.directory().resolve("lives"), "life");
        int lives = Files.readAllLines(run.directory().resolve("lives")).size();
        Bench bench = bench(run);
        bench.clock.set(Bench.START.plus(Duration.ofHours(12L * lives)));
        bench.builder(counting(run)).concurrency(1).build().pass();
    }

    private static ActionRunner counting(CrashRun run) {
        return order -> {
            append(run.directory().resolve("effects"), order.action().id().value());
            return RunOutcome.exited(0);
        };
    }

    private static void append(Path file, String line) {
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int effects(CrashRun run) throws IOException {
        Path file = run.directory().resolve("effects");
        return Files.exists(file) ? Files.readAllLines(file).size() : 0;
    }

    private static AuditLog log(CrashRun run) {
        return AuditLog.read(run.forge().repository("root1/harb-ops"), Bench.BRANCHES);
    }

    private boolean isSettledOrRaised(CrashRun run) {
        Bench bench = bench(run);
        boolean raised = bench.ops
                                .issues()
                                .list(ai.disinto.forge.IssueQuery.open())
                                .list()
                                .size()
                        == 1
                && bench.state()
                        .claim(ID)
                        .filter(claim -> claim.issue().isPresent())
                        .isPresent();
        return bench.state().hasResult(ID) != raised;
    }

    @Test
    void withJournal_processThatDiedWhileItRan_isRaised_andNeverRepeated() throws Exception {
        try (EmbeddedForge embedded = EmbeddedForge.builder().calm().start();
                var forge = ai.disinto.forge.Forge.builder()
                        .url(embedded.url().toString())
                        .token(embedded.adminToken())
                        .build()) {
            Bench bench = new Bench(forge, formulas).arranged();
            bench.action("a");
            Path folder = formulas.resolve("journal");
            DispatchJournal journal = DispatchJournal.in(folder);
            Path kept = formulas.resolve("kept");
            bench.builder(order -> {
                        copy(folder, kept);
                        embedded.faults()
                                .on("POST", "/repos/*/*/contents")
                                .answer(500)
                                .times(20);
                        return bench.succeeding().run(order);
                    })
                    .journal(journal)
                    .build()
                    .pass();
            embedded.faults().clear();
            PassReport report = bench.builder(bench.succeeding())
                    .journal(DispatchJournal.in(kept))
                    .build()
                    .pass();
            assertThat(report.with(DispatchOutcome.UNCLEAR))
                    .singleElement()
                    .satisfies(item -> assertThat(item)
                            .hasToString(
                                    "vault/actions/a.toml: unclear, the process of the dispatcher ended while it ran,"
                                            + " see #1"));
            assertThat(bench.orders).hasSize(1);
            assertThat(bench.story()).isEqualTo(List.of("claimed", "unclear"));
        }
    }

    private static void copy(Path from, Path to) {
        try (var files = Files.list(from)) {
            Files.createDirectories(to);
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
