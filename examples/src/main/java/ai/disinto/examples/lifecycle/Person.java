package ai.disinto.examples.lifecycle;

import ai.disinto.examples.lifecycle.Cast.Role;
import ai.disinto.forge.ForgeException;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NewReview;
import ai.disinto.forge.PullQuery;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.forge.model.Review;
import ai.disinto.forge.model.ReviewState;
import ai.disinto.vault.action.OpsBranches;

/** Stands in for the person who decides what the vault may do: approves a request once the chart is drawn. */
final class Person {
    private final Stage stage;
    private final Story story;
    private boolean decided;

    Person(Stage stage, Story story) {
        this.stage = stage;
        this.story = story;
    }

    /** Looks at what waits, if the chart is drawn, until what it said stands. */
    void look(boolean chartIsDrawn) {
        if (decided || !chartIsDrawn) {
            return;
        }
        ForgeRepository operations = stage.operations(Role.PERSON);
        try {
            for (PullRequest pull : operations.pulls().list(PullQuery.open()).list()) {
                if (OpsBranches.isRequest(pull.head().ref())) {
                    approve(operations, pull);
                }
            }
        } catch (ForgeException e) {
            story.trouble(String.valueOf(e.getMessage()));
        }
    }

    /** A server may take an approval back a moment later, so it is looked at again the next time. */
    private void approve(ForgeRepository operations, PullRequest pull) {
        String me = stage.cast().login(Role.PERSON);
        String head = pull.head().sha();
        decided = operations.reviews().list(pull.number()).stream()
                .anyMatch(review -> isMine(review, me) && review.commit().equals(head));
        if (!decided) {
            NewReview approval =
                    NewReview.approving().body("The chart is right.").commit(head);
            var unused = operations.reviews().give(pull.number(), approval);
            story.tell(
                    Story.Word.APPROVED,
                    me + " looked at the chart and approves \"" + pull.title() + "\"",
                    pull.page());
        }
    }

    private static boolean isMine(Review review, String me) {
        return review.state() == ReviewState.APPROVED
                && !review.isDismissed()
                && !review.isStale()
                && review.author().filter(author -> author.login().equals(me)).isPresent();
    }
}
