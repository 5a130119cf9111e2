package ai.disinto.vault.decision;

import ai.disinto.forge.model.ReviewState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The last word of each reviewer. */
final class Ballots {
    /** What takes the place of an earlier verdict: remarks, drafts and questions do not. */
    private static final Set<ReviewState> VERDICTS =
            Set.of(ReviewState.APPROVED, ReviewState.REQUEST_CHANGES, ReviewState.UNKNOWN);

    private static final Comparator<ReviewEvidence> BY_ID = Comparator.comparingLong(ReviewEvidence::id);
    private static final Comparator<ReviewEvidence> BY_TIME = Comparator.comparing(
                    (ReviewEvidence review) -> review.submittedAt().orElse(Instant.MIN))
            .thenComparing(BY_ID);

    private Ballots() {}

    /** By reviewer in small letters; reviews of teams have none and are left out. */
    static Map<String, ReviewEvidence> of(List<ReviewEvidence> reviews) {
        Map<String, List<ReviewEvidence>> verdicts = new TreeMap<>();
        for (ReviewEvidence review : reviews) {
            if (VERDICTS.contains(review.state()) && review.reviewer().isPresent()) {
                String login = review.reviewer().get().toLowerCase(Locale.ROOT);
                verdicts.computeIfAbsent(login, any -> new ArrayList<>()).add(review);
            }
        }
        Map<String, ReviewEvidence> ballots = new TreeMap<>();
        verdicts.forEach((login, given) -> ballots.put(login, last(given)));
        return ballots;
    }

    /** The newest; where the clock of the forge went back, the one that says no of two that could be it. */
    private static ReviewEvidence last(List<ReviewEvidence> given) {
        ReviewEvidence byId = given.stream().max(BY_ID).orElseThrow();
        ReviewEvidence byTime = given.stream().max(BY_TIME).orElseThrow();
        boolean later = byId.state() == ReviewState.APPROVED && byTime.state() != ReviewState.APPROVED;
        return later ? byTime : byId;
    }
}
