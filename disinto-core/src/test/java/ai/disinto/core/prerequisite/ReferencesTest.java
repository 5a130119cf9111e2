package ai.disinto.core.prerequisite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferencesTest {
    private final RangeBudget budget = RangeBudget.ofDocument();
    private final References references = new References(budget);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "#5;[5];2",
                "#5+#7 x;[5, 7];5",
                "#5 → #7 → #9;[5, 7, 9];12",
                "#5-#8;[5, 6, 7, 8];5",
                "#5–#6;[5, 6];5",
                "#5 & #7;[5, 7];7",
                "#5 - closed;[5];2",
                "#5 + x;[5];2",
                "#5, #7;[5];2",
                "#007;[7];4",
                "x#5;[];-1",
                "#;[];-1",
                "#0;[];-1",
                "#5a;[];-1",
                "#5_;[];-1",
                "#1000000000;[];-1",
            })
    void joined_endsBehindTheLastReference(String text, String numbers, int end) {
        IssueNumbers into = new IssueNumbers();
        assertThat(references.readJoined(text, 0, text.length(), into)).isEqualTo(end);
        assertThat(into.toList()).hasToString(numbers);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"#5, #7;true", " #5 ;true", "#5 → #6;true", "#5,;false", "#5 — closed;false", "'';false", "5;false"
            })
    void pure_isNothingButReferences(String text, boolean pure) {
        assertThat(references.readPure(text, 0, text.length(), new IssueNumbers()))
                .isEqualTo(pure);
    }

    @Test
    void all_findsReferencesBetweenWords() {
        IssueNumbers into = new IssueNumbers();
        String text = "see #5 and (#6-#7), not a#8 nor acme/x#9 nor #10b";
        references.readAll(text, 0, text.length(), into);
        assertThat(into.toList()).containsExactly(5, 6, 7);
    }

    @Test
    void part_endsWhereItEnds() {
        IssueNumbers into = new IssueNumbers();
        assertThat(references.readJoined("#5+#67", 0, 5, into)).isEqualTo(5);
        assertThat(into.toList()).containsExactly(5, 6);
    }

    @Test
    void hugeRange_isItsEnds() {
        IssueNumbers into = new IssueNumbers();
        references.readJoined("#1-#999999999", 0, 13, into);
        assertThat(into.toList()).containsExactly(1, 999_999_999);
        assertThat(budget.takeExceeded()).isTrue();
        assertThat(budget.takeExceeded()).isFalse();
    }

    @Test
    void rangeOfTheGreatestLength_isExpanded() {
        IssueNumbers into = new IssueNumbers();
        references.readJoined("#1-#1000", 0, 8, into);
        assertThat(into.size()).isEqualTo(1_000);
        assertThat(budget.takeExceeded()).isFalse();
    }

    @Test
    void manyNumbers_areDistinctAndInOrder() {
        IssueNumbers numbers = new IssueNumbers();
        for (int i = 0; i < 200; i++) {
            numbers.add(1 + i % 50);
        }
        assertThat(numbers.toList()).hasSize(50).startsWith(1, 2, 3).endsWith(49, 50);
        assertThat(numbers.contains(51)).isFalse();
    }
}
