package ai.disinto.testing.internal.ci.run;

import ai.disinto.testing.internal.ci.model.CiRepo;
import ai.disinto.testing.internal.git.GitReader;
import ai.disinto.testing.internal.git.TreeEntry;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the workflow files of a commit. */
final class ConfigFiles {
    private static final List<String> USUAL = List.of(".woodpecker", ".woodpecker.yml", ".woodpecker.yaml");
    private static final int MOST_FILES = 50;

    private ConfigFiles() {}

    /** The texts by the name of the workflow, sorted; those of the first usual place that has any. */
    static Map<String, String> read(CiRepo repo, String commit) {
        GitReader reader = repo.repository().git().reader();
        String configured = repo.configFile().replaceFirst("/+$", "");
        for (String place : configured.isEmpty() ? USUAL : List.of(configured)) {
            Map<String, String> found = read(reader, commit, place);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return Map.of();
    }

    private static Map<String, String> read(GitReader reader, String commit, String place) {
        Optional<TreeEntry> entry = reader.hasTree(commit) ? reader.entry(commit, place) : Optional.empty();
        if (entry.isEmpty()) {
            return Map.of();
        }
        List<TreeEntry> files = entry.get().isTree() ? reader.tree(entry.get().sha(), false) : List.of(entry.get());
        Map<String, String> out = new LinkedHashMap<>();
        files.stream()
                .filter(file -> file.type().equals("blob") && file.name().matches(".*\\.ya?ml"))
                .limit(MOST_FILES)
                .forEach(file -> out.put(name(file), text(reader, file)));
        return out;
    }

    private static String text(GitReader reader, TreeEntry file) {
        return new String(reader.blob(file.sha()).orElse(new byte[0]), StandardCharsets.UTF_8);
    }

    private static String name(TreeEntry file) {
        return file.name().replaceFirst("^\\.", "").replaceFirst("\\.ya?ml$", "");
    }
}
