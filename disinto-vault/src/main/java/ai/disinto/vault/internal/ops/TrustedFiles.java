package ai.disinto.vault.internal.ops;

import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceText;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NotFoundException;
import java.util.List;
import java.util.Optional;

/** Files of one commit. */
record TrustedFiles(ForgeRepository repository, String branch, String commit) {
    List<ActionEntry> actions() {
        return folder(ActionEntry.folder());
    }

    /** The entries of a folder; none if the commit does not have it. */
    List<ActionEntry> folder(String path) {
        try {
            return entries(path);
        } catch (NotFoundException e) {
            return List.of();
        }
    }

    private List<ActionEntry> entries(String path) {
        return repository.contents().list(path, commit).list().stream()
                .map(entry ->
                        new ActionEntry(entry.path(), entry.sha(), entry.type().equals("file")))
                .toList();
    }

    Optional<Parsed<SourceText>> text(String path) {
        return repository.contents().raw(path, commit).map(bytes -> SourceText.check(bytes, path));
    }

    Parsed<SourceText> blob(String sha, String path) {
        return SourceText.check(bytes(sha), path);
    }

    byte[] bytes(String sha) {
        return repository.commits().blob(sha).bytes().orElse(new byte[0]);
    }
}
