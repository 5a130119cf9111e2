package ai.disinto.core.prerequisite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The present form of an item: {@code - [x] text (annotation) vault}. */
class ItemGrammarTest {

    @ParameterizedTest
    @ValueSource(strings = {"- [x] Key", "- [X] Key", "* [x] Key", "  + [x]  Key  ", "\t- [x] Key"})
    void box_isTickedWhateverTheBullet(String line) {
        assertThat(Trees.item(line).isDone()).isTrue();
        assertThat(Trees.item(line).text()).isEqualTo("Key");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "(#425);425;''",
                "(#425 — closed);425;closed",
                "(#425 — closed 2026-05-01);425;closed",
                "(#425 — backlog+priority);425;backlog priority",
                "(#425, #688 — closed);425 688;closed",
                "(#425 — closed, #688 — closed);425 688;closed",
                "(#73-#77 — all closed);73 74 75 76 77;closed",
                "(#7+#9 — in-progress);7 9;in-progress",
                "(#7 → #9);7 9;''",
                "(#425 – closed);425;closed",
                "(#425 - closed);425;closed",
                "(#44 — blocked by legal);44;blocked",
                "(#425 — approved/fired/rejected missing);425;''",
            })
    void references_haveTheStateBehindTheirList(String annotation, String issues, String words) {
        PrerequisiteItem item = Trees.item("- [ ] Page " + annotation);
        assertThat(item.text()).isEqualTo("Page");
        assertThat(item.issues()).map(String::valueOf).containsExactly(issues.split(" "));
        assertThat(item.writtenState(item.issues().get(0)))
                .containsExactly(words.isEmpty() ? new String[0] : words.split(" "));
    }

    @Test
    void states_areThoseOfTheirOwnReferences() {
        PrerequisiteItem item = Trees.item("- [ ] Page (#1, #2 — closed, #3 — backlog, #4)");
        assertThat(item.issues()).containsExactly(1, 2, 3, 4);
        assertThat(item.writtenState(1)).containsExactly("closed");
        assertThat(item.writtenState(2)).containsExactly("closed");
        assertThat(item.writtenState(3)).containsExactly("backlog");
        assertThat(item.writtenState(4)).isEmpty();
        assertThat(item.writtenState(5)).isEmpty();
    }

    @Test
    void qualifiers_areDependenciesPullRequestsAndText() {
        PrerequisiteItem item =
                Trees.item("- [ ] Feed (#42 — blocked, depends on #41+#43, #44, PR #61, fix for #58, bug-report)");
        assertThat(item.issues()).containsExactly(42);
        assertThat(item.dependencies()).containsExactly(41, 43, 44);
        assertThat(item.pullRequests()).containsExactly(61);
        assertThat(item.qualifiers()).containsExactly("fix for #58", "bug-report");
    }

    @Test
    void annotation_mayBeginWithADependency() {
        assertThat(Trees.item("- [ ] Feed (depends on #41)").dependencies()).containsExactly(41);
        assertThat(Trees.item("- [ ] Feed (PR #7)").pullRequests()).containsExactly(7);
        assertThat(Trees.item("- [ ] Feed (depends on luck)").evidence()).contains("depends on luck");
    }

    @Test
    void text_isOpaqueUpToTheLastParentheses() {
        PrerequisiteItem item =
                Trees.item("- [ ] Publish (beta) images — use image: not build: (#429 — in-progress, vision)");
        assertThat(item.text()).isEqualTo("Publish (beta) images — use image: not build:");
        assertThat(item.issues()).containsExactly(429);
        assertThat(item.qualifiers()).containsExactly("vision");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docs/VAULT.md",
                "run 1: 2026-04-05, run 2: 2026-04-08",
                "see #12",
                "#12 is the follow-up",
                "a (b) c",
                "#12abc",
                "#0",
                "#1234567890",
                "acme/harbour#12"
            })
    void evidence_isNoReference(String evidence) {
        PrerequisiteItem item = Trees.item("- [x] Wrapper exists (" + evidence + ")");
        assertThat(item.evidence()).contains(evidence);
        assertThat(item.issues()).isEmpty();
        assertThat(item.text()).isEqualTo("Wrapper exists");
    }

    @ParameterizedTest
    @ValueSource(strings = {"calls main()", "unbalanced (#5", "closed #5)", "[x] (", ")", "plain #5"})
    void parenthesesThatAreNone_stayText(String text) {
        PrerequisiteItem item = Trees.item("- [ ] " + text);
        assertThat(item.text()).isEqualTo(text);
        assertThat(item.issues()).isEmpty();
    }

    @Test
    void annotationAlone_isNoText() {
        PrerequisiteItem item = Trees.item("- [ ] (#5 — backlog)");
        assertThat(item.text()).isEmpty();
        assertThat(item.issues()).containsExactly(5);
    }

    @Test
    void greatestNumber_hasNineDigits() {
        assertThat(Trees.item("- [ ] Far (#999999999)").issues()).containsExactly(999_999_999);
    }

    @Test
    void repeatedReferences_countOnce() {
        assertThat(Trees.item("- [ ] Twice (#5, #5-#6, #5)").issues()).containsExactly(5, 6);
    }

    @Test
    void vaultMark_hasThePathOfTheRequest() {
        PrerequisiteItem item =
                Trees.item("- [ ] TLS certificate (#44 — blocked) blocked-on-vault (vault/pending/tls.md)");
        assertThat(item.isBlockedOnVault()).isTrue();
        assertThat(item.vaultRequest()).contains("vault/pending/tls.md");
        assertThat(item.text()).isEqualTo("TLS certificate");
        assertThat(item.issues()).containsExactly(44);
    }

    @Test
    void vaultMark_mayStandWithoutAnnotationAndBeforeANote() {
        PrerequisiteItem item = Trees.item("- [ ] TLS blocked-on-vault (vault/pending/tls.md) — since 2026-04-08");
        assertThat(item.vaultRequest()).contains("vault/pending/tls.md");
        assertThat(item.text()).isEqualTo("TLS");
        assertThat(item.dates()).containsExactly(LocalDate.of(2026, 4, 8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Explain blocked-on-vault marks (#5)",
                "Explain blocked-on-vault (#5)",
                "Explain blocked-on-vault (see the guide)",
                "Explain not-blocked-on-vault"
            })
    void vaultMarkWithinText_isText(String text) {
        assertThat(Trees.item("- [ ] " + text).isBlockedOnVault()).isFalse();
    }

    @Test
    void dates_areThoseThatExist() {
        PrerequisiteItem item = Trees.item("- [x] Runs (run 1: 2026-04-05, 2026-02-30, 12026-01-01, 2026-1-1)");
        assertThat(item.dates()).containsExactly(LocalDate.of(2026, 4, 5));
    }

    @Test
    void commentInALine_isNoPartOfIt() {
        PrerequisiteItem item = Trees.item("- [ ] Page (#41 — backlog) <!-- (#99) -->");
        assertThat(item.issues()).containsExactly(41);
    }

    @Test
    void id_isTheIssuesOrTheText() {
        assertThat(Trees.item("- [ ] Page (#688, #425 — closed)").id()).isEqualTo("#425+#688");
        assertThat(Trees.item("- [x] Key  rotation: Größe documented! (a.md)").id())
                .isEqualTo("key-rotation-größe-documented");
    }

    @Test
    void items_areEqualInTheSamePlaceOnly() {
        PrerequisiteTree tree = Trees.ofItems("- [ ] Page (#41)", "- [ ] Page (#41)");
        PrerequisiteTree again = Trees.ofItems("- [ ] Page (#41)", "- [ ] Page (#41)");
        assertThat(tree.items().get(0))
                .isEqualTo(again.items().get(0))
                .hasSameHashCodeAs(again.items().get(0))
                .isNotEqualTo(tree.items().get(1))
                .hasToString("- [ ] Page (#41)");
    }
}
