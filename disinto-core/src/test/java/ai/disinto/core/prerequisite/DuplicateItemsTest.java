package ai.disinto.core.prerequisite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DuplicateItemsTest {

    @Test
    void sameIssuesInAnyOrder_areDuplicates() {
        PrerequisiteTree tree = Trees.ofItems("- [ ] A (#1, #2)", "- [x] B (#2+#1 — closed)", "- [ ] C (#1)");
        assertThat(tree.duplicates())
                .containsExactly(new DuplicateItems(
                        DuplicateItems.Kind.ISSUES, "#1+#2", tree.items().subList(0, 2)));
    }

    @Test
    void sameText_isADuplicateWhateverItsCaseAndMarks() {
        PrerequisiteTree tree = Trees.ofItems("- [ ] Öl: the key", "- [ ] öl — THE key!", "- [ ] Öl the keys");
        assertThat(tree.duplicates())
                .containsExactly(new DuplicateItems(
                        DuplicateItems.Kind.TEXT, "öl-the-key", tree.items().subList(0, 2)));
    }

    @Test
    void sameIssuesAndText_areReportedOnce() {
        assertThat(Trees.ofItems("- [ ] A (#1)", "- [ ] A (#1)").duplicates())
                .extracting(DuplicateItems::kind)
                .containsExactly(DuplicateItems.Kind.ISSUES);
        assertThat(Trees.ofItems("- [ ] A (#1)", "- [ ] A (#2)").duplicates())
                .extracting(DuplicateItems::kind)
                .containsExactly(DuplicateItems.Kind.TEXT);
    }

    @Test
    void differentItems_areNoDuplicates() {
        assertThat(Trees.ofItems("- [ ] A", "- [ ] B (#1)", "- [ ] …", "- [ ] !")
                        .duplicates())
                .isEqualTo(List.of());
    }
}
