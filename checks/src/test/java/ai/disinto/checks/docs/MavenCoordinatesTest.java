package ai.disinto.checks.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.checks.Findings;
import ai.disinto.checks.Project;
import ai.disinto.checks.PublishedModule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What users copy into their POM exists, in this version. */
class MavenCoordinatesTest {
    private static final Pattern ENTRY = Pattern.compile(
            "<groupId>ai\\.disinto</groupId>\\s*<artifactId>([^<]*)</artifactId>(?:\\s*<version>([^<]*)</version>)?");

    @Test
    void coordinates_existInThisVersion() {
        List<String> findings = new ArrayList<>();
        Page.all().forEach(page -> findings.addAll(problems(page)));
        Findings.assertNone("Maven coordinates of the documentation are those of this project.", findings);
    }

    @Test
    void unknownArtifactAndOldVersion_areReported() {
        String text =
                "```xml\n<groupId>ai.disinto</groupId>\n<artifactId>disinto-none</artifactId>\n<version>0</version>\n```";
        assertThat(problems(Page.of(Path.of("page.md"), text)))
                .containsExactly(
                        "page.md:1: disinto-none is not published",
                        "page.md:1: version 0 of disinto-none, but this is " + Project.version());
    }

    private static List<String> problems(Page page) {
        List<String> published = Stream.concat(
                        Stream.of("disinto-bom"),
                        Project.publishedModules().stream().map(PublishedModule::artifact))
                .toList();
        List<String> out = new ArrayList<>();
        page.blocks("xml").forEach(block -> {
            Matcher entry = ENTRY.matcher(String.join("\n", block.body()));
            while (entry.find()) {
                if (!published.contains(entry.group(1))) {
                    out.add(block.place() + ": " + entry.group(1) + " is not published");
                }
                if (entry.group(2) != null && !entry.group(2).equals(Project.version())) {
                    out.add(block.place() + ": version " + entry.group(2) + " of " + entry.group(1) + ", but this is "
                            + Project.version());
                }
            }
        });
        return out;
    }
}
