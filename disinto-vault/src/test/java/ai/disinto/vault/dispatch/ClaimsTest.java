package ai.disinto.vault.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.Forge;
import ai.disinto.forge.IssueQuery;
import ai.disinto.forge.Issues;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.OutcomeUnknownException;
import ai.disinto.forge.model.Issue;
import ai.disinto.forge.model.Permission;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.ForgejoLine;
import ai.disinto.testing.junit.WithForge;
import ai.disinto.vault.action.ActionId;
import ai.disinto.vault.action.ActionResult;
import ai.disinto.vault.action.ContentDigest;
import ai.disinto.vault.action.FormulaName;
import ai.disinto.vault.action.VaultAction;
import ai.disinto.vault.audit.AuditEntry;
import ai.disinto.vault.audit.AuditKind;
import ai.disinto.vault.audit.AuditRecord;
import ai.disinto.vault.decision.RefusalCode;
import ai.disinto.vault.internal.evidence.KnownStates;
import ai.disinto.vault.internal.state.Claim;
import ai.disinto.vault.internal.state.StateBranch;
import ai.disinto.vault.internal.state.StateChange;
import ai.disinto.vault.internal.state.StateView;
import ai.disinto.vault.runner.ActionRunner;
import ai.disinto.vault.runner.RunOutcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@WithForge(calm = true)
class ClaimsTest {
    private static final ActionRunner LOSING = order -> RunOutcome.unclear("the engine went away");

    @TempDir
    private Path formulas;

    private Bench bench;

    @BeforeEach
    void makeBench(Forge forge) {
        bench = new Bench(forge, formulas).arranged();
    }

    @ParameterizedTest
    @EnumSource(ForgejoLine.class)
    void hole19_twoDispatchersAtOnce_oneRunsEachAction(ForgejoLine line) throws Exception {
        try (EmbeddedForge embedded = EmbeddedForge.builder().line(line).start();
                Forge forge = Forge.builder()
                        .url(embedded.url().toString())
                        .token(embedded.adminToken())
                        .build()) {
            Bench shared = new Bench(forge, formulas).arranged();
            for (int i = 0; i < 4; i++) {
                shared.action("a-" + i);
            }
            List<PassReport> reports = atOnce(() -> shared.dispatcher().pass());
            assertThat(shared.orders)
                    .extracting(order -> order.action().id().value())
                    .containsExactlyInAnyOrder("a-0", "a-1", "a-2", "a-3");
            assertThat(reports.stream()
                            .mapToInt(
                                    report -> report.with(DispatchOutcome.FIRED).size())
                            .sum())
                    .isEqualTo(4);
            assertThat(shared.audit().verify().isIntact()).isTrue();
        }
    }

    @Test
    void claimWhoseAnswerIsLost_isKnownAsOwn(EmbeddedForge embedded) throws Exception {
        bench.action("a");
        VaultDispatcher dispatcher = bench.dispatcher();
        dispatcher.pause("ada", "w");
        dispatcher.resume("ada", "w");
        embedded.faults()
                .on("POST", "/repos/*/*/contents")
                .dropAfterProcessing()
                .once();
        assertThat(dispatcher.pass().with(DispatchOutcome.FIRED)).hasSize(1);
        assertThat(bench.orders).hasSize(1);
    }

    @Test
    void claimThatNobodyCouldConfirm_isGoneOnWithInTheNextPass(EmbeddedForge embedded) throws Exception {
        bench.action("a");
        VaultDispatcher dispatcher = bench.dispatcher();
        dispatcher.pause("ada", "w");
        dispatcher.resume("ada", "w");
        bench.gate.afterReading = () -> {
            embedded.faults()
                    .on("POST", "/repos/*/*/contents")
                    .dropAfterProcessing()
                    .once();
            embedded.faults().on("GET", "/repos/*/*/contents/**").answer(500).times(50);
        };
        assertThat(dispatcher.pass().with(DispatchOutcome.FAILED)).hasSize(1);
        embedded.faults().clear();
        bench.gate.afterReading = () -> {};
        assertThat(bench.state().isClaimed(ActionId.of("a"))).isTrue();
        assertThat(dispatcher.pass().with(DispatchOutcome.FIRED)).hasSize(1);
        assertThat(bench.story()).containsExactly("paused", "resumed", "claimed", "started", "ended");
    }

