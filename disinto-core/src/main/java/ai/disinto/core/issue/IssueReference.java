package ai.disinto.core.issue;

import ai.disinto.core.RepositorySlug;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * A mention of an issue: {@code #12} in the same repository, {@code acme/harbour#12} in another one.
 *
 * @param repository the other repository; empty for the one that the text belongs to
 * @param number the number of the issue, from 1
 */
public record IssueReference(Optional<RepositorySlug> repository, int number) implements Comparable<IssueReference> {
    private static final Comparator<IssueReference> ORDER = Comparator.comparing((IssueReference reference) ->
                    reference.repository().map(Object::toString).orElse(""))
            .thenComparingInt(IssueReference::number);

    /**
     * Checks the number.
     *
     * @param repository the other repository; empty for the one that the text belongs to
     * @param number the number of the issue
     * @throws IllegalArgumentException if the number is less than 1
     */
    public IssueReference {
        Objects.requireNonNull(repository, "repository");
        if (number < 1) {
            throw new IllegalArgumentException("an issue number counts from 1, got " + number);
        }
    }

    /**
     * Answers the reference to an issue of the same repository.
     *
     * @param number the number of the issue, from 1
     * @return the reference
     * @throws IllegalArgumentException if the number is less than 1
     */
    public static IssueReference local(int number) {
        return new IssueReference(Optional.empty(), number);
    }

    /**
     * Answers whether the issue belongs to the repository of the text.
     *
     * @return {@code true} if no other repository is named
     */
    public boolean isLocal() {
        return repository.isEmpty();
    }

    /** The same issue as seen from a repository: local if it belongs to it. Forges do not tell letter case in names. */
    IssueReference seenFrom(Optional<RepositorySlug> home) {
        boolean own = repository.isPresent()
                && home.isPresent()
                && home.get().toString().equalsIgnoreCase(repository.get().toString());
        return own ? local(number) : this;
    }

    /** Orders the own repository first, then by repository and number. */
    @Override
    public int compareTo(IssueReference other) {
        return ORDER.compare(this, other);
    }

    /** Answers the reference as it is written: {@code #12} or {@code acme/harbour#12}. */
    @Override
    public String toString() {
        return repository.map(Object::toString).orElse("") + "#" + number;
    }
}
