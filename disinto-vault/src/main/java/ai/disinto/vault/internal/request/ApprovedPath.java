package ai.disinto.vault.internal.request;

import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NewReview;
import ai.disinto.forge.Reviews;
import ai.disinto.forge.model.ReviewState;
import ai.disinto.vault.decision.ReviewEvidence;
import ai.disinto.vault.decision.ReviewEvidence.Mark;
import ai.disinto.vault.route.RequestProgress;
import ai.disinto.vault.route.RequestProgress.Step;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Routes B and D: an account approves the commit, and the vault merges it. */
final class ApprovedPath implements RequestPath {
    private final Approver approver;
    private final UnaryOperator<OpenRequest> again;
    private final BoundMerge merge;
    private final RequestPath otherwise;

    /** The account that approves, with its view of the repository. */
    record Approver(String login, ForgeRepository repository) {}

    ApprovedPath(Approver approver, UnaryOperator<OpenRequest> again, BoundMerge merge, RequestPath otherwise) {
        this.approver = approver;
        this.again = again;
        this.merge = merge;
        this.otherwise = otherwise;
    }

    @Override
    public RequestProgress advance(OpenRequest request) {
        if (request.pull().author().login().equalsIgnoreCase(approver.login())) {
            return otherwise.advance(request);
        }
        if (isApproved(request)) {
            return request.verdict().isApproved() ? merge.merge(request) : otherwise.advance(request);
        }
        approve(request);
        return approved(again.apply(request));
    }

    private RequestProgress approved(OpenRequest now) {
        if (!now.obstacles().isEmpty() || !now.isLow() || !isApproved(now)) {
            return now.progress(Step.WAITING, "it changed while it was looked at, or the forge dismissed the approval");
        }
        return now.verdict().isApproved() ? merge.merge(now) : otherwise.advance(now);
    }

    /** An approval of the head is stale only before the server got to a push: then it is dismissed a moment later. */
    private void approve(OpenRequest request) {
        Reviews reviews = approver.repository().reviews();
        NewReview review = NewReview.approving()
                .body("Approved by rule, since it is low.\n\n" + RequestText.data(request.explanation()))
                .commit(request.pull().head().sha());
        if (reviews.give(request.pull().number(), review).isStale()) {
            reviews.giveLasting(request.pull().number(), review);
        }
    }

    private boolean isApproved(OpenRequest request) {
        List<ReviewEvidence> reviews = request.evidence().pull().stream()
                .flatMap(pull -> pull.reviews().stream())
                .toList();
        return reviews.stream()
                .filter(review -> review.state() == ReviewState.APPROVED)
                .filter(review -> review.reviewer()
                        .filter(approver.login()::equalsIgnoreCase)
                        .isPresent())
                .filter(review -> review.commit().equals(request.pull().head().sha()))
                .anyMatch(review -> Collections.disjoint(review.marks(), Set.of(Mark.STALE, Mark.DISMISSED)));
    }
}
