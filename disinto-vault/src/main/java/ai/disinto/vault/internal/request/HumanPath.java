package ai.disinto.vault.internal.request;

import ai.disinto.forge.MergeOutcome;
import ai.disinto.vault.decision.Refusal;
import ai.disinto.vault.decision.RefusalCode;
import ai.disinto.vault.route.RequestProgress;
import ai.disinto.vault.route.RequestProgress.Step;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a request passes that needs people: the server is told once to merge it when its rule allows, if that rule is as
 * strict as the vault's; and the vault merges it itself when its own rules allow and the server has not, which may wait
 * for ever.
 */
final class HumanPath implements RequestPath {
    private static final String WAITS = "waits";
    private static final Set<RefusalCode> EXPECTED = EnumSet.of(RefusalCode.NOT_APPROVED, RefusalCode.QUORUM_NOT_MET);

    private final BoundMerge merge;
    private final RequestNotes notes;
    private final ServerRule rule;

    HumanPath(BoundMerge merge, RequestNotes notes, ServerRule rule) {
        this.merge = merge;
        this.notes = notes;
        this.rule = rule;
    }

    @Override
    public RequestProgress advance(OpenRequest request) {
        if (request.verdict().isApproved()) {
            return merge.merge(request);
        }
        tell(request);
        boolean scheduled = rule.isEnough(request);
        if (notes.isTold(request, WAITS)) {
            return waiting(request, scheduled ? Step.SCHEDULED : Step.WAITING);
        }
        return scheduled ? schedule(request) : told(request, Step.WAITING);
    }

    /** Approvals that do not count are told one by one; that there are too few yet is expected. */
    private void tell(OpenRequest request) {
        for (Refusal refusal : request.verdict().refusals()) {
            if (!EXPECTED.contains(refusal.code())) {
                notes.refused(request, refusal);
            }
        }
    }

    private RequestProgress schedule(OpenRequest request) {
        MergeOutcome outcome = merge.schedule(request);
        return switch (outcome.result()) {
            case SCHEDULED -> told(request, Step.SCHEDULED);
            case MERGED -> merge.merged(request);
            case REFUSED -> merge.refused(request, outcome);
            default -> waiting(request, Step.WAITING);
        };
    }

    private RequestProgress told(OpenRequest request, Step step) {
        notes.tell(
                request,
                WAITS,
                "This waits for approvals; then it is merged.\n\n" + RequestText.data(request.explanation()) + "\n\n"
                        + RequestText.data(missing(request)));
        return waiting(request, step);
    }

    private static RequestProgress waiting(OpenRequest request, Step step) {
        return request.progress(step, missing(request));
    }

    private static String missing(OpenRequest request) {
        List<Refusal> all = request.verdict().refusals();
        return all.stream().map(Refusal::toString).distinct().collect(Collectors.joining("\n"));
    }

    /** Takes back what the server was told, as far as the vault knows that it told it. */
    void stop(OpenRequest request) {
        if (notes.wasTold(request, WAITS)) {
            merge.cancel(request);
        }
    }
}