    @Test
    void pauseBeforeAResumedClaim_givesItBack_andItRunsOnceResumed() throws Exception {
        ActionId id = bench.action("a");
        claim(id, "mine", blob("a"));
        DispatchJournal journal = DispatchJournal.none();
        journal.write(JournalEntry.intent(id, "mine", blob("a")));
        VaultDispatcher dispatcher =
                bench.builder(bench.succeeding()).journal(journal).build();
        VaultDispatcher other = bench.dispatcher();
        bench.gate.afterReading = () -> other.pause("ada", "stop everything");

        assertThat(dispatcher.pass().with(DispatchOutcome.RUNNING)).hasSize(1);

        assertThat(bench.orders).isEmpty();
        assertThat(bench.state().isClaimed(id)).isFalse();
        assertThat(journal.entries()).isEmpty();
        bench.gate.afterReading = () -> {};
        other.resume("ada", "go on");
        assertThat(dispatcher.pass().with(DispatchOutcome.FIRED)).hasSize(1);
        assertThat(bench.story()).endsWith("paused", "released", "resumed", "claimed", "started", "ended");
    }

    @Test
    void unclearEnd_isAskedOnce_andNeverRepeated() throws Exception {
        bench.action("a");
        VaultDispatcher dispatcher = bench.builder(LOSING).build();
        assertThat(dispatcher.pass().with(DispatchOutcome.UNCLEAR))
                .singleElement()
                .hasToString("vault/actions/a.toml: unclear, the engine went away, see #1");
        assertThat(bench.dispatcher().pass().with(DispatchOutcome.UNCLEAR))
                .singleElement()
                .hasToString("vault/actions/a.toml: unclear, a person was asked what became of it, see #1");
        Issue issue = bench.ops.issues().list(IssueQuery.open()).list().get(0);
        assertThat(issue.title()).isEqualTo("Vault: what became of a?");
        assertThat(issue.body()).contains("`the engine went away`");
        assertThat(issue.labels()).extracting(label -> label.name()).containsExactly("vault-unclear");
        assertThat(bench.orders).isEmpty();
        assertThat(bench.story()).containsExactly("claimed", "unclear");
    }

    @Test
    void unclearEnd_thatCannotBeAsked_isAskedLater(EmbeddedForge embedded) throws Exception {
        bench.action("a");
        VaultDispatcher dispatcher = bench.builder(LOSING).build();
        embedded.faults().on("POST", "/repos/*/*/issues").answer(422).times(2);
        assertThat(dispatcher.pass().with(DispatchOutcome.FAILED)).hasSize(1);
        assertThat(dispatcher.pass().with(DispatchOutcome.FAILED)).hasSize(1);
        embedded.faults().clear();
        assertThat(dispatcher.pass().with(DispatchOutcome.UNCLEAR)).hasSize(1);
        assertThat(bench.story()).containsExactly("claimed", "unclear");
    }

    @Test
    void release_asRan_isAResultForEver() throws Exception {
        ActionId id = bench.action("a");
        VaultDispatcher dispatcher = bench.builder(LOSING).build();
        dispatcher.pass();
        assertThat(dispatcher.release(id, Release.ran(7, "ada", "saw it in the registry")))
                .isTrue();
        assertThat(dispatcher.release(id, Release.ran(7, "ada", "again"))).isFalse();
        assertThat(dispatcher.pass().doneBefore()).isEqualTo(1);
        assertThat(bench.state().result(id).orElseThrow().orElseThrow().exitCode())
                .isEqualTo(7);
        assertThat(bench.ops.issues().list(IssueQuery.open()).list()).isEmpty();
        AuditRecord last = bench.audit().records().get(2);
        assertThat(last.entry().who()).isEqualTo("ada");
        assertThat(last.entry().facts()).containsEntry("answer", "ran").containsEntry("exit_code", "7");
    }

