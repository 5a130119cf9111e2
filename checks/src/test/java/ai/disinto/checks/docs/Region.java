package ai.disinto.checks.docs;

import ai.disinto.checks.Project;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A named part of a compiled source file: between {@code // region name} and {@code // endregion}. */
final class Region {
    private static final Pattern REFERENCE = Pattern.compile("region: ([\\w./-]+\\.java)#([\\w-]+)");

    private Region() {}

    /** The lines of a region, without the indentation that they share; or why there are none. */
    static Found find(String reference) {
        Matcher matcher = REFERENCE.matcher(reference);
        if (!matcher.matches()) {
            return Found.no("a java block needs a comment above it: <!-- region: path/to/File.java#name -->");
        }
        Path file = Project.root().resolve(matcher.group(1));
        if (!isCompiled(matcher.group(1)) || !Files.isRegularFile(file)) {
            return Found.no(matcher.group(1) + " is no source file of a module");
        }
        return cut(Project.read(file), matcher.group(2))
                .map(Found::yes)
                .orElseGet(() -> Found.no(matcher.group(1) + " has no region " + matcher.group(2)));
    }

    /** The lines of a region of a text. */
    static Optional<List<String>> cut(String text, String name) {
        List<String> found = new ArrayList<>();
        boolean inside = false;
        for (String line : text.lines().toList()) {
            if (inside && line.strip().equals("// endregion")) {
                return Optional.of(
                        String.join("\n", found).stripIndent().lines().toList());
            }
            if (inside) {
                found.add(line.stripTrailing());
            }
            inside |= line.strip().equals("// region " + name);
        }
        return Optional.empty();
    }

    private static boolean isCompiled(String path) {
        return Project.modules().stream()
                .anyMatch(module ->
                        path.startsWith(module + "/src/main/java/") || path.startsWith(module + "/src/test/java/"));
    }

    /** The lines, or why there are none. */
    record Found(List<String> lines, String problem) {
        static Found yes(List<String> lines) {
            return new Found(lines, "");
        }

        static Found no(String problem) {
            return new Found(List.of(), problem);
        }
    }
}
