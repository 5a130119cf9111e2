package ai.disinto.checks.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.checks.Findings;
import ai.disinto.checks.Project;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every Java example of the documentation is a part of a source file that is compiled and run. */
class JavaBlocksTest {
    private static final String SELF = "checks/src/test/java/ai/disinto/checks/docs/JavaBlocksTest.java";

    @Test
    void javaBlocks_areRegionsOfCompiledSources() {
        if (Boolean.getBoolean("docs.update")) {
            Project.pages().forEach(JavaBlocksTest::update);
        }
        List<String> findings = new ArrayList<>();
        Page.all().forEach(page -> findings.addAll(problems(page)));
        Findings.assertNone("Java blocks repeat compiled code; CONTRIBUTING.md says how to rewrite them.", findings);
    }

    @Test
    void block_thatRepeatsItsRegion_isRight() {
        // region sample
        List<String> words = List.of("one", "two");
        // endregion
        assertThat(words).hasSize(2);
        assertThat(problems(page(SELF + "#sample", "List<String> words = List.of(\"one\", \"two\");")))
                .isEmpty();
    }

    @Test
    void block_thatDiffersFromItsRegion_isReported() {
        assertThat(problems(page(SELF + "#sample", "List<String> words = List.of();")))
                .containsExactly("page.md:3: line 1 of the block is \"List<String> words = List.of();\","
                        + " but the source has \"List<String> words = List.of(\"one\", \"two\");\"");
    }

    @Test
    void block_withoutKnownRegion_isReported() {
        assertThat(problems(page(SELF + "#no-such", "x")))
                .containsExactly("page.md:3: " + SELF + " has no region no-such");
        assertThat(problems(page("README.md#x", "x")))
                .singleElement()
                .asString()
                .contains("needs a comment above it");
        assertThat(problems(page("No.java#x", "x")))
                .containsExactly("page.md:3: No.java is no source file of a module");
    }

    private static Page page(String region, String body) {
        return Page.of(Path.of("page.md"), "<!-- region: " + region + " -->\n\n```java\n" + body + "\n```\n");
    }

    private static List<String> problems(Page page) {
        List<String> out = new ArrayList<>();
        page.blocks("java").forEach(block -> {
            Region.Found region = Region.find(block.comment());
            String problem = region.problem().isEmpty() ? difference(block.body(), region.lines()) : region.problem();
            if (!problem.isEmpty()) {
                out.add(block.place() + ": " + problem);
            }
        });
        return out;
    }

    private static String difference(List<String> shown, List<String> source) {
        for (int i = 0; i < Math.max(shown.size(), source.size()); i++) {
            String left = i < shown.size() ? "\"" + shown.get(i) + "\"" : "missing";
            String right = i < source.size() ? "\"" + source.get(i) + "\"" : "no such line";
            if (!left.equals(right)) {
                return "line " + (i + 1) + " of the block is " + left + ", but the source has " + right;
            }
        }
        return "";
    }

    /** Rewrites the blocks of a page one by one, since each may move the others. */
    private static void update(Path file) {
        Page page = Page.read(file);
        for (int i = 0; i < page.blocks().size(); i++) {
            Page.Block block = page.blocks().get(i);
            Region.Found region = Region.find(block.comment());
            if (block.language().equals("java")
                    && region.problem().isEmpty()
                    && !region.lines().equals(block.body())) {
                Project.write(file, page.withBlock(block, region.lines()));
                page = Page.read(file);
            }
        }
    }
}