    @Test
    void release_asNeverRan_letsItRun() throws Exception {
        ActionId id = bench.action("a");
        bench.builder(LOSING).build().pass();
        assertThat(bench.dispatcher().release(id, Release.neverRan("ada", "no trace of it")))
                .isTrue();
        assertThat(bench.dispatcher().pass().with(DispatchOutcome.FIRED)).hasSize(1);
        assertThat(bench.story()).containsExactly("claimed", "unclear", "released", "claimed", "started", "ended");
    }

    @Test
    void release_withoutClaim_changesNothing() {
        assertThat(bench.dispatcher().release(ActionId.of("none"), Release.neverRan("ada", "r")))
                .isFalse();
        assertThat(bench.story()).isEmpty();
    }

    @Test
    void release_whileItRuns_doesNotHideThatItRan() throws Exception {
        ActionId id = bench.action("a");
        VaultDispatcher dispatcher = bench.builder(order -> {
                    bench.dispatcher().release(id, Release.neverRan("ada", "thought so"));
                    return RunOutcome.exited(0);
                })
                .build();
        assertThat(dispatcher.pass().with(DispatchOutcome.FIRED)).hasSize(1);
        assertThat(bench.state().hasResult(id)).isTrue();
    }

    @Test
    void release_asRanWhileItRuns_keepsThatResult() throws Exception {
        ActionId id = bench.action("a");
        VaultDispatcher dispatcher = bench.builder(order -> {
                    bench.dispatcher().release(id, Release.ran(9, "ada", "thought so"));
                    return RunOutcome.exited(0);
                })
                .build();
        assertThat(dispatcher.pass().with(DispatchOutcome.FIRED))
                .singleElement()
                .satisfies(item -> assertThat(item.detail()).isEqualTo("its result was recorded already"));
        assertThat(bench.state().result(id).orElseThrow().orElseThrow().exitCode())
                .isEqualTo(9);
    }

    @Test
    void claimOfAnother_isLeftAlone_untilItsDeadline() throws Exception {
        ActionId id = bench.action("a");
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        VaultDispatcher slow = bench.builder(order -> {
                    running.countDown();
                    end.await();
                    return RunOutcome.exited(0);
                })
                .name("slow")
                .build();
        ExecutorService pool = Executors.newSingleThreadExecutor();
        Future<PassReport> report = pool.submit(slow::pass);
        running.await();
        assertThat(bench.dispatcher().pass().with(DispatchOutcome.RUNNING))
                .singleElement()
                .hasToString("vault/actions/a.toml: running, slow has it since 2026-05-02T10:00:00Z");
        assertThat(bench.dispatcher().dryRun().with(DispatchOutcome.RUNNING)).hasSize(1);
        bench.clock.set(Bench.START.plus(Duration.ofHours(2)));
        assertThat(bench.dispatcher().pass().with(DispatchOutcome.UNCLEAR)).hasSize(1);
        end.countDown();
        assertThat(report.get().with(DispatchOutcome.FIRED)).hasSize(1);
        assertThat(bench.state().hasResult(id)).isTrue();
        assertThat(bench.ops.issues().list(IssueQuery.open()).list()).isEmpty();
        assertThat(bench.orders).isEmpty();
        pool.shutdown();
    }

    @Test
    void claimOfARunThatIsClaimedAnewMeanwhile_isNotTouched() throws Exception {
        ActionId id = bench.action("a");
        VaultDispatcher dispatcher = bench.builder(order -> {
                    bench.dispatcher().release(id, Release.neverRan("ada", "r"));
                    claim(id, "other", "other");
                    return RunOutcome.exited(0);
                })
                .build();
        assertThat(dispatcher.pass().with(DispatchOutcome.UNCLEAR))
                .singleElement()
                .satisfies(item ->
                        assertThat(item.detail()).contains("it succeeded").contains("claimed it since"));
        assertThat(bench.state().claim(id).orElseThrow().nonce()).isEqualTo("other");
    }

