package ai.disinto.core.prerequisite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "One-command  bootstrap!;one-command-bootstrap",
                "  (dev → CI);dev-ci",
                "Größe ÄÖ;größe-äö",
                "日本 語;日本-語",
                "𝔘nicode;𝔘nicode",
                "…;''",
            })
    void slug_keepsLettersAndDigits(String text, String slug) {
        assertThat(Slug.of(text)).isEqualTo(slug);
    }

    @Property
    void equalSlugs_haveEqualHashes(@ForAll String text) {
        String other = "- " + text.toLowerCase(Locale.ROOT) + " !";
        if (Slug.of(text).equals(Slug.of(other))) {
            assertThat(hash(other)).isEqualTo(hash(text));
        }
        assertThat(hash(Slug.of(text))).isEqualTo(hash(text));
    }

    @Test
    void differentTexts_haveDifferentHashesAsARule() {
        Set<Integer> hashes = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            hashes.add(hash("Item number " + i));
        }
        assertThat(hashes).hasSize(1_000);
    }

    @Test
    void distinct_numbersWhatIsTaken() {
        Slug.Distinct distinct = new Slug.Distinct();
        assertThat(distinct.of("a", "x")).isEqualTo("a");
        assertThat(distinct.of("a 2", "x")).isEqualTo("a-2");
        assertThat(distinct.of("A", "x")).isEqualTo("a-3");
        assertThat(distinct.of("!", "x")).isEqualTo("x");
        assertThat(distinct.of("?", "x")).isEqualTo("x-2");
    }

    private static int hash(String text) {
        return Slug.hash(text.toCharArray(), text.length());
    }
}
