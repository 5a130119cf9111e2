package ai.disinto.core.project;

import static ai.disinto.core.project.ProjectTexts.HIRE;
import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.document.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any project file, well written or not. */
class ProjectPropertiesTest {
    private static final List<Function<ProjectConfig, ProjectEdit>> EDITS = List.of(
            project -> project.withAgent(HIRE),
            project -> project.withAgent(HIRE.model("other").pollInterval(7)),
            project -> project.withoutAgent("dev-local2"),
            project -> project.with(ProjectKey.WOODPECKER_REPO_ID, 12L),
            project -> project.with(ProjectKey.PRIMARY_BRANCH, "a-b"),
            project -> project.with(ProjectKey.PLANNER_INTERVAL, 5L),
            project -> project.with(ProjectKey.CONTAINERS, List.of("x", "y")),
            project -> project.without(ProjectKey.OPS_REPO),
            project -> project.without(ProjectKey.CONTAINERS),
            project -> project.withMirror(Mirror.of("github", "git@h:x")),
            project -> project.withoutMirror("codeberg"));

    @Provide
    Arbitrary<Function<ProjectConfig, ProjectEdit>> edits() {
        return Arbitraries.of(EDITS);
    }

    /** Files with blocks in any order, in the styles that people write. */
    @Provide
    Arbitrary<String> files() {
        Arbitrary<List<String>> blocks = Arbitraries.of(
                        "[ci]\nwoodpecker_repo_id = 7      # 0 = none\nstale_minutes      = 45\n",
                        "[services]\ncontainers = [ # all\n  \"a\",\n]\n",
                        "[monitoring]\n\tcheck_prs=true\n",
                        "# [agents.night-shift]\n#   roles = [\"dev\"]\n",
                        "[agents.night-shift]\nbase_url = 'http://h'\nmodel = \"\"\"m\"\"\"\n# color = 1\n",
                        "[agents.dev-local2]\n  base_url = \"http://h\"\n  model    = \"m\"\n  mine     = [\"[x]\"]\n",
                        "[agents.schedule]\nplanner_interval = 0x10\n",
                        "[mirrors]\ncodeberg = \"/x\"\n",
                        "[custom.table]\nx = '''\n[agents.dev-local2]\n'''\n",
                        "[[list]]\nx = 1\n[[list]]\n")
                .list()
                .uniqueElements()
                .ofMaxSize(8);
        Arbitrary<String> gaps = Arbitraries.of("", "\n", "\n\n", "# note\n", "\n# note\n\n");
        Arbitrary<String> ends = Arbitraries.of("\n", "\r\n");
        return Combinators.combine(blocks, gaps, ends, Arbitraries.of(true, false), Arbitraries.of("", "\uFEFF"))
                .as((list, gap, end, closed, mark) -> {
                    String text = "name = \"a\"\nops_repo  = \"x/o\"\nrepo = \"x/a\"\n" + gap + String.join(gap, list);
                    return mark + (closed ? text : text.stripTrailing()).replace("\n", end);
                });
    }

    /** The same, with pieces knocked out and put in. */
    @Provide
    Arbitrary<String> mutants() {
        Arbitrary<String> pieces = Arbitraries.of(
                "",
                "[",
                "]",
                "\"",
                "'''",
                "=",
                "#",
                "\n",
                "\r",
                "{",
                "}",
                ".",
                "\\",
                "agents",
                "[agents.night-shift]\n",
                "[\"dev\"]\n",
                "agents.x = { model = 'y' }\n",
                "\uFEFF",
                "\u0000",
                "é😀",
                "night-shift");
        Arbitrary<int[]> places =
                Arbitraries.integers().between(0, 400).array(int[].class).ofSize(4);
        return Combinators.combine(files(), pieces, pieces, places).as((text, first, second, at) -> {
            String once = mutated(text, first, at[0], at[1] % 20);
            return mutated(once, second, at[2], at[3] % 5);
        });
    }

    private static String mutated(String text, String piece, int at, int length) {
        int start = Math.min(at, text.length());
        int end = Math.min(start + length, text.length());
        return text.substring(0, start) + piece + text.substring(end);
    }

    @Property(tries = 300)
    void render_answersAnyTextByteForByte(@ForAll("mutants") String text) {
        Parsed<ProjectConfig> parsed = ProjectConfig.check(text, "p");
        assertThat(parsed.value().map(ProjectConfig::render)).isIn(Optional.empty(), Optional.of(text));
    }

    @Property(tries = 200)
    void edit_changesExactlyTheLinesThatItNames(
            @ForAll("files") String text, @ForAll("edits") Function<ProjectConfig, ProjectEdit> change) {
        ProjectConfig before = ProjectConfig.parse(text, "p");
        ProjectEdit edit = change.apply(before);
        assertThat(patched(text, edit.changes())).isEqualTo(lines(edit.config().render()));
        assertThat(edit.isChanged()).isEqualTo(!edit.changes().isEmpty());
    }

    @Property(tries = 200)
    void edit_doneAgain_changesNoByte(
            @ForAll("files") String text, @ForAll("edits") Function<ProjectConfig, ProjectEdit> change) {
        ProjectConfig once = change.apply(ProjectConfig.parse(text, "p")).config();
        ProjectEdit twice = change.apply(once);
        assertThat(twice.config().render()).isEqualTo(once.render());
        assertThat(twice.changes()).isEmpty();
    }

    @Property(tries = 200)
    void edit_keepsCommentsAndLineEndings(
            @ForAll("files") String text, @ForAll("edits") Function<ProjectConfig, ProjectEdit> change) {
        ProjectEdit edit = change.apply(ProjectConfig.parse(text, "p"));
        List<String> gone =
                edit.changes().stream().flatMap(each -> each.removed().stream()).toList();
        List<String> kept = lines(edit.config().render());
        assertThat(lines(text).stream().filter(line -> line.startsWith("#") && !gone.contains(line)))
                .allMatch(kept::contains);
        boolean carriage = text.contains("\r\n");
        assertThat(edit.config().render().replace("\r\n", "").contains(carriage ? "\n" : "\r"))
                .isFalse();
    }

    @Property(tries = 300)
    void edit_ofAnyText_isRightOrRefused(
            @ForAll("mutants") String text, @ForAll("edits") Function<ProjectConfig, ProjectEdit> change) {
        Optional<ProjectConfig> before = ProjectConfig.check(text, "p").value();
        try {
            Optional<ProjectConfig> after =
                    before.map(project -> change.apply(project).config());
            assertThat(after.map(project -> change.apply(project).config())).isEqualTo(after);
        } catch (InvalidDocumentException | IllegalArgumentException refused) {
            assertThat(refused).hasMessageMatching("(?s).+");
        }
    }

    private static List<String> patched(String text, List<LineChange> changes) {
        List<String> lines = new ArrayList<>(lines(text));
        for (int i = changes.size() - 1; i >= 0; i--) {
            LineChange change = changes.get(i);
            List<String> place = lines.subList(
                    change.oldLine() - 1,
                    change.oldLine() - 1 + change.removed().size());
            assertThat(place).isEqualTo(change.removed());
            place.clear();
            place.addAll(change.added());
        }
        return lines;
    }

    private static List<String> lines(String text) {
        String[] lines = text.replace("\uFEFF", "").split("\r?\n", -1);
        boolean closed = lines[lines.length - 1].isEmpty();
        return List.of(lines).subList(0, lines.length - (closed ? 1 : 0));
    }
}