    @Test
    void staleClaim_ofAFormulaThatMayRunTwice_isRepeated() throws Exception {
        ActionId id = bench.action("a");
        claim(id, "lost", blob("a"));
        bench.clock.set(Bench.START.plus(Duration.ofHours(2)));
        PassReport asked = bench.builder(bench.succeeding())
                .atLeastOnce(FormulaName.of("other"))
                .build()
                .dryRun();
        assertThat(asked.with(DispatchOutcome.RUNNING)).hasSize(1);
        PassReport report = bench.builder(bench.succeeding())
                .atLeastOnce(FormulaName.of("ship"))
                .build()
                .pass();
        assertThat(report.actions())
                .extracting(DispatchedAction::outcome)
                .containsExactly(DispatchOutcome.RELEASED, DispatchOutcome.FIRED);
        assertThat(bench.ops.issues().list(IssueQuery.open()).list()).isEmpty();
    }

    @Test
    void staleClaim_ofAnotherFormula_isRaised_alsoIfItCannotBeRead() throws Exception {
        ActionId id = bench.action("a", "ship", "wrong = 1");
        claim(id, "lost", blob("a"));
        bench.clock.set(Bench.START.plus(Duration.ofHours(2)));
        PassReport report = bench.builder(bench.succeeding())
                .atLeastOnce(FormulaName.of("ship"))
                .build()
                .pass();
        assertThat(report.with(DispatchOutcome.UNCLEAR)).hasSize(1);
    }

    @Test
    void claimThatCannotBeRead_isAskedAboutOnce_andMayBeReleased() throws Exception {
        ActionId id = bench.action("a");
        VaultDispatcher dispatcher = bench.dispatcher();
        dispatcher.pause("ada", "w");
        dispatcher.resume("ada", "w");
        bench.write(Bench.BRANCHES.state(), Claim.file(id), "{\"id\":\"b\"}");
        for (int i = 0; i < 2; i++) {
            assertThat(dispatcher.pass().with(DispatchOutcome.UNCLEAR))
                    .singleElement()
                    .satisfies(
                            item -> assertThat(item.refusals().get(0).code()).isEqualTo(RefusalCode.CLAIM_UNREADABLE));
        }
        assertThat(bench.dispatcher().dryRun().actions().get(0).detail()).isEqualTo("nobody knows who has it");
        assertThat(bench.ops.issues().list(IssueQuery.open()).list()).hasSize(1);
        assertThat(bench.story()).containsExactly("paused", "resumed", "refused");
        assertThat(dispatcher.release(id, Release.ran(0, "ada", "r"))).isTrue();
        assertThat(dispatcher.pass().with(DispatchOutcome.REFUSED)).hasSize(1);
        assertThat(bench.orders).isEmpty();
    }

    @Test
    void claimThatCannotBeRead_onABrokenForge_isAskedAboutLater(EmbeddedForge embedded) throws Exception {
        ActionId id = bench.action("a");
        bench.dispatcher().pause("ada", "w");
        bench.write(Bench.BRANCHES.state(), Claim.file(id), "");
        embedded.faults().on("GET", "/repos/*/*/labels").answer(503).times(20);
        assertThat(bench.dispatcher().pass().with(DispatchOutcome.FAILED)).hasSize(1);
        embedded.faults().clear();
        assertThat(bench.dispatcher().pass().with(DispatchOutcome.UNCLEAR)).hasSize(1);
    }

    @Test
    void ownClaimWithoutStart_whoseFileChanged_isGivenUp() throws Exception {
        VaultDispatcher dispatcher = interruptedAfterClaim("a");
        bench.write("main", "vault/actions/a.toml", Bench.text("a", "ship", "tools = []"));
        PassReport report = dispatcher.pass();
        assertThat(report.actions())
                .extracting(DispatchedAction::outcome)
                .containsExactly(DispatchOutcome.RELEASED, DispatchOutcome.FIRED);
        assertThat(bench.story()).containsExactly("claimed", "released", "claimed", "started", "ended");
    }

