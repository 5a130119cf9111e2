package ai.disinto.core.issue;

import static ai.disinto.core.issue.IssueDependency.Form.FORGE;
import static ai.disinto.core.issue.IssueDependency.Form.INLINE;
import static ai.disinto.core.issue.IssueDependency.Form.SECTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ai.disinto.core.RepositorySlug;
import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.DocumentLimits;
import ai.disinto.core.document.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssueDependenciesTest {

    private static IssueDependencies read(String body) {
        return IssueDependencies.parse(body, 7);
    }

    /** The vertical bar stands for a line break. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                // which sections
                "## Dependencies|- #12|- #9; #9, #12",
                "# Dependencies|#12; #12",
                "## DEPENDS ON|* #12; #12",
                "## Blocked by|1. #12; #12",
                "## blocked by:|#12; #12",
                "## Dependencies of this change|#12; #12",
                "## Dependencies #4|#12; #4, #12",
                "## **Dependencies**|#12; #12",
                "## Dependencies ##|#12; #12",
                "'  ## Dependencies|#12'; #12",
                "### Dependencies|#12;",
                "##Dependencies|#12;",
                "'    ## Dependencies|#12';",
                "## Related|#12;",
                "## The dependencies|#12;",
                "## Dependency|#12;",
                "Dependencies|#12;",
                // how far a section reaches
                "## Dependencies|### Hard|#12|### Soft|#13; #12, #13",
                "## Dependencies|#12|## Related|#13; #12",
                "## Dependencies|#12|# Notes|#13; #12",
                "## Related|#13|## Dependencies||||text|- #12; #12",
                "## Dependencies|#12|## Blocked by|#13; #12, #13",
                "## Dependencies|#### #12|###### #13; #12, #13",
                // lines that say it
                "This depends on #12.; #12",
                "Depends On: #12; #12",
                "it is BLOCKED BY #12 and #13; #12, #13",
                "- #12 — text, depends on #15; #12, #15",
                "## Related|- #5 (depends on #4); #4, #5",
                "depends on|#12;",
                "needs #12;",
                "Depends  on #12;",
                // code and comments
                "```|depends on #12|```|depends on #13; #13",
                "## Dependencies|```|#12|```|#13; #13",
                "## Dependencies|~~~ text|#12|~~~|#13; #13",
                "```|## Dependencies|```|#12;",
                "## Dependencies|```|## Related|```|#12; #12",
                "## Dependencies|<!-- #12 -->|#13; #13",
                "## Dependencies|<!--|#12|-->|#13; #13",
                "<!--|## Dependencies|-->|#12;",
                "depends on <!-- #12 --> #13; #13",
                "depends <!-- x -->on #12;",
                "```|depends on #12;",
                "## Dependencies|<!--|#12;",
                // what a reference is
                "depends on #12,#13,#14; #12, #13, #14",
                "depends on #12+#13/#14; #12, #13, #14",
                "depends on [#12](https://forge.example.org/acme/harbour/issues/12); #12",
                "depends on (#12) **#13** `#14` ~~#15~~; #12, #13, #14, #15",
                "depends on #012; #12",
                "depends on #12: and #13.; #12, #13",
                "depends on #12-#14; #12, #14",
                "depends on ##12; #12",
                "depends on #12に; #12",
                "depends on #12 #12 #12; #12",
                "depends on #0 and #;",
                "depends on # 12;",
                "depends on #12a, #1d76db, #12_3;",
                "'depends on &#39; and & #12;'; #12",
                "depends on https://example.org/acme/harbour/issues/3#12;",
                "depends on https://example.org/page#12 and #13; #13",
                "depends on <https://example.org/page#12>#13; #13",
                "depends on #１２;",
                // other repositories
                "depends on acme/harbour#12; acme/harbour#12",
                "depends on acme/harbour#12 and #9; #9, acme/harbour#12",
                "depends on (acme/harbour#12), @acme/pier#3; acme/harbour#12, acme/pier#3",
                "depends on see:acme/harbour.js#12; acme/harbour.js#12",
                "depends on PR#12; #12",
                "depends on pier#12; #12",
                "depends on a/b/c#12; #12",
            })
    void body_saysWhatTheIssueWaitsFor(String body, String expected) {
        IssueDependencies dependencies = read(body.replace('|', '\n'));
        String found =
                dependencies.references().stream().map(IssueReference::toString).collect(Collectors.joining(", "));
        assertThat(found).isEqualTo(Optional.ofNullable(expected).orElse(""));
        assertThat(dependencies.isComplete()).isTrue();
    }

    @Test
    void dependency_hasThePlaceAndFormOfItsFirstMention() {
        IssueDependencies dependencies =
                read("😀 depends on #12\r\n## Dependencies\r\n- ä acme/harbour#3, blocked by #9\r\n- #12\r\n");
        assertThat(dependencies.all())
                .extracting(IssueDependency::toString, IssueDependency::form)
                .containsExactly(
                        tuple("#9 at #7:3:32", SECTION),
                        tuple("#12 at #7:1:14", INLINE),
                        tuple("acme/harbour#3 at #7:3:5", SECTION));
    }

    @Test
    void numbers_areThoseOfTheOwnRepository() {
        assertThat(read("depends on #12, acme/harbour#3, #2").numbers()).containsExactly(2, 12);
    }

    @Test
    void ownNumber_isDroppedAndReported() {
        IssueDependencies dependencies = read("## Dependencies\n- #7\n- acme/harbour#7\n");
        assertThat(dependencies.references())
                .extracting(IssueReference::toString)
                .containsExactly("acme/harbour#7");
        assertThat(codes(dependencies)).containsExactly("2:3 issue.self-dependency");
        assertThat(dependencies.isComplete()).isTrue();
    }

    @Test
    void ownRepository_writtenInFullIsLocal() {
        IssueReference issue = new IssueReference(Optional.of(RepositorySlug.parse("acme/harbour")), 7);
        SourceText body = SourceText.of("depends on Acme/Harbour#12, acme/harbour#7, acme/pier#7", "body");
        assertThat(IssueDependencies.parse(body, issue).references())
                .extracting(IssueReference::toString)
                .containsExactly("#12", "acme/pier#7");
    }

    @Test
    void wordBeforeTheNumberSign_isReported() {
        assertThat(codes(read("depends on pier#12, -#13, acme/harbour#14")))
                .containsExactly("1:16 issue.unclear-reference");
    }

    @Test
    void numberThatNoIssueHas_makesTheAnswerIncomplete() {
        IssueDependencies dependencies = read("depends on #2147483647, #2147483648, #" + "9".repeat(50));
        assertThat(dependencies.numbers()).containsExactly(Integer.MAX_VALUE);
        assertThat(dependencies.isComplete()).isFalse();
        assertThat(codes(dependencies)).containsExactly("1:25 issue.number-too-large", "1:38 issue.number-too-large");
    }

    @Test
    void moreDependenciesThanTheLimit_makeTheAnswerIncomplete() {
        String thousand = references(100, 1_100);
        assertThat(read("depends on " + thousand + " #100").isComplete()).isTrue();
        IssueDependencies beyond = read("depends on " + thousand + " #1100 #1101\nblocked by #1102");
        assertThat(beyond.numbers()).hasSize(1_000);
        assertThat(beyond.isComplete()).isFalse();
        assertThat(beyond.diagnostics()).extracting(Diagnostic::code).containsExactly("issue.too-many-dependencies");
    }

    @Test
    void bodyBeyondItsLimit_isNotReadInPart() {
        SourceText body = SourceText.of("depends on #12", "body")
                .withLimits(DocumentLimits.defaults().withMaxSize(13));
        IssueDependencies dependencies = IssueDependencies.parse(body, IssueReference.local(7));
        assertThat(dependencies.all()).isEmpty();
        assertThat(dependencies.isComplete()).isFalse();
        assertThat(dependencies.diagnostics()).extracting(Diagnostic::code).containsExactly("document.too-large");
    }

    @Test
    void emptyBody_hasNoDependenciesAndNoProblem() {
        assertThat(read("")).isEqualTo(IssueDependencies.none(IssueReference.local(7)));
        assertThat(read(" \r\n\n").diagnostics()).isEmpty();
    }

    @Test
    void storedDependencies_joinThoseOfTheBody() {
        List<IssueReference> stored =
                List.of(IssueReference.local(3), IssueReference.local(12), IssueReference.local(7));
        assertThat(read("depends on #12").withStored(stored).all())
                .extracting(each -> each.reference().number() + " " + each.form())
                .containsExactly("3 " + FORGE, "12 " + INLINE);
    }

    @Test
    void storedDependencies_doNotCompleteAnIncompleteBody() {
        IssueDependencies dependencies = read("depends on #99999999999").withStored(List.of(IssueReference.local(3)));
        assertThat(dependencies.isComplete()).isFalse();
        assertThat(dependencies).hasToString("#7 depends on [#3] and more");
    }

    @Test
    void answers_cannotBeChanged() {
        IssueDependencies dependencies = read("depends on #12");
        assertThatThrownBy(() -> dependencies.references().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> dependencies.numbers().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> dependencies.all().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void values_areEqualByContent() {
        assertThat(read("depends on #12")).isEqualTo(read("depends on #12")).hasSameHashCodeAs(read("depends on #12"));
        assertThat(read("depends on #12")).isNotEqualTo(read("blocked by  #12"));
        assertThat(read("depends on #12")).isNotEqualTo(IssueDependencies.parse("depends on #12", 8));
    }

    private static List<String> codes(IssueDependencies dependencies) {
        return dependencies.diagnostics().stream()
                .map(each -> each.line() + ":" + each.column() + " " + each.code())
                .toList();
    }

    private static String references(int from, int to) {
        return IntStream.range(from, to).mapToObj(number -> "#" + number).collect(Collectors.joining(" "));
    }
}
