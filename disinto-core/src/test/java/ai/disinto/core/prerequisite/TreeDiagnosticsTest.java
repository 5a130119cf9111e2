package ai.disinto.core.prerequisite;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeDiagnosticsTest {
    private static final String CLEAN = Trees.HEAD + "## Objective: A\n- [ ] One (#1)\nStatus: READY\n";

    @Test
    void cleanTree_hasNoProblem() {
        assertThat(Trees.codes(CLEAN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "- [ ] One (#1);- [ ] One (#1)\\n- [?] Two;prerequisite.malformed-box:6:3",
                "- [ ] One (#1);- [ ] One (#1-#2000);prerequisite.range-too-long:5:1",
                "- [ ] One (#1);- [ ] One (#9-#7);prerequisite.range-reversed:5:1",
                "- [ ] One (#1);- [ ] One (#1 — backlog, depends on #77);prerequisite.unknown-issue:5:1",
                "- [ ] One (#1);- [ ] One blocked-on-vault;prerequisite.request-without-path:5:1",
                "- [ ] One (#1);- [ ] One blocked-on-vault (../x.md);prerequisite.unsafe-path:5:1",
                "- [ ] One (#1);- [ ] One (#1)\\nand more;prerequisite.unknown-line:6:1",
                "- [ ] One (#1);- [ ] One (#1)\\n### Deeper;prerequisite.unknown-line:6:1",
                "Status: READY;Status: LATER;prerequisite.unknown-status:6:9",
                "Status: READY;Status: READY\\nStatus: DONE;prerequisite.second-status:7:1",
                "Status: READY;'';prerequisite.missing-status:4:1",
                "## Objective: A;## Objective:;prerequisite.nameless-objective:4:1",
                "## Objective: A;- [ ] Early\\n## Objective: A;prerequisite.item-outside:4:3",
                "## Objective: A;<!--\\n## Objective: B\\n-->\\n## Objective: A;prerequisite.hidden-objective:5:1",
                "- [ ] One (#1)\\n;'';prerequisite.empty-objective:4:1",
                "# Prerequisite Tree;# Things;prerequisite.title:1:1",
                "2026-05-02;yesterday;prerequisite.invalid-date:2:20",
                "<!-- Last updated: 2026-05-02 -->;'';prerequisite.missing-date:1:1",
            })
    void problem_isReportedWhereItIs(String what, String with, String expected) {
        String text = CLEAN.replace(what.replace("\\n", "\n"), with.replace("\\n", "\n"));
        assertThat(PrerequisiteTree.check(text, "t.md").diagnostics())
                .extracting(each -> each.code() + ":" + each.line() + ":" + each.column())
                .containsExactly(expected);
    }

    @Test
    void onlyAnotherDocument_isAnError() {
        List<Diagnostic> found = PrerequisiteTree.check("# Portfolio\n", "t.md").diagnostics();
        assertThat(found).singleElement().satisfies(each -> {
            assertThat(each.code()).isEqualTo("prerequisite.no-tree");
            assertThat(each.severity()).isEqualTo(Severity.ERROR);
        });
        assertThat(PrerequisiteTree.check("## Objective: \n- [?]\nStatus: X", "t.md")
                        .isValid())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "vault/pending/x.md, true",
        "x, true",
        "/etc/passwd, false",
        "vault/../../x, false",
        "./x, false",
        "a//b, false",
        "a/, false",
        "C:/x, false",
        "a\\b, false",
        "$OPS/vault/x.md, false",
        "~/x, false",
    })
    void safePaths_stayWithinTheRepository(String path, boolean safe) {
        assertThat(VaultMark.isSafe(path)).isEqualTo(safe);
    }

    @Test
    void rangesTogether_areBounded() {
        StringBuilder text = new StringBuilder(Trees.HEAD).append("## Objective: A\n");
        for (int i = 0; i < 100; i++) {
            text.append("- [ ] Item ").append(i).append(" (#1-#999)\n");
        }
        PrerequisiteTree tree = PrerequisiteTree.parse(text + "Status: READY\n", "t.md");
        assertThat(tree.items().get(0).issues()).hasSize(999);
        assertThat(tree.items().get(99).issues()).containsExactly(1, 999);
    }
}