    @Test
    void ownClaimWithoutStart_whoseFileIsGone_isGivenUp() throws Exception {
        VaultDispatcher dispatcher = interruptedAfterClaim("a");
        bench.remove("main", "vault/actions/a.toml");
        assertThat(dispatcher.pass().with(DispatchOutcome.RELEASED)).hasSize(1);
        assertThat(bench.orders).isEmpty();
    }

    @Test
    void claimOfAnother_underAnIntentOfOurs_isNotOurs() throws Exception {
        ActionId id = bench.action("a");
        DispatchJournal journal = DispatchJournal.none();
        journal.write(JournalEntry.intent(id, "mine", blob("a")));
        claim(id, "theirs", blob("a"));
        bench.action("0");
        PassReport report =
                bench.builder(bench.succeeding()).journal(journal).build().pass();
        assertThat(report.actions())
                .extracting(DispatchedAction::outcome)
                .containsExactly(DispatchOutcome.FIRED, DispatchOutcome.RUNNING);
        assertThat(bench.orders).hasSize(1);
    }

    @Test
    void ownClaimWithoutStart_thatIsRefusedNow_isForgotten() throws Exception {
        ActionId id = bench.action("a");
        DispatchJournal journal = DispatchJournal.none();
        journal.write(JournalEntry.intent(id, "mine", blob("a")));
        claim(id, "mine", blob("a"));
        bench.gate.unapproved.add("a");
        bench.builder(bench.succeeding()).journal(journal).build().pass();
        assertThat(journal.entries()).isEmpty();
    }

    @Test
    void ownClaimWithoutStart_thatIsRefusedNow_isGivenUp() throws Exception {
        VaultDispatcher dispatcher = interruptedAfterClaim("a");
        bench.gate.unapproved.add("a");
        assertThat(dispatcher.pass().with(DispatchOutcome.REFUSED)).hasSize(1);
        assertThat(bench.state().claimed()).isEmpty();
        assertThat(bench.story()).containsExactly("claimed", "released", "refused");
    }

    @Test
    void ownClaimWithoutStart_staysWhilePaused() throws Exception {
        VaultDispatcher dispatcher = interruptedAfterClaim("a");
        dispatcher.pause("ada", "w");
        dispatcher.pass();
        assertThat(bench.state().claimed()).hasSize(1);
        dispatcher.resume("ada", "w");
        PassReport report = dispatcher.pass();
        assertThat(report.with(DispatchOutcome.FIRED)).as(report.explain()).hasSize(1);
        assertThat(bench.orders).hasSize(1);
    }

    @Test
    void ownClaimWithoutStart_thatAPersonReleasesMeanwhile_isLeftAlone() throws Exception {
        VaultDispatcher dispatcher = interruptedAfterClaim("a");
        bench.gate.unapproved.add("a");
        bench.gate.afterReading = () -> bench.dispatcher().release(ActionId.of("a"), Release.neverRan("ada", "r"));
        dispatcher.pass();
        assertThat(bench.story()).containsExactly("claimed", "released", "refused");
    }

    @Test
    void ownStartWithoutEnd_isAskedOnce() throws Exception {
        ActionId id = bench.action("a");
        DispatchJournal journal = DispatchJournal.none();
        claim(id, "mine", "b");
        VaultDispatcher dispatcher =
                bench.builder(bench.succeeding()).journal(journal).build();
        for (int i = 0; i < 2; i++) {
            journal.write(JournalEntry.intent(id, "mine", "b").started(Bench.START));
            assertThat(dispatcher.pass().with(DispatchOutcome.UNCLEAR)).hasSize(1);
            assertThat(journal.entries()).isEmpty();
        }
        assertThat(bench.story()).containsExactly("claimed", "unclear");
        assertThat(bench.ops.issues().list(IssueQuery.open()).list()).hasSize(1);
    }

    @Test
    void unclearEnd_thatAPersonReleasedWhileItRan_isClaimedAgain() throws Exception {
        ActionId id = bench.action("a");
        VaultDispatcher dispatcher = bench.builder(order -> {
                    bench.dispatcher().release(id, Release.neverRan("ada", "thought so"));
                    return RunOutcome.unclear("the engine went away");
                })
                .build();
        dispatcher.pass();
        assertThat(bench.dispatcher().pass().with(DispatchOutcome.UNCLEAR)).hasSize(1);
        assertThat(bench.orders).isEmpty();
    }

