package ai.disinto.examples.lifecycle;

import ai.disinto.forge.FileChange;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NewCommit;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The first files of a repository, in one commit.
 *
 * @param repository the repository
 */
record SeedFiles(ForgeRepository repository) {
    /** Puts those that are not there. */
    void put(Map<String, String> files, String message) {
        Map<String, String> missing = new TreeMap<>(files);
        missing.keySet()
                .removeIf(path -> repository.contents().raw(path, "main").isPresent());
        if (missing.isEmpty()) {
            return;
        }
        List<FileChange> changes = missing.entrySet().stream()
                .map(file -> FileChange.create(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8)))
                .toList();
        repository.contents().change(changes, NewCommit.on("main").message(message));
    }
}
