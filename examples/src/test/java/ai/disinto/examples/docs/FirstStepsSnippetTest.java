package ai.disinto.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

// region imports
import ai.disinto.core.prerequisite.PrerequisiteTree;
import ai.disinto.core.prerequisite.RankedItem;
import java.nio.file.Path;
// endregion
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FirstStepsSnippetTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    @Test
    void readme_showsWhatCanBeWorkedOn() {
        whatNext(Sample.FACTORY.resolve("ops"));
        assertThat(printed.toString(StandardCharsets.UTF_8).lines().toList())
                .containsExactly("Paging service chosen [31] (unblocks 1)",
                        "A restore is rehearsed every month [10] (unblocks 0)");
    }

    // region what-next
    void whatNext(Path ops) {
        PrerequisiteTree tree = PrerequisiteTree.read(ops.resolve("prerequisites.md"));
        for (RankedItem next : tree.analyze().workableItems()) {
            out.printf("%s %s (unblocks %d)%n", next.item().text(), next.item().issues(), next.unblocks());
        }
    }
    // endregion
}