    @Test
    void unclearEnd_thatAPersonSettledWhileItRan_isNotClaimedAgain() throws Exception {
        ActionId id = bench.action("a");
        VaultDispatcher dispatcher = bench.builder(order -> {
                    bench.dispatcher().release(id, Release.ran(9, "ada", "saw it"));
                    return RunOutcome.unclear("the engine went away");
                })
                .build();
        dispatcher.pass();
        assertThat(bench.state().claimed()).isEmpty();
        assertThat(bench.state().result(id).orElseThrow().orElseThrow().exitCode())
                .isEqualTo(9);
        assertThat(bench.story()).containsExactly("claimed", "released");
    }

    @Test
    void resultThatCameBeforeTheClaim_stopsTheClaim() throws Exception {
        ActionId id = bench.action("a");
        ActionResult result =
                ActionResult.of(VaultAction.parse(Bench.text("a", "ship", ""), "a.toml"), 0, Bench.START, "");
        AuditEntry ended = AuditEntry.of(AuditKind.ENDED, id, Bench.START, "other");
        bench.gate.afterReading = () -> new StateBranch(bench.ops, Bench.BRANCHES)
                .commit(now -> Optional.of(StateChange.of(ended).put(result)));
        DispatchJournal journal = DispatchJournal.none();
        VaultDispatcher dispatcher =
                bench.builder(bench.succeeding()).journal(journal).build();
        assertThat(dispatcher.pass().with(DispatchOutcome.RUNNING)).hasSize(1);
        assertThat(bench.orders).isEmpty();
        assertThat(journal.entries()).isEmpty();
    }

    @Test
    void start_isInTheJournalBeforeItRuns() throws Exception {
        ActionId id = bench.action("a");
        DispatchJournal journal = DispatchJournal.none();
        AtomicBoolean started = new AtomicBoolean();
        bench.builder(order -> {
                    started.set(!journal.find(id).orElseThrow().isIntentOnly());
                    return RunOutcome.exited(0);
                })
                .journal(journal)
                .build()
                .pass();
        assertThat(started).isTrue();
    }

    @Test
    void intentThatNeverBecameAClaim_isForgotten() throws Exception {
        ActionId id = bench.action("a");
        DispatchJournal journal = DispatchJournal.none();
        journal.write(JournalEntry.intent(id, "mine", "of another text"));
        VaultDispatcher dispatcher =
                bench.builder(bench.succeeding()).journal(journal).build();
        assertThat(dispatcher.pass().with(DispatchOutcome.FIRED)).hasSize(1);
        assertThat(journal.entries()).isEmpty();
        assertThat(bench.audit().records().get(0).entry().facts().get("nonce")).isNotEqualTo("mine");
    }

    @Test
    void interruptBetweenClaimAndStart_startsNothing_andTheNextPassGoesOn(EmbeddedForge embedded) throws Exception {
        AtomicBoolean armed = new AtomicBoolean();
        try (Forge watched = Forge.builder()
                .url(embedded.url().toString())
                .token(embedded.adminToken())
                .observer(attempt -> {
                    if (attempt.path().endsWith("/contents") && armed.compareAndSet(true, false)) {
                        Thread.currentThread().interrupt();
                    }
                })
                .build()) {
            Bench other = new Bench(watched, formulas);
            other.action("a");
            VaultDispatcher dispatcher = other.dispatcher();
            dispatcher.pause("ada", "w");
            dispatcher.resume("ada", "w");
            armed.set(true);
            assertThat(dispatcher.pass().with(DispatchOutcome.FAILED)).hasSize(1);
            assertThat(other.orders).isEmpty();
            assertThat(other.state().claimed()).hasSize(1);
            assertThat(dispatcher.pass().with(DispatchOutcome.FIRED)).hasSize(1);
            assertThat(other.story()).containsExactly("paused", "resumed", "claimed", "started", "ended");
        }
    }

