package ai.disinto.vault;

import ai.disinto.forge.FileWrite;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NewCommit;
import ai.disinto.forge.PullEdit;
import ai.disinto.forge.model.ContentEntry;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.vault.action.VaultAction;
import ai.disinto.vault.internal.request.RequestText;
import ai.disinto.vault.policy.Classification;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The open pull request of an id. */
final class OpenPull {
    private final ForgeRepository repository;
    private final PullRequest pull;
    private final String path;

    OpenPull(ForgeRepository repository, PullRequest pull, String path) {
        this.repository = repository;
        this.pull = pull;
        this.path = path;
    }

    int number() {
        return pull.number();
    }

    String author() {
        return pull.author().login();
    }

    boolean isBy(String login) {
        return author().equalsIgnoreCase(login);
    }

    /** Whether the head has these very bytes. */
    boolean has(VaultAction action) {
        return blob().filter(action.digest().blobId()::equals).isPresent();
    }

    /** Makes the request one for this action; whether nobody else changed it meanwhile. */
    boolean become(VaultAction action, Classification classification) {
        if (!has(action) && !write(action).isDone()) {
            return false;
        }
        if (!pull.body().contains(RequestText.digest(action))) {
            repository.pulls().edit(pull.number(), PullEdit.nothing().body(RequestText.body(action, classification)));
        }
        return true;
    }

    private FileWrite write(VaultAction action) {
        byte[] bytes = action.render().getBytes(StandardCharsets.UTF_8);
        NewCommit commit = NewCommit.on(pull.head().ref()).message(RequestText.title(action) + " (changed)");
        return blob().map(sha -> repository.contents().update(path, bytes, sha, commit))
                .orElseGet(() -> repository.contents().create(path, bytes, commit));
    }

    private Optional<String> blob() {
        return repository.contents().find(path, pull.head().sha()).map(ContentEntry::sha);
    }
}
