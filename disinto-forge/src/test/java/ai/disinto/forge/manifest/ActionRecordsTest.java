package ai.disinto.forge.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.manifest.ActionOutcome.State;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ActionRecordsTest {
    private static final ManifestAction ACTION = new ManifestAction.ClosePull(7);

    @Test
    void records_areWrittenAndReadAgain() {
        ActionRecords records = new ActionRecords();
        records.put(0, new ActionOutcome(ACTION, State.DONE, OptionalInt.of(12), ""));
        records.put(1, new ActionOutcome(ACTION, State.FAILED, OptionalInt.empty(), "why"));
        records.see(7, "text");
        records.see(7, "later text");
        ActionRecords read = ActionRecords.parse(records.render());
        assertThat(read.render()).isEqualTo(records.render()).startsWith("1 done #12\n2 failed\nseen #7 ");
        assertThat(read.isSettled(0)).isTrue();
        assertThat(read.isSettled(1)).isFalse();
        assertThat(read.number(0)).hasValue(12);
        assertThat(read.seen(7)).contains(SeenIssue.withBody("text"));
    }

    @Test
    void linesThatAreNotUnderstood_settleNothing() {
        String text = "1 DONE\n2 done and more\n99999 done\n3 done #99999999999\nseen #1 abc\n\n-1 done\n4 already\r\n";
        ActionRecords read = ActionRecords.parse(text);
        assertThat(read.render()).isEqualTo("4 already\n");
        assertThat(read.isSettled(0)).isFalse();
        assertThat(read.isSettled(3)).isTrue();
    }
}
