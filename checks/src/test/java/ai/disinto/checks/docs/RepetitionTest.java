package ai.disinto.checks.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.checks.Findings;
import ai.disinto.checks.Project;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A page has each heading once, and in its tables each row; merging two changes of a page may double them. */
class RepetitionTest {
    /** A shorter row is often the head of a table. */
    private static final int ROW = 120;

    @Test
    void headingsAndRows_standOnce() {
        List<String> findings = new ArrayList<>();
        Page.all().stream()
                .filter(page -> !page.name().equals("CHANGELOG.md")) // each release has the same headings
                .forEach(page -> findings.addAll(problems(page)));
        Findings.assertNone("Pages say each thing once.", findings);
    }

    @Test
    void secondHeading_isReported() {
        Page page = Page.of(Project.root().resolve("page.md"), "# One\n## Two\ntext\n## Two\n");
        assertThat(problems(page)).containsExactly("page.md:4: \"## Two\" stands there twice");
    }

    private static List<String> problems(Page page) {
        Set<String> seen = new HashSet<>();
        List<String> out = new ArrayList<>();
        for (int i = 0; i < page.prose().size(); i++) {
            String line = page.prose().get(i);
            boolean counts = line.startsWith("#") || (line.startsWith("|") && line.length() >= ROW);
            if (counts && !seen.add(line)) {
                String begin = line.substring(0, Math.min(line.length(), 60));
                out.add(page.name() + ":" + (i + 1) + ": \"" + begin + "\" stands there twice");
            }
        }
        return out;
    }
}
