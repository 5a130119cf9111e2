package ai.disinto.vault.decision;

import ai.disinto.core.RepositorySlug;
import ai.disinto.vault.action.OpsBranches;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Where and when a decision is made.
 *
 * @param repository the operations repository
 * @param branches its branches
 * @param vault the account of the vault
 * @param pauses why nothing may run now; empty if nothing is paused
 * @param unreadable what could not be read
 * @param now the time
 */
public record Circumstances(
        RepositorySlug repository,
        OpsBranches branches,
        String vault,
        List<Pause> pauses,
        List<Unreadable> unreadable,
        Instant now) {
    /**
     * Copies the lists.
     *
     * @param repository the operations repository
     * @param branches its branches
     * @param vault the account of the vault
     * @param pauses why nothing may run now
     * @param unreadable what could not be read
     * @param now the time
     */
    public Circumstances {
        Objects.requireNonNull(repository, "repository");
        Objects.requireNonNull(branches, "branches");
        Objects.requireNonNull(vault, "vault");
        pauses = List.copyOf(Objects.requireNonNull(pauses, "pauses"));
        unreadable = List.copyOf(Objects.requireNonNull(unreadable, "unreadable"));
        Objects.requireNonNull(now, "now");
    }

    /**
     * A stop that somebody ordered.
     *
     * @param isEverywhere whether it holds for all projects, and not for this one alone
     * @param reason what they said
     */
    public record Pause(boolean isEverywhere, String reason) {
        /**
         * Checks for null.
         *
         * @param isEverywhere whether it holds for all projects
         * @param reason what they said
         */
        public Pause {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * Something that the decision needs and nobody could read.
     *
     * @param code what it leads to
     * @param what what was tried, and what came back
     */
    public record Unreadable(RefusalCode code, String what) {
        /**
         * Checks for null.
         *
         * @param code what it leads to
         * @param what what was tried
         */
        public Unreadable {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(what, "what");
        }
    }
}
