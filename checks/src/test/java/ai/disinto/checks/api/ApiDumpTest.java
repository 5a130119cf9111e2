package ai.disinto.checks.api;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.checks.Findings;
import ai.disinto.checks.Project;
import ai.disinto.checks.PublishedModule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The public API is what {@code api.txt} of its module says, so that a review sees every change of it. */
class ApiDumpTest {
    static List<PublishedModule> modules() {
        return Project.publishedModules();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void publicApi_isTheReviewedOne(PublishedModule module) {
        Path file = module.folder().resolve("api.txt");
        String current = ApiDump.of(module);
        if (Boolean.getBoolean("api.update")) {
            Project.write(file, current);
        }
        String reviewed = Files.exists(file) ? Project.read(file) : "";
        Findings.assertNone(
                "The API of " + module + " is not the one of " + module
                        + "/api.txt. If the change is meant, rewrite the"
                        + " file (CONTRIBUTING.md says how) and let it be reviewed.",
                ApiDump.differences(reviewed, current));
    }

    @Test
    void differences_nameTypeAndMember() {
        String before = "package p\n\npublic final class T\n  public int a()\n";
        String after = "package p\n\npublic final class T\n  public long a()\n\npublic enum E\n  ONE\n";
        assertThat(ApiDump.differences(before, after))
                .containsExactly(
                        "- p: T: public int a()", "+ p: T: public long a()", "+ p: public enum E", "+ p: E: ONE");
    }

    @Test
    void differences_seeOrder() {
        assertThat(ApiDump.differences("package a\npackage b\n", "package b\npackage a\n"))
                .containsExactly("only order or spacing differs");
    }
}
