package ai.disinto.vault.internal.request;

import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.MergeOptions;
import ai.disinto.forge.MergeOutcome;
import ai.disinto.forge.model.MergeStyle;
import ai.disinto.vault.route.RequestProgress;
import ai.disinto.vault.route.RequestProgress.Step;

/** Merging of exactly the commit that was decided about, or having the server do it later. */
final class BoundMerge {
    private final ForgeRepository repository;
    private final RequestNotes notes;

    BoundMerge(ForgeRepository repository, RequestNotes notes) {
        this.repository = repository;
        this.notes = notes;
    }

    RequestProgress merge(OpenRequest request) {
        MergeOutcome outcome = repository.merges().merge(request.pull().number(), options(request));
        return switch (outcome.result()) {
            case MERGED -> merged(request);
            case SCHEDULED -> request.progress(Step.SCHEDULED, "the server merges it later");
            case HEAD_MOVED -> request.progress(Step.WAITING, "somebody pushed while it was looked at");
            case REFUSED -> refused(request, outcome);
            case UNDECIDED -> undecided(request, outcome);
            case CONFLICT -> request.progress(Step.WAITING, "the base moved at the same moment, or it was closed");
        };
    }

    /** Has the server merge it as soon as its rule allows; whether it will, in the words of the server. */
    MergeOutcome schedule(OpenRequest request) {
        return repository.merges().schedule(request.pull().number(), options(request));
    }

    void cancel(OpenRequest request) {
        repository.merges().cancelSchedule(request.pull().number());
    }

    RequestProgress merged(OpenRequest request) {
        return request.progress(Step.MERGED, request.explanation());
    }

    RequestProgress refused(OpenRequest request, MergeOutcome outcome) {
        String why = outcome.message().isEmpty() ? "it does not say why" : outcome.message();
        notes.tell(
                request,
                "forge-refuses",
                "The forge does not let the vault merge this. The rule of the branch, or the merge styles that are"
                        + " switched on, do not allow it.\n\n" + RequestText.data(why));
        return request.progress(Step.REFUSED, "the forge does not merge it: " + why);
    }

    /** The server says the same while it looks for a conflict and when there is one. */
    private RequestProgress undecided(OpenRequest request, MergeOutcome outcome) {
        notes.tell(
                request,
                "undecided",
                "The forge does not say whether this can be merged: it still looks for conflicts, or has found one. If"
                        + " this stays open, bring the branch up to date.\n\n" + RequestText.data(outcome.message()));
        return request.progress(Step.WAITING, "the server still looks for conflicts, or has found one");
    }

    private static MergeOptions options(OpenRequest request) {
        return MergeOptions.of(MergeStyle.SQUASH, request.pull().head().sha())
                .title("vault: " + request.id())
                .message(request.explanation());
    }
}
