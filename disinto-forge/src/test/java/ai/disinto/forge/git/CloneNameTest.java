package ai.disinto.forge.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloneNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"issue-7", "a", "pr_12.review", "2030-01-02"})
    void namesOfFolders_areTaken(String name) {
        assertThat(CloneName.of(name)).hasToString(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", ".", "..", ".locks", "a/b", "a\\b", "A", "a..b", "a.", "-a", "a b", "nul", "com1", "con.x", "ä",
                "a\n"
            })
    void otherTexts_areNone(String name) {
        assertThat(CloneName.find(name)).isEmpty();
        assertThatThrownBy(() -> CloneName.of(name)).hasMessageContaining("small letters");
    }

    @Test
    void ofIssue_takesNumbersFromOne() {
        assertThat(CloneName.ofIssue(7)).isEqualTo(CloneName.of("issue-7")).hasSameHashCodeAs(CloneName.of("issue-7"));
        assertThatThrownBy(() -> CloneName.ofIssue(0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(CloneName.of("a")).isLessThan(CloneName.of("b"));
    }

    @Property(tries = 1000)
    void whatIsTaken_isOneVisibleFolder(@ForAll @StringLength(max = 8) String text) {
        CloneName.find(text).ifPresent(name -> {
            Path place = Path.of("/root").resolve(name.toString());
            assertThat(place.normalize()).isEqualTo(place);
            assertThat(place.getNameCount()).isEqualTo(2);
            assertThat(name.toString()).doesNotStartWith(".").hasSizeLessThan(101);
        });
    }
}
