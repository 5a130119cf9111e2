package ai.disinto.core.sprint;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads decisions from comments and reviews of those who may decide, and from nobody else. Immutable.
 *
 * <p>A decision is a line of its own: {@code ACCEPT}, {@code REJECT: reason}, or {@code Q1: A} for a fork. Quotations
 * and code decide nothing. A text may accept a sprint and answer its forks; one that accepts and rejects, or answers a
 * fork in two ways, decides nothing. What stands below a rejection is its reason.
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
     * @return what it decides: the acceptance, then the answers; empty if the account may not decide, or the text decides
     *     nothing
     */
    public List<SprintDecision> comment(String author, String text) {
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(text, "text");
        return mayDecide(author) ? DecisionText.read(author, text) : List.of();
    }

    /**
     * Reads a review. An approving one accepts the sprint, and may answer its forks; one that asks for changes rejects it.
     *
     * @param author the account that wrote it
     * @param verdict what it says of the pull request
     * @param text its text; the reason of a rejection
     * @return what it decides: the acceptance, then the answers; empty if the account may not decide, or verdict and text
     *     contradict each other
     */
    public List<SprintDecision> review(String author, ReviewVerdict verdict, String text) {
        Objects.requireNonNull(verdict, "verdict");
        List<SprintDecision> said = comment(author, text);
        if (!mayDecide(author)) {
            return List.of();
        }
        boolean rejects = said.stream().anyMatch(SprintDecision.Rejected.class::isInstance);
        return switch (verdict) {
            case COMMENTED -> said;
            case APPROVED -> rejects ? List.of() : accepted(author, said);
            case CHANGES_REQUESTED -> said.isEmpty() ? rejected(author, text) : rejects ? said : List.of();
        };
    }

    private static List<SprintDecision> accepted(String author, List<SprintDecision> said) {
        return Stream.concat(
                        Stream.of(new SprintDecision.Accepted(author)),
                        said.stream().filter(SprintDecision.Answered.class::isInstance))
                .toList();
    }

    private static List<SprintDecision> rejected(String author, String text) {
        return List.of(new SprintDecision.Rejected(author, text.strip()));
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
