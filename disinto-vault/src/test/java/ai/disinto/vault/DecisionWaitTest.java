package ai.disinto.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.core.formula.BlastTier;
import ai.disinto.forge.internal.wait.Signal;
import ai.disinto.vault.action.ActionId;
import ai.disinto.vault.action.ItemState;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DecisionWaitTest {
    private static final ActionId ID = ActionId.of("dev-1");
    private static final Duration LONG = Duration.ofMinutes(10);

    private final Signal signal = new Signal();
    private final AtomicReference<Optional<ItemStatus>> status = new AtomicReference<>(Optional.empty());

    private Waited wait(WaitingPolicy policy) throws InterruptedException {
        return new DecisionWait(id -> status.get(), signal, LONG).run(ID, policy);
    }

    private void is(ItemState state, String... labels) {
        status.set(Optional.of(
                new ItemStatus(ID, state, OptionalInt.of(4), Set.of(labels), Optional.empty(), "so it is")));
    }

    @Test
    void fireAndContinue_looksAtNothing() throws Exception {
        is(ItemState.REJECTED);
        assertThat(wait(WaitingPolicy.fireAndContinue()))
                .isEqualTo(new Waited(Waited.End.NOT_WAITED, true, Optional.empty()));
    }

    @Test
    void hardBlock_withoutDecision_doesNotGoOn() throws Exception {
        is(ItemState.PENDING);
        Waited waited = wait(WaitingPolicy.hardBlock(Duration.ofMillis(5)));
        assertThat(waited.end()).isEqualTo(Waited.End.TIMED_OUT);
        assertThat(waited.mayContinue()).isFalse();
        assertThat(waited.status()).isEqualTo(status.get());
    }

    @Test
    void softBlock_withoutDecision_goesOn() throws Exception {
        Waited waited = wait(WaitingPolicy.softBlock(Duration.ofMillis(5)));
        assertThat(waited).isEqualTo(new Waited(Waited.End.TIMED_OUT, true, Optional.empty()));
    }

    @Test
    void whatIsApprovedOrFired_endsTheWait() throws Exception {
        is(ItemState.APPROVED);
        assertThat(wait(WaitingPolicy.hardBlock(LONG)).end()).isEqualTo(Waited.End.APPROVED);
        is(ItemState.FIRED);
        assertThat(wait(WaitingPolicy.hardBlock(LONG)).mayContinue()).isTrue();
    }

    @Test
    void whatIsTurnedDown_endsTheWait_andNobodyGoesOn() throws Exception {
        is(ItemState.REJECTED);
        Waited waited = wait(WaitingPolicy.softBlock(LONG));
        assertThat(waited.end()).isEqualTo(Waited.End.REJECTED);
        assertThat(waited.mayContinue()).isFalse();
    }

    @Test
    void label_endsTheWaitThatNamesIt_andNoOther() throws Exception {
        is(ItemState.PENDING, "vault-approved");
        assertThat(wait(WaitingPolicy.label("vault-approved", LONG)).end()).isEqualTo(Waited.End.LABELLED);
        assertThat(wait(WaitingPolicy.label("seen", Duration.ofMillis(5))).end())
                .isEqualTo(Waited.End.TIMED_OUT);
        assertThat(wait(WaitingPolicy.hardBlock(Duration.ofMillis(5))).end()).isEqualTo(Waited.End.TIMED_OUT);
    }

    @Test
    void signal_makesTheWaitLookAtOnce() throws Exception {
        is(ItemState.PENDING);
        CountDownLatch looked = new CountDownLatch(1);
        DecisionWait wait = new DecisionWait(
                id -> {
                    Optional<ItemStatus> seen = status.get();
                    looked.countDown();
                    return seen;
                },
                signal,
                LONG);
        CompletableFuture<Waited> waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return wait.run(ID, WaitingPolicy.hardBlock(LONG));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(looked.await(30, TimeUnit.SECONDS)).isTrue();
        is(ItemState.APPROVED);
        signal.give();
        assertThat(waiting.get(30, TimeUnit.SECONDS).end()).isEqualTo(Waited.End.APPROVED);
    }

    @Test
    void interruption_endsTheWait() {
        is(ItemState.PENDING);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> wait(WaitingPolicy.hardBlock(LONG))).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void standardPolicy_waitsForAllButLow() {
        assertThat(WaitingPolicy.standard(BlastTier.LOW, LONG)).isEqualTo(WaitingPolicy.fireAndContinue());
        assertThat(WaitingPolicy.standard(BlastTier.MEDIUM, LONG)).isEqualTo(WaitingPolicy.hardBlock(LONG));
        assertThat(WaitingPolicy.standard(BlastTier.HIGH, LONG)).hasToString("WaitingPolicy[PT10M, blocks]");
    }

    @Test
    void negativeLimit_isRefused() {
        assertThatThrownBy(() -> WaitingPolicy.softBlock(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("limit must not be negative: PT-1S");
    }
}
