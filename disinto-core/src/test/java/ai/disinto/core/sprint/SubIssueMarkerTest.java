package ai.disinto.core.sprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubIssueMarkerTest {
    private static final SubIssueMarker MARKER = new SubIssueMarker(42, "offline-cache", "cache-store");
    private static final String LINE = "<!-- decomposed-from: #42, sprint: offline-cache, id: cache-store -->";

    @Test
    void marker_isWrittenAndFound() {
        assertThat(MARKER.render()).isEqualTo(LINE).isEqualTo(MARKER.toString());
        assertThat(SubIssueMarker.find("text\n\n" + LINE + "\n")).contains(MARKER);
        assertThat(SubIssueMarker.find("text\r\n" + LINE + "\r\nmore")).contains(MARKER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x <!-- decomposed-from: #42, sprint: s, id: a -->",
                "<!-- decomposed-from: #42, sprint: s, id: a --> x",
                "<!-- decomposed-from: #42 , sprint: s, id: a -->",
                "<!-- decomposed-from: #042, sprint: s, id: a -->",
                "<!-- decomposed-from: #42, sprint: s s, id: a -->",
                "<!-- decomposed-from: #42, sprint: s, id: A -->",
                "<!-- decomposed-from: #42, id: a, sprint: s -->",
                "<!-- decomposed-from: #42, sprint: , id: a -->",
                "<!-- decomposed-from: #0, sprint: s, id: a -->",
                "<!-- decomposed-from: #42, sprint: s, id: -->",
                "<!-- decomposed-from: #42, sprint: s, id: a-->",
                "<!-- Decomposed-from: #42, sprint: s, id: a -->",
                "```\n<!-- decomposed-from: #42, sprint: s, id: a -->\n```"
            })
    void otherText_isNoMarker(String body) {
        assertThat(SubIssueMarker.find(body)).isEmpty();
    }

    @Test
    void visionsWithTheSameDigits_areNotConfused() {
        String other = LINE.replace("#42", "#426");
        assertThat(SubIssueMarker.find(other)).contains(new SubIssueMarker(426, "offline-cache", "cache-store"));
        assertThat(SubIssueMarker.parent(other)).hasValue(426);
    }

    @Test
    void lastMarker_counts() {
        assertThat(SubIssueMarker.find(LINE.replace("42", "1") + "\n\n" + LINE)).contains(MARKER);
    }

    @Test
    void earlierSlugs_mayHavePunctuation() {
        SubIssueMarker marker = new SubIssueMarker(7, "a:b/c+d,—e", "x");
        assertThat(SubIssueMarker.find(marker.render())).contains(marker);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\n", "-->", "<", "a\u0000", "a\u00a0b"})
    void slug_thatCouldNotBeReadBack_isRefused(String slug) {
        assertThatThrownBy(() -> new SubIssueMarker(1, slug, "a")).hasMessageContaining("cannot stand in a marker");
    }

    @Test
    void numberAndId_areChecked() {
        assertThatThrownBy(() -> new SubIssueMarker(0, "s", "a")).hasMessageContaining("got 0");
        assertThatThrownBy(() -> new SubIssueMarker(1, "s", "A")).hasMessageContaining("kebab case");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Decomposed from #12                     | 12
            ## Context - Decomposed from #12 (2/3)  | 12
            <!-- decomposed-from: #12 -->           | 12
            decomposed-from: #12.                   | 12
            Decomposed from #12 and #13             | 12
            """)
    void earlierMarkers_nameTheParent(String body, int parent) {
        assertThat(SubIssueMarker.parent(body)).hasValue(parent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "decomposed from #12",
                "undecomposed-from: #12",
                "Decomposed from #12a",
                "Decomposed from acme/x#12",
                "Decomposed from #0",
                "Decomposed from #99999999999999",
                "```\nDecomposed from #12\n```",
                "Decomposed from #12\nDecomposed from #13",
                "#12"
            })
    void otherWords_nameNoParent(String body) {
        assertThat(SubIssueMarker.parent(body)).isEqualTo(OptionalInt.empty());
    }

    @Test
    void marker_countsMoreThanEarlierWords() {
        assertThat(SubIssueMarker.parent("Decomposed from #7\n\n" + LINE)).hasValue(42);
    }

    @Property(tries = 300)
    void everyMarker_isReadBack(
            @ForAll @IntRange(min = 1, max = 999_999_999) int vision,
            @ForAll @AlphaChars @CharRange(from = ',', to = '/') @StringLength(min = 1, max = 30) String slug,
            @ForAll @CharRange(from = 'a', to = 'z') @StringLength(min = 1, max = 30) String id) {
        SubIssueMarker marker = new SubIssueMarker(vision, slug, id);
        assertThat(SubIssueMarker.find("## Goal\n\n" + marker.render())).contains(marker);
    }
}
