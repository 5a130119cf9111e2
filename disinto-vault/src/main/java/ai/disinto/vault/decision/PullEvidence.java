package ai.disinto.vault.decision;

import ai.disinto.core.RepositorySlug;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The pull request that brings an action.
 *
 * @param request what its author said
 * @param head where it comes from
 * @param changes the files that it touches
 * @param merge how it was merged, if it was
 * @param reviews its reviews in the order of the forge
 * @param reviewers what holds now for those whose approval could count
 */
public record PullEvidence(
        Request request,
        Head head,
        List<Change> changes,
        Optional<Merge> merge,
        List<ReviewEvidence> reviews,
        List<ReviewerEvidence> reviewers) {
    /**
     * Copies the lists.
     *
     * @param request what its author said
     * @param head where it comes from
     * @param changes the files that it touches
     * @param merge how it was merged
     * @param reviews its reviews
     * @param reviewers what holds for the reviewers
     */
    public PullEvidence {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(head, "head");
        changes = List.copyOf(Objects.requireNonNull(changes, "changes"));
        Objects.requireNonNull(merge, "merge");
        reviews = List.copyOf(Objects.requireNonNull(reviews, "reviews"));
        reviewers = List.copyOf(Objects.requireNonNull(reviewers, "reviewers"));
    }

    /**
     * What the author of a pull request said.
     *
     * @param number its number
     * @param author who opened it, the requester
     * @param isOpen whether it is open
     * @param createdAt when it was opened
     * @param base the branch that it goes to
     * @param labels its labels, which say nothing about approval
     */
    public record Request(
            int number, String author, boolean isOpen, Instant createdAt, String base, Set<String> labels) {
        /**
         * Copies the labels.
         *
         * @param number its number
         * @param author the requester
         * @param isOpen whether it is open
         * @param createdAt when it was opened
         * @param base the branch that it goes to
         * @param labels its labels
         */
        public Request {
            Objects.requireNonNull(author, "author");
            Objects.requireNonNull(createdAt, "createdAt");
            Objects.requireNonNull(base, "base");
            labels = Set.copyOf(Objects.requireNonNull(labels, "labels"));
        }
    }

    /**
     * Where a pull request comes from.
     *
     * @param repository the repository of the branch; empty once a fork is gone
     * @param branch the branch
     * @param commit its newest commit, which reviews must be of
     * @param blob the id of the action's bytes there; empty if there is no such file
     */
    public record Head(Optional<RepositorySlug> repository, String branch, String commit, Optional<String> blob) {
        /**
         * Checks for null.
         *
         * @param repository the repository
         * @param branch the branch
         * @param commit its newest commit
         * @param blob the id of the action's bytes
         */
        public Head {
            Objects.requireNonNull(repository, "repository");
            Objects.requireNonNull(branch, "branch");
            Objects.requireNonNull(commit, "commit");
            Objects.requireNonNull(blob, "blob");
        }
    }

    /**
     * A file that a pull request touches.
     *
     * @param path the file
     * @param status what happens to it, in the word of the forge, such as {@code added}
     */
    public record Change(String path, String status) {
        /**
         * Checks for null.
         *
         * @param path the file
         * @param status what happens to it
         */
        public Change {
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(status, "status");
        }
    }

    /**
     * How a pull request was merged.
     *
     * @param commit the commit that brought it; empty if the forge does not say
     * @param commits the commits that are known to be part of it, that one included
     * @param by who merged it, or scheduled that; empty if the forge does not say
     * @param at when; empty if the forge does not say
     * @param blob the id of the action's bytes at the merge; empty if there is no such file
     */
    public record Merge(
            Optional<String> commit,
            Set<String> commits,
            Optional<String> by,
            Optional<Instant> at,
            Optional<String> blob) {
        /**
         * Copies the commits.
         *
         * @param commit the commit
         * @param commits the commits that are part of it
         * @param by who merged it
         * @param at when
         * @param blob the id of the action's bytes
         */
        public Merge {
            Objects.requireNonNull(commit, "commit");
            commits = Set.copyOf(Objects.requireNonNull(commits, "commits"));
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(blob, "blob");
        }
    }
}
