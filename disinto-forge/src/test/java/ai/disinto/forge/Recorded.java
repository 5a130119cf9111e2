package ai.disinto.forge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** What real servers answered, where the data that accompanies the project is there. */
public final class Recorded {
    private Recorded() {}

    /** An exchange. */
    public record Step(String file, String method, String path, int status, Object answer) {
        @Override
        public String toString() {
            return file + ": " + method + " " + path;
        }
    }

    /** All exchanges with an answer, of all versions of the forge. */
    public static List<Step> steps() {
        return steps("forgejo-[^/]+/[^/]+\\.json");
    }

    /** All exchanges with an answer of some files. */
    public static List<Step> steps(String files) {
        Path root = Path.of(System.getProperty("disinto.shared", "none"), "data", "recorded");
        Assumptions.assumeTrue(Files.isDirectory(root), "the recorded answers are not there");
        List<Step> out = new ArrayList<>();
        try (Stream<Path> all = Files.walk(root)) {
            all.filter(file -> root.relativize(file).toString().matches(files))
                    .filter(file -> !file.endsWith("observations.json"))
                    .sorted()
                    .forEach(file -> read(root.relativize(file).toString(), file, out));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out;
    }

    private static void read(String name, Path file, List<Step> out) {
        try {
            Map<?, ?> scenario = map(JsonTree.read(Files.readString(file)));
            for (Object each : scenario.get("steps") instanceof List<?> steps ? steps : List.of()) {
                Map<?, ?> step = map(each);
                Object answer = step.get("answer");
                if (step.containsKey("method") && answer != null && step.get("status") instanceof Long status) {
                    String path = text(step, "path").replaceFirst("\\?.*", "");
                    out.add(new Step(name, text(step, "method"), path, status.intValue(), answer));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static String text(Map<?, ?> map, String name) {
        return String.valueOf(map.get(name));
    }
}
