package ai.disinto.core.prerequisite;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever the text: reading never throws, printing loses nothing, every question has an answer. */
class PrerequisiteTreeFuzzTest {

    @FuzzTest
    void check(FuzzedDataProvider data) {
        String text = data.consumeRemainingAsString();
        PrerequisiteTree.check(text, "prerequisites.md").value().ifPresent(tree -> {
            assertThat(tree.render()).isEqualTo(text);
            TreePropertyTest.askEverything(tree);
        });
    }
}
