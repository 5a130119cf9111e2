package ai.disinto.core.project;

import static ai.disinto.core.project.ProjectTexts.FULL;
import static ai.disinto.core.project.ProjectTexts.HIRE;
import static ai.disinto.core.project.ProjectTexts.MINIMAL;
import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.RepositorySlug;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** An edit leaves every byte that it does not name alone, also where an editor by patterns went wrong. */
class UntouchedBytesTest {
    static final List<String> FILES = Stream.of(
                    FULL,
                    MINIMAL,
                    MINIMAL + "[agents]\n",
                    MINIMAL + "[agents]\n# none yet\n\n[mirrors]\nm=\"/x\"\n",
                    MINIMAL + "[agents.night-shift]\n",
                    MINIMAL + "[agents.night-shift] # soon\n\n# tail\n",
                    MINIMAL + "# [agents.night-shift]\n#   roles = [\"dev\"]\n#   model = 'm'\n",
                    MINIMAL
                            + "[monitoring]\n\n# [agents.night-shift]\n# roles = [\"dev\"]\n\n# [mirrors]\n# m = \"/x\"\n",
                    MINIMAL
                            + "[agents.a-b]\nbase_url='http://h'\nmodel='m'\nroles = [\"dev\"]\n\n[\"dev\"]\nforge_user = \"x\"\n",
                    MINIMAL + "   [agents.x]   # odd\n\tbase_url=\"http://h\"\n\tmodel='m'\n\n  # c\n",
                    MINIMAL + "[agents.schedule]\n# none\n[mirrors]\nm = \"/x\" # [agents.night-shift]\n",
                    MINIMAL + "\n\n\n[services]\n\n\n")
            .flatMap(UntouchedBytesTest::styles)
            .toList();

    private static final List<Function<ProjectConfig, ProjectEdit>> ADDITIONS = List.of(
            project -> project.withAgent(HIRE),
            project -> project.with(ProjectKey.ARCHITECT_INTERVAL, 7L),
            project -> project.withMirror(Mirror.of("github", "git@h:x")));

    /** The text as it is, with carriage returns, with a byte-order mark, and without a line break at its end. */
    private static Stream<String> styles(String text) {
        return Stream.of(text, text.replace("\n", "\r\n"), "\uFEFF" + text)
                .flatMap(each -> Stream.of(each, each.stripTrailing()));
    }

    private static ProjectConfig read(String text) {
        return ProjectConfig.check(text, "p.toml").value().orElseThrow();
    }

    private static Stream<Arguments> additions() {
        return FILES.stream().flatMap(text -> ADDITIONS.stream().map(change -> Arguments.of(text, change)));
    }

    @ParameterizedTest
    @MethodSource("additions")
    void addition_onlyPutsSomethingIn(String text, Function<ProjectConfig, ProjectEdit> change) {
        String changed = change.apply(read(text)).config().render();
        int start = 0;
        while (start < text.length() && text.charAt(start) == changed.charAt(start)) {
            start++;
        }
        assertThat(changed).hasSizeGreaterThan(text.length()).endsWith(text.substring(start));
    }

    @ParameterizedTest
    @FieldSource("FILES")
    void hiredThreeTimes_isTheFileOfTheFirstTime(String text) {
        ProjectConfig once = read(text).withAgent(HIRE).config();
        ProjectConfig thrice = once.withAgent(HIRE).config().withAgent(HIRE).config();
        assertThat(thrice.render()).isEqualTo(once.render());
        assertThat(once.agents()).extracting(AgentSection::name).containsOnlyOnce("night-shift");
    }

    @ParameterizedTest
    @FieldSource("FILES")
    void changedValue_isAllThatChanges(String text) {
        RepositorySlug other = RepositorySlug.parse("acme/other");
        assertThat(read(text).with(ProjectKey.REPO, other).config().render())
                .isEqualTo(text.replace("\"acme/tidepool\"", "\"acme/other\""));
        assertThat(read(text).with(ProjectKey.NAME, "other").config().render())
                .isEqualTo(text.replaceFirst("\"tidepool\"", "\"other\""));
    }
}
