package ai.disinto.forge.pull;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.pull.WalkRecord.Job;
import ai.disinto.forge.pull.WalkRecord.Place;
import ai.disinto.forge.pull.WalkRecord.Tries;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The comment that keeps the record of a walk. */
class WalkRecordTextTest {
    private static final Instant NOON = Instant.parse("2030-01-02T12:00:00Z");
    private static final String HEAD = "0123456789abcdef0123456789abcdef01234567";
    private static final WalkRecord RECORD = new WalkRecord(
            "0123456789ab",
            new Place(WalkState.REVIEW, HEAD, NOON, ""),
            new Tries(1, 1, 2, 3, 4),
            new Job(Job.Kind.ANSWER, true, 77),
            List.of());

    private static String text(WalkRecord record) {
        return WalkRecordText.of(record, WalkLimits.standard());
    }

    @Test
    void whatIsWritten_isRead() {
        WalkRecord told = RECORD.telling(NOON, "The build failed.").telling(NOON.plusSeconds(1), "Pushed.");
        assertThat(WalkRecordText.read(text(told))).contains(told);
        assertThat(text(told)).contains("- 2030-01-02T12:00:00Z The build failed.\n");
    }

    @Test
    void endsOfLinesOfTheWebForm_doNotMatter() {
        WalkRecord told = RECORD.telling(NOON, "Pushed.");
        assertThat(WalkRecordText.read(text(told).replace("\n", "\r\n"))).contains(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fixes=1 to fixes=-1",
                "fixes=1 to fixes=99999999999",
                "fixes=1 to fixes=1 fixes=0",
                "fixes=1 to fixed=1",
                "v=1 to v=2",
                "state=REVIEW to state=MERGED",
                "since=2030 to since=soon",
                "job=ANSWER to job=",
                "head=0123 to head=main",
                "attempt=0123456789ab to attempt=x",
                " --> to  >"
            })
    void whatSomebodyChanged_isNoRecord(String change) {
        String[] both = change.split(" to ", -1);
        String changed = text(RECORD).replaceFirst(both[0], both[1]);
        assertThat(changed).isNotEqualTo(text(RECORD));
        assertThat(WalkRecordText.isRecord(changed)).isTrue();
        assertThat(WalkRecordText.read(changed)).isEmpty();
    }

    @Test
    void aMarkInTheMiddleOfAText_isNoRecord() {
        assertThat(WalkRecordText.isRecord("Look:\n" + text(RECORD))).isFalse();
        assertThat(WalkRecordText.read(" " + text(RECORD))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--> <!-- disinto-walk: v=1",
                "a\n- 2030-01-01T00:00:00Z b",
                "@root1 look at #7 and !8",
                "password=hunter2hunter2hunter2",
                "\u2028- x\r\n- y\u0085- z"
            })
    void wordsOfOthers_stayOneSentence(String words) {
        String sentence = WalkRecordText.sentence(words);
        WalkRecord told = RECORD.telling(NOON, sentence);
        assertThat(WalkRecordText.read(text(told))).contains(told);
        assertThat(sentence).doesNotContain("<", "@r", "#7", "\n").doesNotContain("hunter2hunter2hunter2");
        assertThat(text(told).lines().filter(line -> line.startsWith("- "))).hasSize(1);
    }

    @Test
    void longWords_areCut() {
        assertThat(WalkRecordText.sentence("x".repeat(5000))).hasSize(302);
    }

    @Test
    void theStory_keepsTheNewestTwentySentences() {
        WalkRecord told = RECORD;
        for (int i = 0; i < 50; i++) {
            told = told.telling(NOON, "sentence " + i);
        }
        assertThat(told.story()).hasSize(20).last().asString().endsWith("sentence 49");
    }

    @Test
    void aSentenceThatWasTheLast_isNotSaidAgain() {
        WalkRecord told = RECORD.telling(NOON, "The walk ended.");
        assertThat(told.telling(NOON.plusSeconds(9), "The walk ended.")).isEqualTo(told);
    }

    @Test
    void anotherHead_keepsTriesAndForgetsTheJob() {
        WalkRecord moved = RECORD.seen("0123456789ab", "ffff", NOON.plusSeconds(9));
        assertThat(moved.tries()).isEqualTo(new Tries(1, 1, 2, 3, 0));
        assertThat(moved.job()).isEqualTo(Job.NONE);
        assertThat(moved.place()).isEqualTo(new Place(WalkState.CI, "ffff", NOON.plusSeconds(9), ""));
    }

    @Test
    void anotherAttempt_beginsItsWaitAnew() {
        WalkRecord again = RECORD.seen("ffffffffffff", HEAD, NOON.plusSeconds(9));
        assertThat(again.place().since()).isEqualTo(NOON.plusSeconds(9));
        assertThat(again.tries()).isEqualTo(RECORD.tries());
    }
}
