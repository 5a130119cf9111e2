package ai.disinto.vault.internal.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.core.formula.BlastTier;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NewCommit;
import ai.disinto.forge.NewRepository;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.ForgejoLine;
import ai.disinto.testing.junit.WithForge;
import ai.disinto.vault.action.ActionId;
import ai.disinto.vault.action.OpsBranches;
import ai.disinto.vault.audit.AuditEntry;
import ai.disinto.vault.audit.AuditHead;
import ai.disinto.vault.audit.AuditKind;
import ai.disinto.vault.audit.AuditLog;
import ai.disinto.vault.audit.AuditRecord;
import ai.disinto.vault.audit.StateBranchException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@WithForge(calm = true)
class StateBranchTest {
    private static final OpsBranches BRANCHES = OpsBranches.standard();
    private static final Instant NOW = Instant.parse("2026-05-02T10:00:00Z");
    private static final ActionId ID = ActionId.of("release-1");

    private ForgeRepository ops;
    private StateBranch state;

    @BeforeEach
    void makeRepository(Forge forge) {
        ops = repository(forge);
        state = new StateBranch(ops, BRANCHES);
    }

    @Test
    void ensure_makesTheBranchOnce_withNothingOnIt() {
        StateView first = state.ensure();
        assertThat(first.claimed()).isEmpty();
        assertThat(first.head()).isEqualTo(AuditHead.none());
        assertThat(state.ensure().commit()).isEqualTo(first.commit());
        assertThat(AuditLog.read(ops, BRANCHES).verify().isIntact()).isTrue();
    }

    @Test
    void view_isOfTheCommitAtTheHeadOfTheBranch() {
        assertThat(state.ensure().commit())
                .isEqualTo(ops.branches().find(BRANCHES.state()).orElseThrow().commit());
    }

    @Test
    void marker_saysWhatTheBranchHolds_andWhatLayInItsPlace() {
        write("main", "vault/state.json", "{}");
        String inherited =
                ops.contents().find("vault/state.json", "main").orElseThrow().sha();
        assertThat(state.ensure().text("vault/state.json"))
                .contains("{\"holds\":\"claims, results and the audit log of the vault\",\"format\":1,"
                        + "\"instead_of\":\"" + inherited + "\"}\n");
    }

    @Test
    void fileUnderTheNameOfAnotherAction_countsForNothing() {
        ActionId other = ActionId.of("other");
        Admission admission = new Admission(other, "b", "s", BlastTier.LOW, "p", "ada", NOW);
        state.commit(now -> Optional.of(StateChange.of(AuditEntry.ofAll(AuditKind.PAUSED, NOW, "a"))
                .put(Claim.file(ID), claim(other, "n").render())
                .put("vault/admitted/release-1.json", admission.render())));
        assertThat(state.ensure().claim(ID)).isEmpty();
        assertThat(state.ensure().isClaimed(ID)).isTrue();
        assertThat(state.ensure().admission(ID)).isEmpty();
    }

    @Test
    void read_beforeItExists_isEmpty() {
        assertThat(state.read()).isEmpty();
        assertThat(StateView.none().head()).isEqualTo(AuditHead.none());
        assertThat(AuditLog.read(ops, BRANCHES).verify().records()).isZero();
    }

    @Test
    void hole20_filesThatMainHadBefore_countForNothing() {
        write("main", "vault/claims/release-1.json", claim("x").render());
        write("main", "vault/actions/release-1.result.json", "{}");
        write("main", "vault/admitted/release-1.json", "{}");
        write("main", "vault/state.json", "{}");
        write("main", "vault/audit/head.json", "{\"count\":7,\"hash\":\"\"}");
        StateView view = state.ensure();
        assertThat(view.claimed()).isEmpty();
        assertThat(view.hasResult(ID)).isFalse();
        assertThat(view.admission(ID)).isEmpty();
        assertThat(view.head()).isEqualTo(AuditHead.none());
    }

    @Test
    void hole20_branchThatSomebodyElseMade_isRefused() {
        ops.branches().create(BRANCHES.state(), "main");
        assertThatThrownBy(state::read)
                .isInstanceOf(StateBranchException.class)
                .hasMessageContaining("was not made by the vault");
    }

