package ai.disinto.core.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The issue bodies of the data that accompanies the project. */
class IssueCorpusTest {
    private static final Path MANIFEST =
            Path.of(System.getProperty("disinto.shared"), "data/corpus/pending-actions.json");

    @Test
    void bodiesOfTheManifest_sayWhatTheyWaitFor() throws IOException {
        assumeThat(MANIFEST).exists();
        Map<Integer, SortedSet<Integer>> found = new TreeMap<>();
        Iterable<?> actions =
                (Iterable<?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(MANIFEST));
        for (Object each : actions) {
            Map<?, ?> action = (Map<?, ?>) each;
            if ("edit_body".equals(action.get("action"))) {
                int issue = Integer.parseInt(String.valueOf(action.get("issue")));
                found.put(
                        issue,
                        IssueDependencies.parse(String.valueOf(action.get("body")), issue)
                                .numbers());
            }
        }
        assertThat(found).hasToString("{771=[], 776=[], 777=[776], 778=[776, 777]}");
    }
}
