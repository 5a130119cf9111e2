package ai.disinto.forge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

    /** All exchanges with an answer, of all versions. */
    public static List<Step> steps() {
        Path root = Path.of(System.getProperty("disinto.shared", "none"), "data", "recorded");
        Assumptions.assumeTrue(Files.isDirectory(root), "the recorded answers are not there");
        List<Step> out = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(file -> file.getParent().getFileName().toString().startsWith("forgejo-"))
                    .filter(file -> !file.endsWith("observations.json"))
                    .filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .forEach(file -> read(root.relativize(file).toString(), file, out));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out;
    }

    private static void read(String name, Path file, List<Step> out) {
        try {
            Map<?, ?> scenario = (Map<?, ?>) JsonTree.read(Files.readString(file));
            for (Object each : (List<?>) scenario.get("steps")) {
                Map<?, ?> step = (Map<?, ?>) each;
                if (step.get("method") != null && step.get("answer") != null) {
                    String path = step.get("path").toString().replaceFirst("\\?.*", "");
                    int status = ((Number) step.get("status")).intValue();
                    out.add(new Step(name, step.get("method").toString(), path, status, step.get("answer")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
