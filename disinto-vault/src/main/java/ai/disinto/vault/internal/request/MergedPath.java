package ai.disinto.vault.internal.request;

import ai.disinto.vault.route.RequestProgress;

/** Route C: what goes to the branch of low actions needs no approval; what goes to the main branch waits as ever. */
final class MergedPath implements RequestPath {
    private final BoundMerge merge;
    private final RequestPath otherwise;

    MergedPath(BoundMerge merge, RequestPath otherwise) {
        this.merge = merge;
        this.otherwise = otherwise;
    }

    @Override
    public RequestProgress advance(OpenRequest request) {
        return request.verdict().isApproved() ? merge.merge(request) : otherwise.advance(request);
    }
}
