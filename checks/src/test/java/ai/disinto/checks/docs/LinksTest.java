package ai.disinto.checks.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.checks.Findings;
import ai.disinto.checks.Project;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Links between the pages of the project lead somewhere. */
class LinksTest {
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)[^)]*\\)|^\\[[^\\]]+]:\\s*(\\S+)");
    private static final Pattern ELSEWHERE = Pattern.compile("^[a-z][a-z0-9+.-]*:.*");

    @Test
    void links_leadToFilesAndHeadings() {
        List<String> findings = new ArrayList<>();
        Page.all().forEach(page -> findings.addAll(problems(page)));
        Findings.assertNone("Links lead to files of the project and to headings that exist.", findings);
    }

    @Test
    void deadLink_isReported() {
        String text =
                "# One Thing: more\n[a](pom.xml) [b](no.md) [c](#one-thing-more) [d](#two) `[e](f)` [g](https://g.example)\n";
        assertThat(problems(Page.of(Project.root().resolve("page.md"), text)))
                .containsExactly("page.md:2: no.md does not exist", "page.md:2: page.md has no heading #two");
    }

    private static List<String> problems(Page page) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i < page.prose().size(); i++) {
            Matcher link = LINK.matcher(page.prose().get(i).replaceAll("`[^`]*`", ""));
            while (link.find()) {
                String target = link.group(1) == null ? link.group(2) : link.group(1);
                String problem = ELSEWHERE.matcher(target).matches() ? "" : problem(page, target);
                if (!problem.isEmpty()) {
                    out.add(page.name() + ":" + (i + 1) + ": " + problem);
                }
            }
        }
        return out;
    }

    private static String problem(Page page, String target) {
        String[] parts = target.split("#", 2);
        Path file = parts[0].isEmpty()
                ? page.file()
                : page.file().resolveSibling(parts[0]).normalize();
        boolean here = file.equals(page.file());
        if (!file.startsWith(Project.root()) || !(here || Files.exists(file))) {
            return parts[0] + " does not exist";
        }
        boolean heading = parts.length == 2 && file.toString().endsWith(".md");
        boolean found = !heading || hasHeading(here ? page : Page.read(file), parts[1]);
        return found ? "" : file.getFileName() + " has no heading #" + parts[1];
    }

    private static boolean hasHeading(Page page, String anchor) {
        return page.prose().stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+\\s*", "").toLowerCase(Locale.ROOT))
                .map(title -> title.replaceAll("[^\\p{L}\\p{N} _-]", "").strip().replace(' ', '-'))
                .anyMatch(anchor::equals);
    }
}
