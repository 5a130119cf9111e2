package ai.disinto.vault.internal.ops;

import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceText;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NotFoundException;
import java.util.List;
import java.util.Optional;

/** Files of one commit. */
record TrustedFiles(ForgeRepository repository, String branch, String commit) {
    /** A repository in which nothing was ever asked for has no such folder. */
    List<ActionEntry> actions() {
        try {
            return repository.contents().list(ActionEntry.folder(), commit).list().stream()
                    .map(entry -> new ActionEntry(
                            entry.path(), entry.sha(), entry.type().equals("file")))
                    .toList();
        } catch (NotFoundException e) {
            return List.of();
        }
    }

    Optional<Parsed<SourceText>> text(String path) {
        return repository.contents().raw(path, commit).map(bytes -> SourceText.check(bytes, path));
    }

    Parsed<SourceText> blob(String sha, String path) {
        byte[] bytes = repository.commits().blob(sha).bytes().orElse(new byte[0]);
        return SourceText.check(bytes, path);
    }
}
