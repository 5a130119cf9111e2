package ai.disinto.core.project;

import static ai.disinto.core.project.ProjectTexts.MINIMAL;
import static ai.disinto.core.project.ProjectTexts.agent;
import static ai.disinto.core.project.ProjectTexts.codes;
import static ai.disinto.core.project.ProjectTexts.config;
import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.document.Diagnostic;
import org.junit.jupiter.api.Test;

class DamagedSectionsTest {
    private static final String ORPHAN = "[\"dev\"]\nforge_user = \"a\"\ncompact_pct = 60\npoll_interval = 60\n\n";

    @Test
    void orphanOfASecondHire_isRecognisedWithItsRemedy() {
        var parsed = ProjectConfig.check(MINIMAL + agent("a", "") + ORPHAN, "p");
        assertThat(parsed.value()).isPresent();
        assertThat(parsed.diagnostics()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("project.orphan-table");
            assertThat(problem.line()).isEqualTo(7);
            assertThat(problem.hint()).contains("down to line 10");
        });
    }

    @Test
    void orphansOfAThirdHire_areRecognisedThoughTheFileIsBroken() {
        var parsed = ProjectConfig.check(MINIMAL + agent("a", "") + ORPHAN + ORPHAN, "p");
        assertThat(parsed.value()).isEmpty();
        assertThat(parsed.diagnostics())
                .extracting(Diagnostic::code)
                .filteredOn(code -> code.startsWith("project."))
                .containsExactly("project.orphan-table", "project.orphan-table");
        assertThat(parsed.isValid()).isFalse();
    }

    @Test
    void keysOfAnAgentInMonitoring_areRecognised() {
        String more = "[monitoring]\ncheck_prs = true\n# [agents.llama]\nbase_url = \"http://h\"\nmodel = \"m\"\n";
        assertThat(codes(more)).containsExactly("project.misplaced-agent-keys");
        assertThat(config(more).agents()).isEmpty();
    }

    @Test
    void otherUnknownTables_areNoOrphans() {
        assertThat(codes("[dev]\n")).containsExactly("project.orphan-table");
        assertThat(codes("[custom]\n[mine]\nmodel = 1\ncolor = 2\n[[dev]]\n"))
                .containsExactly("toml.unknown-key", "toml.unknown-key", "toml.unknown-key");
    }
}
