package ai.disinto.forge.manifest;

import ai.disinto.forge.ForgeException;
import ai.disinto.forge.ForgeRepository;
import java.util.Objects;
import java.util.Optional;

/** Where it is written down which actions of manifests were executed. */
public interface ActionLedger {
    /**
     * Answers what was written under a key.
     *
     * @param key which manifest, and which run of it
     * @return the text as it was written last; empty if there is none
     * @throws ForgeException if it stands on a forge that does not answer
     */
    Optional<String> read(String key);

    /**
     * Replaces what is written under a key. Either the whole text is there afterwards or the one before.
     *
     * @param key which manifest, and which run of it
     * @param text what to write, a few characters for each action
     * @throws ForgeException if it stands on a forge that does not take it
     */
    void write(String key, String text);

    /**
     * Answers a ledger that is a comment on an issue or pull request for each key, such as on the pull request that the
     * manifest came with. Comments of others count for nothing. Each action costs one request more.
     *
     * @param repository the repository
     * @param number the number of the issue or pull request
     * @return the ledger
     */
    static ActionLedger on(ForgeRepository repository, int number) {
        return new CommentLedger(
                new OwnMarks(Objects.requireNonNull(repository, "repository"), Optional.empty()), number);
    }

    /**
     * Answers a ledger that is forgotten with this object.
     *
     * @return the ledger; may be used by several threads
     */
    static ActionLedger inMemory() {
        return new MemoryLedger();
    }
}