    @Test
    void journal_keepsOthersOut() throws Exception {
        DispatchJournal journal = DispatchJournal.in(formulas.resolve("journal"));
        DispatchJournal.Lock held = journal.lock();
        VaultDispatcher dispatcher = bench.builder(bench.succeeding())
                .journal(DispatchJournal.in(formulas.resolve("journal")))
                .build();
        assertThatThrownBy(dispatcher::pass)
                .isInstanceOf(DispatchJournalException.class)
                .hasMessageContaining("another dispatcher uses the journal");
        held.close();
        assertThat(dispatcher.pass().actions()).isEmpty();
        journal.lock().close();
    }

    @Test
    void passes_ofSeveralThreads_followEachOther() throws Exception {
        bench.action("a");
        VaultDispatcher dispatcher = bench.dispatcher();
        List<PassReport> reports = atOnce(dispatcher::pass);
        assertThat(reports).extracting(PassReport::doneBefore).containsExactlyInAnyOrder(0, 1);
    }

    /** A dispatcher that has claimed an action and not started it. */
    private VaultDispatcher interruptedAfterClaim(String name) {
        ActionId id = bench.action(name);
        String blob = blob(name);
        DispatchJournal journal = DispatchJournal.none();
        journal.write(JournalEntry.intent(id, "mine", blob));
        claim(id, "mine", blob);
        return bench.builder(bench.succeeding()).journal(journal).build();
    }

    private String blob(String name) {
        return bench.ops
                .contents()
                .find("vault/actions/" + name + ".toml", "main")
                .orElseThrow()
                .sha();
    }

