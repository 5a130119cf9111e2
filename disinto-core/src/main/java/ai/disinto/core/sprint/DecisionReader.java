package ai.disinto.core.sprint;

import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads decisions from comments and reviews of those who may decide, and from nobody else. Immutable.
 *
 * <p>A decision is a line of its own: {@code ACCEPT}, {@code REJECT: reason}, or {@code Q1: A} for a fork. Quotations
 * and code decide nothing. A text that says both, or answers one fork in two ways, decides nothing either.
 */
public final class DecisionReader {
    private final Set<String> deciders;

    private DecisionReader(Set<String> deciders) {
        this.deciders = deciders;
    }

    /** What a review says of a pull request. */
    public enum ReviewVerdict {
        /** The change may be merged. */
        APPROVED,
        /** The change must not be merged as it stands. */
        CHANGES_REQUESTED,
        /** The review only says something; its text counts like a comment. */
        COMMENTED
    }

    /**
     * Answers a reader.
     *
     * @param deciders the accounts that may decide, compared without letter case; the library's own account must not be
     *     one of them
     * @return the reader
     */
    public static DecisionReader of(Collection<String> deciders) {
        return new DecisionReader(Objects.requireNonNull(deciders, "deciders").stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * Reads a comment.
     *
     * @param author the account that wrote it
     * @param text its text
     * @return the decision; empty if the account may not decide, or the text decides nothing
     */
    public Optional<SprintDecision> comment(String author, String text) {
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(text, "text");
        return mayDecide(author) ? DecisionText.read(author, text) : Optional.empty();
    }

    /**
     * Reads a review.
     *
     * @param author the account that wrote it
     * @param verdict what it says of the pull request
     * @param text its text; the reason of a rejection
     * @return the decision; empty if the account may not decide, or the review decides nothing
     */
    public Optional<SprintDecision> review(String author, ReviewVerdict verdict, String text) {
        Objects.requireNonNull(verdict, "verdict");
        Optional<SprintDecision> said = comment(author, text);
        if (!mayDecide(author)) {
            return Optional.empty();
        }
        return switch (verdict) {
            case COMMENTED -> said;
            case APPROVED ->
                said.filter(SprintDecision.Rejected.class::isInstance).isPresent()
                        ? Optional.empty()
                        : Optional.of(new SprintDecision.Accepted(author));
            case CHANGES_REQUESTED ->
                said.isPresent() && !(said.get() instanceof SprintDecision.Rejected)
                        ? Optional.empty()
                        : Optional.of(said.orElseGet(() -> new SprintDecision.Rejected(author, text.strip())));
        };
    }

    private boolean mayDecide(String author) {
        return deciders.contains(author.toLowerCase(Locale.ROOT));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DecisionReader that && deciders.equals(that.deciders);
    }

    @Override
    public int hashCode() {
        return deciders.hashCode();
    }

    @Override
    public String toString() {
        return "DecisionReader[" + deciders.size() + " deciders]";
    }
}
