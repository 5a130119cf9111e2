package ai.disinto.core.prerequisite;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.issue.IssueState;
import ai.disinto.core.prerequisite.ReferenceGroup.WrittenState;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StateReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "closed;[closed];closed",
                "all closed;[closed];all closed",
                "closed 2026-05-01;[closed];closed 2026-05-01",
                "backlog+priority;[backlog, priority];backlog+priority",
                "in backlog;[backlog];in backlog",
                "in progress;[in-progress];in progress",
                "in-progress;[in-progress];in-progress",
                "awaiting;[awaiting];awaiting",
                "blocked by legal;[blocked];blocked",
                "BLOCKED;[BLOCKED];BLOCKED",
            })
    void state_isItsWordsAndWhereTheyStand(String text, String words, String span) {
        WrittenState state = StateReader.read(text, 0, text.length());
        assertThat(state.words()).hasToString(words);
        assertThat(text.substring(state.from(), state.to())).isEqualTo(span);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "approved/fired/rejected missing", "needs work", "a+", "+a", "closed, later", "2 of 3"})
    void otherText_isNoState(String text) {
        assertThat(StateReader.read(text, 0, text.length())).isEqualTo(WrittenState.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "blocked, 1",
        "Blocked, 1",
        "vision, 2",
        "needs design, 2",
        "in-progress, 4",
        "in progress, 4",
        "closed, 8",
        "Closed, 8",
        "backlog, 16",
        "blocked-on-vault, 0",
        "bug-report, 0"
    })
    void words_thatDecideHaveABit(String word, int bit) {
        assertThat(Labels.of(word)).isEqualTo(bit);
    }

    @Test
    void issue_hasTheWordsThatATreeWouldWrite() {
        assertThat(Labels.words(IssueState.closed(1, List.of("backlog")))).isEqualTo("closed");
        assertThat(Labels.words(IssueState.open(1, List.of()))).isEqualTo("open");
        assertThat(Labels.words(IssueState.open(1, List.of("priority", "backlog", "two words"))))
                .isEqualTo("backlog+priority");
    }

    @Test
    void dates_areFoundByTheirShape() {
        assertThat(IsoDates.all("2026-05-01, 2026-13-01 2024-02-29-x 12026-05-01 2026-05-011 —2023-02-29"))
                .containsExactly(LocalDate.of(2026, 5, 1), LocalDate.of(2024, 2, 29));
        assertThat(IsoDates.isDate("2026-05-01", 0, 10)).isTrue();
        assertThat(IsoDates.isDate("2026-05-01x", 0, 11)).isFalse();
        assertThat(IsoDates.at("2026-05", 0)).isEmpty();
    }
}
