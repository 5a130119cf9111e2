package ai.disinto.forge.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.core.RepositorySlug;
import ai.disinto.forge.Forge;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangePollerTest {
    private static final Instant LONG_AGO = Instant.parse("2026-11-23T08:00:00Z");
    private static final RepositorySlug SLUG = RepositorySlug.parse("acme/harbour");

    private final FakeSource source = new FakeSource();
    private Instant now = Instant.parse("2026-11-23T10:00:00Z");
    private ChangePoller poller = new ChangePoller(source, SLUG, settings());

    private ChangePollerBuilder settings() {
        Forge forge = Forge.builder().url("http://127.0.0.1:1").build();
        return ChangePoller.builder(forge.repository("acme/harbour")).clock(() -> now);
    }

    private void pass(int seconds) {
        now = now.plusSeconds(seconds);
    }

    private ChangeBatch poll() throws InterruptedException {
        return poller.poll(Duration.ZERO);
    }

    private ChangeBatch pollNextMinute() throws InterruptedException {
        pass(60);
        return poll();
    }

    /** Two issues that are known. */
    private void begin() throws InterruptedException {
        source.put(1, "one", LONG_AGO);
        source.put(2, "two", LONG_AGO);
        poller.acknowledge(poll());
        source.questions();
    }

    private static List<String> titles(ChangeBatch batch) {
        return batch.changes().stream()
                .map(change -> change.issue().orElseThrow().title())
                .toList();
    }

    @Test
    void everything_countsAsChangedAtFirst() throws InterruptedException {
        source.put(2, "two", LONG_AGO);
        source.put(1, "one", LONG_AGO.plusSeconds(1));

        ChangeBatch batch = poll();

        assertThat(titles(batch)).containsExactly("two", "one");
        assertThat(batch).hasToString("[issue #2, issue #1]");
        assertThat(source.questions()).containsExactly("all");
    }

    @Test
    void acknowledgedBatch_doesNotComeBack() throws InterruptedException {
        begin();

        assertThat(pollNextMinute().isEmpty()).isTrue();
        assertThat(source.questions()).containsExactly("since 2026-11-23T07:59:50Z");
    }

    @Test
    void batch_comesBackUntilItIsAcknowledged() throws InterruptedException {
        begin();
        source.put(1, "uno", now.minusSeconds(30));
        ChangeBatch first = pollNextMinute();

        ChangeBatch second = pollNextMinute();

        assertThat(titles(second)).containsExactly("uno");
        assertThat(second).isEqualTo(first);
        poller.acknowledge(second);
        assertThat(pollNextMinute().isEmpty()).isTrue();
    }

    @Test
    void batch_comesBackWithTheNewestState() throws InterruptedException {
        begin();
        source.put(1, "uno", now.minusSeconds(30));
        ChangeBatch stale = pollNextMinute();
        source.put(1, "eins", now.minusSeconds(20));

        assertThat(titles(pollNextMinute())).containsExactly("eins");
        poller.acknowledge(stale);
        assertThat(titles(pollNextMinute())).containsExactly("eins");
    }

    @Test
    void unaskedServer_givesNothingTwice() throws InterruptedException {
        begin();
        source.put(1, "uno", now.minusSeconds(30));
        pollNextMinute();
        source.questions();

        assertThat(poll().isEmpty()).isTrue();
        assertThat(source.questions()).isEmpty();
    }

    @Test
    void sameSecond_isComparedByContent() throws InterruptedException {
        begin();
        Instant second = now.minusSeconds(30);
        source.put(1, "uno", second);
        poller.acknowledge(pollNextMinute());
        source.put(1, "eins", second);

        assertThat(titles(pollNextMinute())).containsExactly("eins");
    }

    @Test
    void freshChange_comesOnceMoreWhenItsSecondIsOver() throws InterruptedException {
        begin();
        pass(60);
        source.put(1, "uno", now);
        poller.acknowledge(poll());
        pass(9);
        assertThat(poll().isEmpty()).isTrue();
        pass(1);

        ChangeBatch again = poll();

        assertThat(titles(again)).containsExactly("uno");
        poller.acknowledge(again);
        assertThat(pollNextMinute().isEmpty()).isTrue();
    }

    @Test
    void serverThatIsAhead_repeatsAChangeOnceAndNotForEver() throws InterruptedException {
        begin();
        source.put(1, "uno", now.plusSeconds(3600));
        poller.acknowledge(pollNextMinute());

        poller.acknowledge(pollNextMinute());

        assertThat(pollNextMinute().isEmpty()).isTrue();
    }

    @Test
    void singleTimeInTheFuture_hidesNothing() throws InterruptedException {
        begin();
        source.put(1, "uno", now.plusSeconds(1_000_000));
        poller.acknowledge(pollNextMinute());
        poller.acknowledge(pollNextMinute());
        source.put(2, "due", now);

        assertThat(titles(pollNextMinute())).containsExactly("due");
    }

    @Test
    void oldChange_thatBecomesVisibleLate_isWithinTheOverlap() throws InterruptedException {
        begin();
        source.put(1, "uno", now.minusSeconds(30));
        poller.acknowledge(pollNextMinute());
        source.put(3, "late", now.minusSeconds(60 + 30 + 10));

        assertThat(titles(pollNextMinute())).containsExactly("late");
    }

    @Test
    void hint_makesItAskSoonerButNotAtEveryTurn() throws InterruptedException {
        begin();
        source.put(1, "uno", now.minusSeconds(30));
        poller.hint();
        assertThat(poll().isEmpty()).isTrue();
        pass(1);

        assertThat(titles(poll())).containsExactly("uno");
        pass(1);
        assertThat(poll().isEmpty()).isTrue();
        assertThat(source.questions()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"acme/harbour, 1", "Acme/Harbour, 1", "acme/other, 0"})
    void delivery_isAHintIfItIsAboutTheRepository(String slug, int questions) throws InterruptedException {
        begin();
        pass(1);
        String body = Payloads.issue("opened").replace("acme/harbour", slug);

        poller.hint(Message.of("issues", body).verified());

        assertThat(poll().isEmpty()).isTrue();
        assertThat(source.questions()).hasSize(questions);
    }

    @Test
    void delivery_thatDoesNotSayWhere_isAHint() throws InterruptedException {
        begin();
        pass(1);

        poller.hint(Message.of("something_new", "{}").verified());

        assertThat(poll().isEmpty()).isTrue();
        assertThat(source.questions()).hasSize(1);
    }

    @Test
    void retriedChange_comesBackAtItsTime() throws InterruptedException {
        begin();
        source.put(1, "uno", now.minusSeconds(30));
        ChangeBatch batch = pollNextMinute();
        poller.retry(batch.changes().get(0), now.plusSeconds(90));
        poller.acknowledge(batch);

        assertThat(pollNextMinute().isEmpty()).isTrue();
        pass(30);
        assertThat(titles(poll())).containsExactly("uno");
    }

    @Test
    void retriedChange_comesSoonerInANewState() throws InterruptedException {
        begin();
        source.put(1, "uno", now.minusSeconds(30));
        ChangeBatch batch = pollNextMinute();
        poller.acknowledge(batch);
        poller.retry(batch.changes().get(0), now.plusSeconds(3000));
        source.put(1, "eins", now.minusSeconds(20));

        assertThat(titles(pollNextMinute())).containsExactly("eins");
    }

    @Test
    void quarantinedChange_staysAwayWhateverHappens() throws InterruptedException {
        begin();
        source.put(1, "uno", now.minusSeconds(30));
        source.put(2, "due", now.minusSeconds(30));
        ChangeBatch batch = pollNextMinute();
        poller.quarantine(batch.changes().get(0), now.plusSeconds(150));
        poller.acknowledge(batch);
        source.put(1, "eins", now.minusSeconds(20));

        assertThat(pollNextMinute().isEmpty()).isTrue();
        assertThat(pollNextMinute().isEmpty()).isTrue();
        pass(30);
        ChangeBatch released = poll();
        assertThat(titles(released)).containsExactly("eins");
        poller.acknowledge(released);
        assertThat(pollNextMinute().isEmpty()).isTrue();
    }

    @Test
    void sweep_findsWhatMovesNoTimeAndWhatIsGone() throws InterruptedException {
        begin();
        source.put(1, "uno", LONG_AGO.minusSeconds(3600));
        source.remove(2);
        assertThat(pollNextMinute().isEmpty()).isTrue();
        pass(3600);
        source.questions();

        ChangeBatch batch = poll();

        assertThat(batch.changes()).hasToString("[issue #1, removed issue #2]");
        assertThat(source.questions()).containsExactly("all", "exists 2");
        poller.acknowledge(batch);
        assertThat(pollNextMinute().isEmpty()).isTrue();
        pass(3600);
        assertThat(poll().isEmpty()).isTrue();
    }

    @Test
    void removedIssue_thatComesBack_isAChange() throws InterruptedException {
        begin();
        source.remove(2);
        pass(3600);
        assertThat(poll().changes()).hasToString("[removed issue #2]");
        source.put(2, "two", LONG_AGO);
        pass(3600);

        assertThat(titles(poll())).containsExactly("two");
    }

    @Test
    void failedQuestion_losesNothingAndWaitsForTheNextTurn() throws InterruptedException {
        begin();
        source.put(1, "uno", now);
        source.failWith(new IllegalStateException("down"));
        pass(60);
        assertThatThrownBy(this::poll).hasMessage("down");
        source.questions();

        assertThat(poll().isEmpty()).isTrue();
        assertThat(source.questions()).isEmpty();
        source.recover();
        assertThat(titles(pollNextMinute())).containsExactly("uno");
    }

    @Test
    void failedEcho_isNotAskedForAtEveryTurn() throws InterruptedException {
        begin();
        pass(60);
        source.put(1, "uno", now);
        poller.acknowledge(poll());
        source.failWith(new IllegalStateException("down"));
        pass(10);
        assertThatThrownBy(this::poll).hasMessage("down");

        assertThat(poll().isEmpty()).isTrue();
        source.recover();
        assertThat(titles(pollNextMinute())).containsExactly("uno");
    }

    @Test
    void manyChanges_comeInSeveralBatches() throws InterruptedException {
        for (int i = 1; i <= 250; i++) {
            source.put(i, "issue " + i, LONG_AGO);
        }

        assertThat(poll().changes()).hasSize(100).first().hasToString("issue #1");
        assertThat(poll().changes()).hasSize(100).first().hasToString("issue #101");
        assertThat(poll().changes()).hasSize(50);
        assertThat(poll().isEmpty()).isTrue();
        assertThat(pollNextMinute().changes()).hasSize(100).first().hasToString("issue #1");
    }

    @Test
    void checkpoint_isBeforeWhatIsNotAcknowledged() throws InterruptedException {
        assertThat(poller.checkpoint()).isEmpty();
        begin();
        source.put(1, "uno", LONG_AGO.plusSeconds(100));
        source.put(2, "due", LONG_AGO.plusSeconds(500));
        ChangeBatch batch = pollNextMinute();
        assertThat(poller.checkpoint()).contains(LONG_AGO.plusSeconds(100));

        poller.acknowledge(batch);

        assertThat(poller.checkpoint()).contains(LONG_AGO.plusSeconds(490));
    }

    @Test
    void pollerThatStartsAtATime_takesOlderStatesForKnown() throws InterruptedException {
        source.put(1, "one", LONG_AGO);
        source.put(2, "two", LONG_AGO.plusSeconds(100));
        poller = new ChangePoller(source, SLUG, settings().startingAt(LONG_AGO.plusSeconds(50)));

        ChangeBatch batch = poll();

        assertThat(titles(batch)).containsExactly("two");
        assertThat(source.questions()).containsExactly("since 2026-11-23T08:00:40Z");
        poller.acknowledge(batch);
        pass(3600);
        assertThat(poll().isEmpty()).isTrue();
        assertThat(source.questions()).containsExactly("all");
    }

    @Test
    void clockThatGoesBack_doesNotStopIt() throws InterruptedException {
        begin();
        pass(-7200);

        assertThat(poll().isEmpty()).isTrue();
        assertThat(source.questions()).hasSize(1);
    }

    @Test
    void batchOfAnotherPoller_isRefused() throws InterruptedException {
        begin();
        ChangePoller other = new ChangePoller(source, SLUG, settings());
        ChangeBatch batch = other.poll(Duration.ZERO);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> poller.acknowledge(batch))
                .withMessageStartingWith("batch must be of this poller");
    }

    @Test
    void settings_mustMakeSense() {
        ChangePollerBuilder settings = settings();

        assertThatIllegalArgumentException().isThrownBy(() -> settings.interval(Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> settings.sweepInterval(Duration.ofSeconds(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> settings.overlap(Duration.ofSeconds(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> settings.batchSize(0));
    }
}
