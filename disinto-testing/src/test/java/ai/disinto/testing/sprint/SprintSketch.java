package ai.disinto.testing.sprint;

import ai.disinto.core.sprint.SprintPitch;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.LabelSettings;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Sprint documents of any length. */
final class SprintSketch {
    private static final String BEFORE = """
            # Sprint: offline cache

            ## Vision issues
            - #1 — Work offline

            ## Sub-issues
            <!-- filer:begin -->
            """;
    private static final String AFTER = "<!-- filer:end -->\n";

    private SprintSketch() {}

    static void labels(ForgeRepository repository) {
        repository
                .labels()
                .ensure(Stream.of("vision", "backlog", "in-progress", "duplicate")
                        .map(name -> LabelSettings.of(name, "0e8a16"))
                        .toList());
    }

    /** Entries {@code step-1} to {@code step-n}, each waiting for the one before; listed last first. */
    static SprintPitch chain(int entries) {
        String block = IntStream.rangeClosed(1, entries)
                .map(i -> entries + 1 - i)
                .mapToObj(i -> entry("step-" + i, i == 1 ? "" : "step-" + (i - 1), "backlog"))
                .collect(Collectors.joining());
        return pitch("offline-cache", block);
    }

    static SprintPitch pitch(String slug, String block) {
        return SprintPitch.check(BEFORE + block + AFTER, "sprints/" + slug + ".md")
                .value()
                .orElseThrow();
    }

    static String entry(String id, String dependsOn, String label) {
        return List.of(
                        "- id: " + id,
                        "  title: \"vision(#1): " + id + "\"",
                        "  labels: [" + label + "]",
                        "  depends_on: [" + dependsOn + "]",
                        "  body: |",
                        "    ## Goal",
                        "    Do " + id + ".",
                        "")
                .stream()
                .collect(Collectors.joining("\n"));
    }
}
