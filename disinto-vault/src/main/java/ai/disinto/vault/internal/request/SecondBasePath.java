package ai.disinto.vault.internal.request;

import ai.disinto.forge.model.ReviewState;
import ai.disinto.vault.route.RequestProgress;
import ai.disinto.vault.route.RequestProgress.Step;

/** Route C: what goes to the branch of low actions is merged; what goes to the main branch waits for people as ever. */
final class SecondBasePath implements RequestPath {
    private final String low;
    private final BoundMerge merge;
    private final RequestPath otherwise;

    SecondBasePath(String low, BoundMerge merge, RequestPath otherwise) {
        this.low = low;
        this.merge = merge;
        this.otherwise = otherwise;
    }

    @Override
    public RequestProgress advance(OpenRequest request) {
        boolean approved = request.verdict().isApproved();
        if (request.base().branch().equals(low)) {
            return approved ? merge.merge(request) : otherwise.advance(request);
        }
        if (approved && !isReviewed(request)) {
            return request.progress(Step.WAITING, "it is low and goes to the main branch, which needs an approval");
        }
        return otherwise.advance(request);
    }

    private static boolean isReviewed(OpenRequest request) {
        return request.evidence().pull().stream()
                .flatMap(pull -> pull.reviews().stream())
                .anyMatch(review -> review.state() == ReviewState.APPROVED);
    }
}