    @Test
    void hole20_branchThatBeganWithAResult_isRefused() {
        state.ensure();
        write("main", "vault/actions/release-1.result.json", "{}");
        ops.branches().delete(BRANCHES.state());
        ops.branches().create(BRANCHES.state(), "main");
        write(BRANCHES.state(), "vault/state.json", "{}");
        write(BRANCHES.state(), "vault/audit/head.json", AuditHead.none().render());
        assertThatThrownBy(new StateBranch(ops, BRANCHES)::read)
                .isInstanceOf(StateBranchException.class)
                .hasMessageContaining("did not begin empty");
    }

    @Test
    void hole20_markerThatSomebodyTouched_isRefused() {
        state.commit(now -> Optional.of(StateChange.of(AuditEntry.ofAll(AuditKind.PAUSED, NOW, "a"))));
        var marker = ops.contents().find("vault/state.json", BRANCHES.state()).orElseThrow();
        ops.contents().update("vault/state.json", new byte[] {'{', '}'}, marker.sha(), NewCommit.on(BRANCHES.state()));
        assertThatThrownBy(new StateBranch(ops, BRANCHES)::read)
                .isInstanceOf(StateBranchException.class)
                .hasMessageContaining("did not begin empty");
    }

    @Test
    void commit_writesFilesAndRecords_inOneCommit() {
        AuditEntry claimed = AuditEntry.of(AuditKind.CLAIMED, ID, NOW, "d").with("nonce", "n");
        assertThat(state.commit(now -> Optional.of(StateChange.of(claimed).put(claim("n")))))
                .isTrue();
        StateView view = state.read().orElseThrow();
        assertThat(view.claim(ID)).contains(claim("n"));
        assertThat(view.head().count()).isEqualTo(1);
        assertThat(AuditLog.read(ops, BRANCHES).records())
                .extracting(AuditRecord::entry)
                .containsExactly(claimed);
        assertThat(ops.commits().list(BRANCHES.state()).first().orElseThrow().message())
                .startsWith("vault: claimed release-1");
    }

    @Test
    void commit_whosePlanHasNothingToDo_isNone() {
        StateView before = state.ensure();
        assertThat(state.commit(now -> Optional.empty())).isFalse();
        assertThat(state.ensure().commit()).isEqualTo(before.commit());
    }

    @Test
    void commit_overTheEndOfASegment_goesOnInTheNext() {
        List<AuditEntry> many = new ArrayList<>();
        for (int i = 0; i < AuditRecord.SEGMENT - 1; i++) {
            many.add(AuditEntry.ofAll(AuditKind.PAUSED, NOW, "n" + i));
        }
        StateChange change =
                StateChange.of(many.get(0), many.subList(1, many.size()).toArray(AuditEntry[]::new));
        state.commit(now -> Optional.of(change));
        AuditEntry one = AuditEntry.ofAll(AuditKind.RESUMED, NOW, "o");
        state.commit(now -> Optional.of(StateChange.of(one, one, one)));
        state.commit(now -> Optional.of(StateChange.of(one)));
        AuditLog log = AuditLog.read(ops, BRANCHES);
        assertThat(log.verify().isIntact()).isTrue();
        assertThat(log.records()).hasSize(259);
        assertThat(log.records().get(256).segment()).isEqualTo("000002.jsonl");
    }

    @Test
    void commit_thatOthersAlwaysForestall_givesUpInTheEnd() {
        StateBranch other = new StateBranch(ops, BRANCHES);
        StateChange change = StateChange.of(AuditEntry.ofAll(AuditKind.PAUSED, NOW, "a"));
        StateChange foreign = StateChange.of(AuditEntry.ofAll(AuditKind.PAUSED, NOW, "b"));
        AtomicInteger attempts = new AtomicInteger();
        assertThatThrownBy(() -> state.commit(now -> {
                    attempts.incrementAndGet();
                    other.commit(later -> Optional.of(foreign));
                    return Optional.of(change);
                }))
                .isInstanceOf(StateBranchException.class)
                .hasMessageContaining("32 times in a row");
        assertThat(attempts).hasValue(32);
    }

