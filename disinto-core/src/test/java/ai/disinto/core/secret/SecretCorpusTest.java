package ai.disinto.core.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** How many of the secrets of each kind are found, and how many harmless lines are taken for one. */
class SecretCorpusTest {
    private static final int OF_EACH_KIND = 20;
    private static final int HARMLESS = 100_000;
    private static final SecretScanner SCANNER = SecretScanner.standard();

    @Test
    void corpus_hasEnoughKinds() {
        assertThat(SecretKind.all()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(HarmlessText.kinds()).isGreaterThanOrEqualTo(50);
    }

    @Test
    void secretsWithAPrefix_areFound() {
        assertFound(SecretKind.withPrefix(), 99);
    }

    @Test
    void secretsByContext_areFound() {
        assertFound(ContextSecrets.all(), 95);
    }

    private static void assertFound(List<SecretKind> kinds, int percent) {
        Map<String, Integer> missed = new TreeMap<>();
        for (SecretKind kind : kinds) {
            Generator random = new Generator(kind.name().hashCode());
            for (int i = 0; i < OF_EACH_KIND; i++) {
                SecretKind.Sample sample = kind.sample().apply(random);
                if (SCANNER.redact(sample.text()).contains(sample.secret())) {
                    missed.merge(kind.name(), 1, Integer::sum);
                }
            }
        }
        int all = kinds.size() * OF_EACH_KIND;
        int found = all - missed.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(found * 100.0 / all).as("found, missed are %s", missed).isGreaterThanOrEqualTo(percent);
    }

    @Test
    void harmlessLines_areLeftAlone() {
        Generator random = new Generator(5);
        Map<String, Integer> taken = new TreeMap<>();
        for (int i = 0; i < HARMLESS; i++) {
            String line = HarmlessText.line(i % HarmlessText.kinds(), random);
            if (!SCANNER.redact(line).equals(line)) {
                taken.merge(line.replaceAll("[0-9a-f]{5,}", "#"), 1, Integer::sum);
            }
        }
        int wrong = taken.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(wrong * 1000.0 / HARMLESS)
                .as("per mille, taken are %s", taken)
                .isLessThanOrEqualTo(1);
    }
}