    private void claim(ActionId id, String nonce, String blob) {
        StateBranch branch = new StateBranch(bench.ops, Bench.BRANCHES);
        Claim claim = new Claim(
                id,
                blob,
                "5".repeat(64),
                "c",
                ai.disinto.core.formula.BlastTier.LOW,
                "other",
                nonce,
                Bench.START,
                Bench.START.plus(Duration.ofHours(1)),
                OptionalInt.empty());
        assertThat(new ClaimAttempt(claim, new KnownStates(new PauseSwitch()::reason)).run(branch))
                .contains(claim);
        StateView view = branch.read().orElseThrow();
        assertThat(view.isClaimed(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a--b", "a-"})
    void unclearEnd_ofAnyId_isAskedAbout_andStopsNothingElse(String id) throws Exception {
        bench.action(id);
        assertThat(bench.builder(LOSING).build().pass().with(DispatchOutcome.UNCLEAR))
                .singleElement()
                .hasToString("vault/actions/" + id + ".toml: unclear, the engine went away, see #1");
        bench.action("harmless");
        assertThat(bench.dispatcher().pass().with(DispatchOutcome.FIRED)).hasSize(1);
    }

    @Test
    void claimThatCannotBeRead_ofAnyId_isAskedAbout() throws Exception {
        ActionId id = bench.action("a--b");
        bench.dispatcher().pause("ada", "w");
        bench.write(Bench.BRANCHES.state(), Claim.file(id), "{}");
        assertThat(bench.dispatcher().pass().with(DispatchOutcome.UNCLEAR)).hasSize(1);
        assertThat(bench.ops.issues().list(IssueQuery.open()).list()).hasSize(1);
    }

    @Test
    void troubleOfAnyKindWithAClaim_isOfThatClaimAlone() throws Exception {
        ActionId id = bench.action("a");
        DispatchJournal journal = DispatchJournal.none();
        claim(id, "mine", "b");
        journal.write(JournalEntry.intent(id, "mine", "b").started(Bench.START));
        bench.action("harmless");
        AtomicBoolean broken = new AtomicBoolean(true);
        PassReport report = bench.builder(bench.succeeding())
                .journal(journal)
                .clock(() -> {
                    if (broken.getAndSet(false)) {
                        throw new IllegalStateException("no time");
                    }
                    return Bench.START;
                })
                .build()
                .pass();
        assertThat(report.with(DispatchOutcome.FAILED))
                .singleElement()
                .hasToString("vault/actions/a.toml: failed, java.lang.IllegalStateException: no time");
        assertThat(report.with(DispatchOutcome.FIRED)).hasSize(1);
    }

    @Test
    void questionOfSomebodyElse_countsForNothing(EmbeddedForge embedded) throws Exception {
        Secret token = embedded.addAccount("mallory", "pass-mallory-1");
        bench.ops.collaborators().put("mallory", Permission.READ);
        ActionId id = bench.action("a");
        ActionRunner watched = order -> {
            try (Forge mallory =
                    Forge.builder().url(embedded.url().toString()).token(token).build()) {
                String nonce = bench.state().claim(id).orElseThrow().nonce();
                String mark = "<!-- vault-unclear: "
                        + ContentDigest.of(id + " " + nonce).sha256() + " -->";
                Issues issues = mallory.repository("root1/harb-ops").issues();
                issues.close(issues.create(NewIssue.titled("typo").body(mark)).number());
            }
            return RunOutcome.unclear("the engine went away");
        };
        bench.builder(watched).build().pass();
        assertThat(bench.ops.issues().list(IssueQuery.open()).list())
                .singleElement()
                .satisfies(issue -> assertThat(issue.author().login()).isEqualTo("root1"));
        assertThat(bench.state().claim(id).orElseThrow().issue()).hasValue(2);
    }

    @Test
    void questionThatIsClosedWithoutAnAnswer_isOpenedAgain() throws Exception {
        ActionId id = bench.action("a");
        bench.builder(LOSING).build().pass();
        bench.ops.issues().close(1);
        assertThat(bench.dispatcher().pass().with(DispatchOutcome.UNCLEAR)).hasSize(1);
        assertThat(bench.ops.issues().get(1).isOpen()).isTrue();
        assertThat(bench.dispatcher().release(id, Release.ran(0, "ada", "saw it")))
                .isTrue();
        bench.dispatcher().pass();
        assertThat(bench.ops.issues().get(1).isOpen()).isFalse();
    }

    @Test
    void questionThatIsAnsweredMeanwhile_staysClosed() throws Exception {
        ActionId id = bench.action("a");
        bench.builder(LOSING).build().pass();
        Claim claim = bench.state().claim(id).orElseThrow();
        bench.dispatcher().release(id, Release.ran(0, "ada", "saw it"));
        new ClaimOffice(new StateBranch(bench.ops, Bench.BRANCHES), questions(), () -> Bench.START, "n")
                .keepAsking(claim, 1);
        assertThat(bench.ops.issues().get(1).isOpen()).isFalse();
    }

    @Test
    void questionThatWasClosedBeforeItIsKnown_isOpenWhenItIsAskedAgain() {
        ActionId id = ActionId.of("a");
        assertThat(questions().ask(id, "k", "why")).isEqualTo(1);
        bench.ops.issues().close(1);
        assertThat(questions().ask(id, "k", "why")).isEqualTo(1);
        assertThat(bench.ops.issues().get(1).isOpen()).isTrue();
        assertThat(questions().ask(id, "other", "why")).isEqualTo(2);
    }

    @Test
    void questionWhoseAnswerIsLost_isAskedOnce(EmbeddedForge embedded) {
        ActionId id = ActionId.of("a");
        embedded.faults().on("POST", "/repos/*/*/issues").dropAfterProcessing().once();
        assertThat(questions().ask(id, "k", "why")).isEqualTo(1);
        embedded.faults().on("POST", "/repos/*/*/issues").dropBeforeProcessing().once();
        assertThatThrownBy(() -> questions().ask(id, "other", "why")).isInstanceOf(OutcomeUnknownException.class);
        assertThat(bench.ops.issues().list(IssueQuery.all()).list()).hasSize(1);
    }

    private HumanIssues questions() {
        return new HumanIssues(bench.ops, () -> "Root1");
    }

    /** Two passes that begin together. */
    private static List<PassReport> atOnce(Callable<PassReport> pass) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        List<Future<PassReport>> futures = pool.invokeAll(List.of(pass, pass));
        pool.shutdown();
        return List.of(futures.get(0).get(), futures.get(1).get());
    }
}