    @Test
    void admission_isReadAsItWasWritten() {
        Admission admission = new Admission(ID, "b", "s", BlastTier.LOW, "p", "ada", NOW);
        state.commit(now -> Optional.of(
                StateChange.of(AuditEntry.of(AuditKind.ADMITTED, ID, NOW, "v")).put(admission)));
        assertThat(state.ensure().admission(ID)).contains(admission);
        assertThat(Admission.find("{\"id\":\"a\"}")).isEmpty();
        assertThat(Admission.find(admission.render().replace("low", "none"))).isEmpty();
        assertThat(Claim.find(claim("n").render().replace("2026", "then"))).isEmpty();
        assertThat(Claim.find(claim("n").raised(3).render()))
                .contains(claim("n").raised(3));
    }

    @Test
    void commit_behindADamagedEnd_isRefused() {
        state.commit(now -> Optional.of(StateChange.of(AuditEntry.ofAll(AuditKind.PAUSED, NOW, "a"))));
        var file = ops.contents()
                .find("vault/audit/000001.jsonl", BRANCHES.state())
                .orElseThrow();
        ops.contents()
                .update(
                        file.path(),
                        "x\n".getBytes(StandardCharsets.UTF_8),
                        file.sha(),
                        NewCommit.on(BRANCHES.state()));
        assertThatThrownBy(() ->
                        state.commit(now -> Optional.of(StateChange.of(AuditEntry.ofAll(AuditKind.RESUMED, NOW, "a")))))
                .isInstanceOf(StateBranchException.class)
                .hasMessageContaining("does not end as its head says");
    }

    @Test
    void commit_behindARecordThatSomebodyPutIn_isRefused() {
        state.commit(now -> Optional.of(StateChange.of(AuditEntry.ofAll(AuditKind.PAUSED, NOW, "a"))));
        var file = ops.contents()
                .find("vault/audit/000001.jsonl", BRANCHES.state())
                .orElseThrow();
        byte[] more = ("{}\n" + file.text().orElseThrow()).getBytes(StandardCharsets.UTF_8);
        ops.contents().update(file.path(), more, file.sha(), NewCommit.on(BRANCHES.state()));
        assertThatThrownBy(() ->
                        state.commit(now -> Optional.of(StateChange.of(AuditEntry.ofAll(AuditKind.RESUMED, NOW, "a")))))
                .isInstanceOf(StateBranchException.class)
                .hasMessageContaining("does not end as its head says");
    }

    @Test
    void fileBesideTheClaims_isNoClaim() {
        state.commit(now -> Optional.of(StateChange.of(AuditEntry.ofAll(AuditKind.PAUSED, NOW, "a"))
                .put(claim("n"))
                .put("vault/claims/readme.md", "x")
                .put("vault/claims/No Name.json", "x")));
        assertThat(state.ensure().claimed()).containsExactly(ID);
    }

    @Test
    void commit_whoseAnswerIsLostAndThatAnotherFollows_isMadeOnce(EmbeddedForge embedded) {
        state.ensure();
        AtomicBoolean armed = new AtomicBoolean(true);
        StateChange foreign = StateChange.of(AuditEntry.ofAll(AuditKind.PAUSED, NOW, "other"));
        try (Forge watched = Forge.builder()
                .url(embedded.url().toString())
                .token(embedded.adminToken())
                .observer(attempt -> {
                    if (attempt.path().endsWith("/contents") && armed.compareAndSet(true, false)) {
                        state.commit(now -> Optional.of(foreign));
                    }
                })
                .build()) {
            embedded.faults()
                    .on("POST", "/repos/*/*/contents")
                    .dropAfterProcessing()
                    .once();
            StateChange own = StateChange.of(AuditEntry.of(AuditKind.CLAIMED, ID, NOW, "me"));
            assertThat(new StateBranch(watched.repository("root1/harb-ops"), BRANCHES).commit(now -> Optional.of(own)))
                    .isTrue();
        }
        assertThat(AuditLog.read(ops, BRANCHES).records())
                .extracting(record -> record.entry().kind())
                .containsExactly(AuditKind.CLAIMED, AuditKind.PAUSED);
    }

