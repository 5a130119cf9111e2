package ai.disinto.vault.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every known way to talk the vault into something. Each starts from a case that passes, and changes one thing. */
class HostileCasesTest {
    /** What only a dispatcher finds, with its cases in the tests of that package. */
    private static final Set<String> OF_THE_DISPATCHER = Set.of(
            "result-of-other-bytes",
            "result-unreadable",
            "claim-unreadable",
            "secret-missing",
            "secret-too-short",
            "credentials-for-agent");

    private static final Set<String> REPORTING =
            Set.of("action-invalid", "policy-invalid", "formula-not-runnable", "beyond-ceiling");

    static Stream<HostileCase> cases() {
        return Stream.of(
                        HostileFileCases.files(),
                        HostileFileCases.policies(),
                        HostilePullCases.pulls(),
                        HostilePullCases.merges(),
                        HostileReviewCases.reviews(),
                        HostileReviewCases.times(),
                        HostileApproverCases.approvers(),
                        HostileApproverCases.admissions(),
                        HostileApproverCases.reading())
                .flatMap(each -> each);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void attack_isRefusedByItsOwnCodes(HostileCase attack) {
        assertThat(attack.verdict(attack.before()).refusals()).isEmpty();
        Verdict verdict = attack.attack();
        assertThat(verdict.isApproved()).isFalse();
        assertThat(HostileCase.found(verdict)).isEqualTo(new TreeSet<>(attack.codes()));
        for (Refusal refusal : verdict.refusals()) {
            assertThat(refusal.message()).isNotBlank().doesNotContain("Optional");
            assertThat(refusal.nextStep()).isNotBlank().doesNotContain("Optional");
        }
    }

    /** Those that report diagnostics of files are found by the codes of these. */
    @Test
    void codes_haveACaseEach() {
        Set<String> expected = Arrays.stream(RefusalCode.values())
                .map(RefusalCode::word)
                .filter(word -> !REPORTING.contains(word) && !OF_THE_DISPATCHER.contains(word))
                .collect(Collectors.toSet());
        assertThat(cases().flatMap(each -> each.codes().stream())).containsAll(expected);
    }

    @Test
    void cases_areManyAndOfManyCauses() {
        List<HostileCase> all = cases().toList();
        assertThat(all).extracting(HostileCase::name).doesNotHaveDuplicates();
        assertThat(all).hasSizeGreaterThan(100);
        assertThat(all.stream().flatMap(each -> each.codes().stream()).distinct())
                .hasSizeGreaterThan(80);
    }
}
