package ai.disinto.checks.api;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.checks.Findings;
import ai.disinto.checks.Project;
import ai.disinto.checks.PublishedModule;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever passes null by mistake learns it at once: every public method and constructor refuses it. */
class NullContractTest {
    /** Parameters that are left out, as {@code type.method/parameters#parameter}, and why. */
    private static final Map<String, String> LEFT_OUT = Map.of();

    static List<PublishedModule> modules() {
        return Project.publishedModules();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void publicMethods_refuseNull(PublishedModule module) {
        NullProbe probe = new NullProbe();
        module.api().forEach(probe::probe);
        List<String> findings = probe.findings().stream()
                .filter(finding -> !LEFT_OUT.containsKey(parameter(finding)))
                .toList();
        Findings.assertNone("Public methods and constructors refuse null.", findings);
    }

    @Test
    void leftOut_isStillNeeded() {
        NullProbe probe = new NullProbe();
        modules().forEach(module -> module.api().forEach(probe::probe));
        assertThat(probe.findings()).extracting(NullContractTest::parameter).containsAll(LEFT_OUT.keySet());
    }

    @Test
    void probe_findsWhatTakesNullOrAnswersWrongly() {
        NullProbe probe = new NullProbe();
        probe.probe(Careless.class);
        assertThat(probe.findings())
                .extracting(finding -> finding.replaceFirst("^.*Careless\\.", ""))
                .containsExactlyInAnyOrder(
                        "taking/1#text: takes null",
                        "refusing/1#text: answers null with java.lang.IllegalArgumentException: text");
        assertThat(probe.tried()).isEqualTo(4);
    }

    private static String parameter(String finding) {
        return finding.substring(0, finding.indexOf(": "));
    }

    /** Two methods that keep the rule, two that break it, one that takes null by its own word. */
    public static final class Careless {
        public static String naming(String text) {
            return Objects.requireNonNull(text, "text");
        }

        public static int using(String text) {
            return text.length();
        }

        public static boolean taking(String text) {
            return text == null;
        }

        public static void refusing(String text) {
            if (text == null) {
                throw new IllegalArgumentException("text");
            }
        }

        public static boolean optional(@Nullable String text) {
            return text == null;
        }
    }
}
