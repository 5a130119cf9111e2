package ai.disinto.core.prerequisite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VaultBlockTest {

    @ParameterizedTest
    @EnumSource(VaultRequestState.class)
    void request_hasTheStateThatTheCallerKnows(VaultRequestState state) {
        PrerequisiteTree tree = Trees.ofItems("- [ ] TLS (#44) blocked-on-vault (vault/pending/tls.md)");
        assertThat(tree.analyze(LiveFacts.none().withRequests(path -> state)).vaultBlocked())
                .singleElement()
                .satisfies(block -> {
                    assertThat(block.request()).contains("vault/pending/tls.md");
                    assertThat(block.state()).isEqualTo(state);
                    assertThat(block.requestExists())
                            .isEqualTo(!List.of("UNKNOWN", "MISSING").contains(state.name()));
                });
    }

    @Test
    void withoutFacts_nothingIsKnownOfARequest() {
        PrerequisiteTree tree = Trees.ofItems("- [ ] TLS blocked-on-vault (vault/pending/tls.md)");
        assertThat(tree.analyze().vaultBlocked().get(0).state()).isEqualTo(VaultRequestState.UNKNOWN);
    }

    @Test
    void request_isLookedUpOnceAndNeverOutsideTheRepository() {
        List<String> asked = new ArrayList<>();
        PrerequisiteTree tree = Trees.ofItems(
                "- [ ] A (#1) blocked-on-vault (vault/pending/a.md)",
                "- [ ] B (#2) blocked-on-vault (vault/pending/a.md)",
                "- [ ] C (#3) blocked-on-vault (../../etc/passwd)",
                "- [ ] D (#4) blocked-on-vault (/etc/passwd)",
                "- [ ] E (#5) — blocked-on-vault",
                "- [x] F (#6) blocked-on-vault (vault/pending/f.md)");
        TreeAnalysis analysis = tree.analyze(LiveFacts.none().withRequests(path -> {
            asked.add(path);
            return VaultRequestState.PENDING;
        }));
        assertThat(analysis.vaultBlocked())
                .extracting(VaultBlock::request)
                .containsExactly(
                        Optional.of("vault/pending/a.md"),
                        Optional.of("vault/pending/a.md"),
                        Optional.of("../../etc/passwd"),
                        Optional.of("/etc/passwd"),
                        Optional.empty());
        assertThat(asked).containsExactly("vault/pending/a.md");
        assertThat(analysis.vaultBlocked().get(2).requestExists()).isFalse();
    }

    @Test
    void since_isTheDateOfTheLine() {
        PrerequisiteTree tree = Trees.ofItems("- [ ] Domain ⚠ escalated — awaiting human decision (since 2026-03-21)");
        assertThat(tree.analyze().vaultBlocked().get(0).since()).contains(LocalDate.of(2026, 3, 21));
    }

    @Test
    @SuppressWarnings("NullAway")
    void requestsWithoutAnAnswer_areRefusedByName() {
        PrerequisiteTree tree = Trees.ofItems("- [ ] TLS blocked-on-vault (a.md)");
        TreeAnalysis analysis = tree.analyze(LiveFacts.none().withRequests(path -> null));
        assertThatThrownBy(analysis::vaultBlocked).isInstanceOf(NullPointerException.class);
    }
}
