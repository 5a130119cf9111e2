package ai.disinto.core.prerequisite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A megabyte of what costs most. The limit of time is generous: it is there to catch squares. */
@Tag("proof")
class HostileTreeTest {
    private static final int SIZE = 1_000_000;

    static Stream<Arguments> texts() {
        return Stream.of(
                hostile("parentheses", "- [ ] ", "("),
                hostile("closing parentheses", "- [ ] ", ")"),
                hostile("balanced parentheses", "- [ ] ", " ()"),
                hostile("reference groups", "- [ ] a ", "(#1), "),
                hostile("references", "- [ ] a (", "#1, "),
                Arguments.of("distinct references", Trees.HEAD + "## Objective: a\n- [ ] a (" + numbers() + ")\n"),
                hostile("different states", "- [ ] a (", "#1 — closed, "),
                hostile("tails", "- [ ] a ", "(#1) — "),
                hostile("broken tails", "- [ ] a ", "(x) — "),
                hostile("long ranges", "- [ ] a (", "#1-#999, "),
                hostile("dependencies", "- [ ] a (#1 — x, ", "depends on #1, #2, "),
                hostile("vault marks", "- [ ] a ", "blocked-on-vault ("),
                hostile("warning signs", "- [ ] a ", " ⚠ "),
                hostile("dates", "- [ ] a ", "2026-01-01-"),
                hostile("hashes", "- [ ] a ", "#"),
                hostile("digits", "- [ ] a (#", "1"),
                hostile("dashes", "Status: ", " — "),
                hostile("empty items", "", "- [ ] \n"),
                hostile("equal items", "", "- [ ] a (#1 — blocked, depends on #1)\n"),
                hostile("equal objectives", "", "## Objective: a (#1)\n- [ ] a (#1)\n"),
                hostile("objectives", "", "## Objective: \n"),
                hostile("wide characters", "- [?] ", "𝔘(#1), "),
                hostile("unknown lines", "", "x\n"),
                hostile("comments", "", "<!-- \n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void text_isReadAndAskedInBoundedTime(String name, String text) {
        PrerequisiteTree tree = PrerequisiteTree.check(text, "t.md").value().orElseThrow();
        assertThat(tree.render()).isEqualTo(text);
        TreeAnalysis analysis = tree.analyze();
        assertThat(analysis.workableItems().size()).isLessThanOrEqualTo(SIZE);
        assertThat(tree.duplicates().size()
                        + analysis.cycles().size()
                        + analysis.staleItems().size())
                .isLessThanOrEqualTo(SIZE);
        assertThat(analysis.blockers(1).direct().size()).isLessThanOrEqualTo(SIZE);
        tree.items()
                .forEach(item ->
                        assertThat(item.dates().size() + item.id().length()).isPositive());
        assertThat(tree.changesSince(tree).isEmpty()).isTrue();
    }

    private static String numbers() {
        return IntStream.rangeClosed(1, SIZE / 8)
                .mapToObj(number -> "#" + number)
                .collect(Collectors.joining(", "));
    }

    private static Arguments hostile(String name, String start, String part) {
        return Arguments.of(name, Trees.HEAD + "## Objective: a\n" + start + part.repeat(SIZE / part.length()));
    }
}
