package ai.disinto.core.ops;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.issue.IssueReference;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class OpsPropertiesTest {
    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings()
                .withChars("abcXYZ äß—.,'\"$%&`*~()1234567890")
                .ofMinLength(1)
                .ofMaxLength(30)
                .map(text -> "w" + text.replace("(", "").strip() + "w");
    }

    @Provide
    Arbitrary<String> mutated() {
        String text = HumanRequestMarkdownTest.FULL + VaultItemTest.REQUEST;
        Arbitrary<String> inserts =
                Arbitraries.of("\n", "\r\n", "#", "## What\n", "<!--", "-->", "```\n", "|", "\"", "\t", "\uFEFF", "\0");
        return Combinators.combine(
                        Arbitraries.integers().between(0, text.length()),
                        Arbitraries.integers().between(0, 40),
                        inserts)
                .as((at, gone, insert) ->
                        text.substring(0, at) + insert + text.substring(Math.min(text.length(), at + gone)));
    }

    @Property(tries = 300)
    void draft_readsAsItWasGiven(
            @ForAll("words") String what,
            @ForAll @Size(min = 1, max = 4) List<@From("words") String> lines,
            @ForAll @IntRange(min = 1, max = 999) int issue) {
        RequestDraft draft = HumanRequest.draft(what).what(what).why(what).waitingSince(LocalDate.EPOCH);
        lines.forEach(line -> draft.step(line).consequence(line).option(line, false));
        HumanRequest request = draft.unblocks(new UnblockedIssue(IssueReference.local(issue), what, ""))
                .build();
        assertThat(request.part(RequestPart.WHAT)).contains(what);
        assertThat(request.steps()).startsWith(lines.toArray(String[]::new));
        assertThat(request.options()).extracting(RequestOption::text).isEqualTo(lines);
        assertThat(HumanRequest.parse(request.render(), "x.md")).isEqualTo(request);
    }

    @Property(tries = 500)
    void requests_renderWhatWasRead(@ForAll("mutated") String text) {
        for (String name : List.of("x.md", "x.toml", "x")) {
            Parsed<VaultItem> parsed = VaultItem.check(text, name);
            parsed.value().ifPresent(item -> assertThat(item.render()).isEqualTo(text));
            assertThat(parsed.value().isPresent() || !parsed.errors().isEmpty()).isTrue();
        }
    }

    @Property(tries = 500)
    void inventories_renderWhatWasRead(@ForAll("mutated") String text) {
        Portfolio.check(text, "p")
                .value()
                .ifPresent(each -> assertThat(each.render()).isEqualTo(text));
        Resources.check(text, "r")
                .value()
                .ifPresent(each -> assertThat(each.render()).isEqualTo(text));
    }

    @Property(tries = 300)
    void portfolio_keepsItsArtifacts(@ForAll("words") String name, @ForAll String location, @ForAll String evidence) {
        Artifact artifact = new Artifact(
                name, location, Optional.of(Observability.PARTIAL), Optional.empty(), Optional.of(evidence));
        Portfolio portfolio = Portfolio.of(List.of(artifact));
        assertThat(portfolio.artifacts()).singleElement().satisfies(read -> {
            assertThat(read.name()).isEqualTo(name);
            assertThat(read.observability()).contains(Observability.PARTIAL);
        });
        assertThat(Portfolio.of(portfolio.artifacts())).isEqualTo(portfolio);
    }

    @Property(tries = 500)
    void paths_neverLeadOut(@ForAll String text, @ForAll("pathLike") String pathLike) {
        Path root = Path.of("/srv/ops");
        for (String each : List.of(text, pathLike, "vault/" + text)) {
            OpsPath.find(each).ifPresent(path -> {
                assertThat(OpsPath.find(path.value())).contains(path);
                assertThat("/srv/ops/" + path.value())
                        .doesNotContain("/../", "//")
                        .startsWith(root + "/");
                assertThat(path.value()).doesNotEndWith("/..").doesNotContain("\0", "\n", "\\");
            });
        }
    }

    @Provide
    Arbitrary<String> pathLike() {
        return Arbitraries.of("..", ".", "", "vault", "pending", "x.md", ".git", "$OPS_REPO_ROOT", "\\", "a b", "C:")
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("/", parts));
    }

    @Property(tries = 300)
    void intents_acceptOnlyPathsThatAreNormal(@ForAll("pathLike") String path) {
        for (OpsChange.Kind kind : OpsChange.Kind.values()) {
            OpsChange change = new OpsChange(path, kind);
            for (OpsIntent intent : OpsIntent.values()) {
                List<Diagnostic> refusals = intent.check(List.of(change));
                if (refusals.isEmpty()) {
                    assertThat(OpsPath.find(path)).map(OpsPath::value).contains(path);
                }
            }
        }
    }
}
