package ai.disinto.vault.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.core.secret.SecretScanner;
import ai.disinto.vault.action.ActionId;
import ai.disinto.vault.route.RequestProgress;
import ai.disinto.vault.runner.RunOutcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DispatchPartsTest {
    private static final ActionId ID = ActionId.of("a");
    private static final Instant NOW = Instant.parse("2026-05-02T10:00:00Z");
    private static final RunEnd END =
            new RunEnd(RunOutcome.Kind.TIMED_OUT, 124, "too \u2028 long", "log\n", NOW, NOW.plusSeconds(3));

    @TempDir
    private Path folder;

    @Test
    void journalEntry_ofEachPhase_isReadAsItWasWritten() {
        JournalEntry intent = JournalEntry.intent(ID, "n", "b");
        for (JournalEntry entry : List.of(intent, intent.started(NOW), intent.ended(END))) {
            assertThat(JournalEntry.find(entry.render())).contains(entry);
        }
        assertThat(intent.isIntentOnly()).isTrue();
        assertThat(intent.started(NOW).isIntentOnly()).isFalse();
        assertThat(JournalEntry.find("{\"id\":\"../a\"}")).isEmpty();
        assertThat(JournalEntry.find("{\"id\":\"a\",\"ended\":\"soon\"}")).isEmpty();
        assertThat(JournalEntry.find("{\"id\":\"a\",\"ended\":\"2026-05-02T10:00:00Z\",\"kind\":\"x\"}"))
                .isEmpty();
        assertThat(JournalEntry.find("")).isEmpty();
    }

    @Test
    void journal_survivesItsObject_andHalfWrittenFiles() throws Exception {
        DispatchJournal journal = DispatchJournal.in(folder.resolve("deep/journal"));
        journal.lock().close();
        assertThat(journal.entries()).isEmpty();
        journal.write(JournalEntry.intent(ID, "n", "b"));
        journal.write(JournalEntry.intent(ID, "n", "b").ended(END));
        Files.writeString(folder.resolve("deep/journal/b.run.json"), "{\"id\":");
        Files.writeString(
                folder.resolve("deep/journal/c.run.json.next"),
                JournalEntry.intent(ActionId.of("c"), "n", "b").render());
        DispatchJournal later = DispatchJournal.in(folder.resolve("deep/journal"));
        assertThat(later.entries())
                .containsExactly(JournalEntry.intent(ID, "n", "b").ended(END));
        assertThat(later.find(ID)).isPresent();
        assertThat(later.find(ActionId.of("none"))).isEmpty();
        later.clear(ID);
        later.clear(ID);
        assertThat(later.entries()).isEmpty();
        assertThat(later.toString()).contains("deep");
    }

    @Test
    void journal_isWrittenAlsoOnAnInterruptedThread() {
        DispatchJournal journal = DispatchJournal.in(folder);
        Thread.currentThread().interrupt();
        journal.write(JournalEntry.intent(ID, "n", "b"));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(journal.find(ID)).isPresent();
    }

    @Test
    void journal_keepsOtherProcessesOut_untilTheyEnd() throws Exception {
        DispatchJournal journal = DispatchJournal.in(folder);
        LockHolder other = LockHolder.of(folder);
        assertThatThrownBy(journal::lock)
                .isInstanceOf(DispatchJournalException.class)
                .hasMessageContaining("another dispatcher uses the journal in " + folder);
        other.end();
        journal.lock().close();
    }

    @Test
    void journal_thatAnotherOfThisProcessCannotGet_staysClosedToOtherProcesses() throws Exception {
        DispatchJournal.Lock held = DispatchJournal.in(folder).lock();
        assertThatThrownBy(DispatchJournal.in(folder)::lock).hasMessageContaining("another dispatcher");
        assertThatThrownBy(() -> LockHolder.of(folder)).hasMessageContaining("did not get the lock");
        held.close();
        LockHolder.of(folder).end();
    }

    @Test
    void journal_whoseLockCannotBeMade_mayBeTriedAgain() throws Exception {
        Path obstacle = Files.createDirectory(folder.resolve("lock"));
        DispatchJournal journal = DispatchJournal.in(folder);
        assertThatThrownBy(journal::lock).isInstanceOf(DispatchJournalException.class);
        Files.delete(obstacle);
        journal.lock().close();
    }

    @Test
    void journal_inMemory_isGoneWithItsObject() {
        DispatchJournal journal = DispatchJournal.none();
        journal.lock().close();
        journal.write(JournalEntry.intent(ID, "n", "b"));
        assertThat(journal.entries()).hasSize(1);
        journal.clear(ID);
        assertThat(journal.find(ID)).isEmpty();
        assertThat(journal).hasToString("DispatchJournal[in memory]");
    }

    @Test
    void journal_whoseFolderIsAFile_saysSo() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");
        DispatchJournal journal = DispatchJournal.in(file);
        assertThatThrownBy(journal::lock).isInstanceOf(DispatchJournalException.class);
        assertThatThrownBy(() -> journal.write(JournalEntry.intent(ID, "n", "b")))
                .isInstanceOf(DispatchJournalException.class)
                .hasMessageContaining("nothing runs without the journal");
        assertThatThrownBy(journal::entries).isInstanceOf(DispatchJournalException.class);
        Files.createDirectories(folder.resolve("x/a.run.json"));
        assertThatThrownBy(DispatchJournal.in(folder.resolve("x"))::entries)
                .isInstanceOf(DispatchJournalException.class);
    }

    @Test
    void passReport_isExplainedLineByLine() {
        RequestProgress request = new RequestProgress(3, Optional.of(ID), RequestProgress.Step.WAITING, "for ada");
        DispatchedAction action = DispatchedAction.of("vault/actions/a.toml", DispatchOutcome.RUNNING, "b has it");
        PassReport report = new PassReport("c0ffee", List.of("ada: w"), List.of(request), 2, List.of(action));
        assertThat(report.explain())
                .isEqualTo("pass over commit c0ffee, 2 done before\npaused by ada: w\n" + request + "\n" + action);
    }

    @Test
    void retryTimes_growToAnHour_andBeginAnew() {
        RetryTimes times = new RetryTimes();
        Instant next = NOW;
        for (int i = 0; i < 9; i++) {
            next = times.failed(ID, NOW);
        }
        assertThat(next).isEqualTo(NOW.plus(Duration.ofHours(1)));
        assertThat(times.waitsUntil(ID, NOW)).contains(next);
        assertThat(times.waitsUntil(ID, next)).isEmpty();
        times.succeeded(ID);
        assertThat(times.waitsUntil(ID, NOW)).isEmpty();
        assertThat(times.failed(ID, NOW)).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
    }

    @Test
    void outputTail_ofMuchOutput_keepsTheEnd() {
        OutputTail tail = new OutputTail(SecretScanner.standard());
        for (int i = 0; i < 10_000; i++) {
            tail.write("line " + i + "\n");
        }
        String end = tail.close();
        tail.write("late");
        assertThat(end).hasSize(1_000).endsWith("line 9999\n");
        assertThat(tail.close()).isEqualTo(end);
    }

    @Test
    void release_saysWhoAndWhy() {
        assertThat(Release.ran(3, "ada", "saw it")).hasToString("ran, exit code 3, says ada: saw it");
        assertThat(Release.neverRan("ada", "r")).hasToString("never ran, says ada: r");
        assertThat(Release.neverRan("ada", "r"))
                .isEqualTo(Release.neverRan("ada", "r"))
                .hasSameHashCodeAs(Release.neverRan("ada", "r"))
                .isNotEqualTo(Release.ran(0, "ada", "r"))
                .isNotEqualTo(Release.neverRan("bob", "r"))
                .isNotEqualTo(Release.neverRan("ada", "s"))
                .isNotEqualTo("x");
        assertThatThrownBy(() -> Release.neverRan(" ", "r")).hasMessageContaining("who");
        assertThatThrownBy(() -> Release.ran(0, "ada", "")).hasMessageContaining("reason");
        assertThat(Release.ran(3, "ada", "r").reason()).isEqualTo("r");
    }
}
