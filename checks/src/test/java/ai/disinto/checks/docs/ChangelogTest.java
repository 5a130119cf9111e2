package ai.disinto.checks.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.checks.Findings;
import ai.disinto.checks.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The changelog is short, and sorted the way that users look for things. */
class ChangelogTest {
    private static final int LONGEST_BULLET = 40;
    private static final Set<String> KINDS = Set.of("Added", "Changed", "Deprecated", "Removed", "Fixed", "Security");

    @Test
    void changelog_isShortAndSorted() {
        Page page = Page.read(Project.root().resolve("CHANGELOG.md"));
        Findings.assertNone("CHANGELOG.md keeps its form.", problems(String.join("\n", page.prose())));
        assertThat(page.prose()).contains("## [Unreleased]");
    }

    @Test
    void longBulletAndUnknownKind_areReported() {
        String text = "## [Unreleased]\n### News\n- " + "word ".repeat(20) + "\n  " + "word ".repeat(21) + "\n";
        assertThat(problems(text)).containsExactly("### News is none of the kinds", "41 words: word word word word");
    }

    private static List<String> problems(String text) {
        List<String> out = new ArrayList<>();
        for (String part : text.replaceAll("\\n {2,}", " ").lines().toList()) {
            String[] words = part.strip().split("\\s+", -1);
            if (part.startsWith("### ") && !KINDS.contains(part.substring(4).strip())) {
                out.add(part + " is none of the kinds");
            } else if (part.startsWith("- ") && words.length - 1 > LONGEST_BULLET) {
                out.add(words.length - 1 + " words: "
                        + String.join(" ", List.of(words).subList(1, 5)));
            }
        }
        return out;
    }
}