    @Test
    void commit_whoseAnswerIsLost_isMadeOnce(EmbeddedForge embedded) {
        state.ensure();
        embedded.faults()
                .on("POST", "/repos/*/*/contents")
                .dropAfterProcessing()
                .once();
        boolean done = state.commit(now -> now.isClaimed(ID)
                ? Optional.empty()
                : Optional.of(StateChange.of(AuditEntry.of(AuditKind.CLAIMED, ID, NOW, "d"))
                        .put(claim("mine"))));
        assertThat(done).isTrue();
        assertThat(AuditLog.read(ops, BRANCHES).records()).hasSize(1);
    }

    @Test
    void commit_whoseAnswerIsLostAndCoveredByAnother_isStillKnownAsOwn(Forge forge, EmbeddedForge embedded) {
        StateView before = state.ensure();
        StateChange own =
                StateChange.of(AuditEntry.of(AuditKind.CLAIMED, ID, NOW, "me")).put(claim("mine"));
        assertThat(state.commit(now -> Optional.of(own))).isTrue();
        new StateBranch(ops, BRANCHES)
                .commit(now -> Optional.of(StateChange.of(AuditEntry.ofAll(AuditKind.PAUSED, NOW, "other"))));
        StateView later = state.ensure();
        assertThat(new AuditAppend(before, own).isIn(later)).isTrue();
        StateChange foreign =
                StateChange.of(AuditEntry.of(AuditKind.CLAIMED, ID, NOW, "me").with("nonce", "2"));
        assertThat(new AuditAppend(before, foreign).isIn(later)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(ForgejoLine.class)
    void twoWritersAtOnce_exactlyOneClaims(ForgejoLine line) throws Exception {
        try (EmbeddedForge embedded = EmbeddedForge.builder().line(line).start();
                Forge forge = Forge.builder()
                        .url(embedded.url().toString())
                        .token(embedded.adminToken())
                        .build()) {
            ForgeRepository repository = repository(forge);
            for (int round = 0; round < 5; round++) {
                ActionId id = ActionId.of("a-" + round);
                assertThat(race(repository, id, 4)).isEqualTo(1);
            }
            assertThat(AuditLog.read(repository, BRANCHES).verify().records()).isEqualTo(5);
        }
    }

    private static long race(ForgeRepository repository, ActionId id, int writers) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(writers);
        CountDownLatch start = new CountDownLatch(writers);
        List<Future<Boolean>> answers = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            String nonce = "n" + i;
            answers.add(pool.submit(() -> {
                start.countDown();
                start.await();
                return claimed(new StateBranch(repository, BRANCHES), id, nonce);
            }));
        }
        long winners = 0;
        for (Future<Boolean> answer : answers) {
            winners += answer.get() ? 1 : 0;
        }
        pool.shutdown();
        return winners;
    }

    private static boolean claimed(StateBranch branch, ActionId id, String nonce) {
        AuditEntry entry = AuditEntry.of(AuditKind.CLAIMED, id, NOW, "d").with("nonce", nonce);
        return branch.commit(now -> now.isClaimed(id)
                ? Optional.empty()
                : Optional.of(StateChange.of(entry).put(claim(id, nonce))));
    }

    private static ForgeRepository repository(Forge forge) {
        forge.repositories()
                .create(NewRepository.named("harb-ops").defaultBranch("main").initialized());
        return forge.repository("root1/harb-ops");
    }

    private void write(String branch, String path, String content) {
        ops.contents().create(path, content.getBytes(StandardCharsets.UTF_8), NewCommit.on(branch));
    }

    private static Claim claim(String nonce) {
        return claim(ID, nonce);
    }

    private static Claim claim(ActionId id, String nonce) {
        return new Claim(
                id, "b", "5".repeat(64), "c", BlastTier.LOW, "d", nonce, NOW, NOW.plusSeconds(60), OptionalInt.empty());
    }
}
