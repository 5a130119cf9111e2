package ai.disinto.checks.architecture;

import ai.disinto.checks.Findings;
import ai.disinto.checks.Project;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The build runs classes by their name: a test by any other name is compiled, and never run. */
class TestNamesTest {
    private static final Pattern TEST =
            Pattern.compile("(?m)^ *@(Test|ParameterizedTest|RepeatedTest|TestFactory|Property|FuzzTest)\\b");

    @Test
    void classesWithTests_haveANameThatTheBuildRuns() {
        List<String> neverRun = Project.modules().stream()
                .map(module -> Project.root().resolve(module).resolve("src/test/java"))
                .flatMap(folder -> Project.files(folder, 30, ".java").stream())
                .filter(file -> !file.toString().endsWith("Test.java"))
                .filter(file -> TEST.matcher(Project.read(file)).find())
                .map(Path::toString)
                .toList();
        Findings.assertNone("Classes with tests end in Test, or the build never runs them:", neverRun);
    }
}
