package ai.disinto.vault;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.formula.BlastTier;
import ai.disinto.forge.FailedCall;
import ai.disinto.forge.NotFoundException;
import ai.disinto.vault.RequestOutcome.Request;
import ai.disinto.vault.action.VaultAction;
import ai.disinto.vault.internal.ops.TrustedOps;
import ai.disinto.vault.internal.ops.TrustedState;
import ai.disinto.vault.internal.request.DirectAdmission;
import ai.disinto.vault.internal.request.DirectAdmission.Candidate;
import ai.disinto.vault.policy.Classification;
import ai.disinto.vault.route.Route;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Files an action. What was done before is found, whoever did it, and never done twice. */
final class RequestFiler {
    private final TrustedOps ops;
    private final Route route;
    private final Optional<DirectAdmission> admission;
    private final String requester;

    RequestFiler(TrustedOps ops, Route route, Optional<DirectAdmission> admission, String requester) {
        this.ops = ops;
        this.route = route;
        this.admission = admission;
        this.requester = requester;
    }

    /** What came of it; empty if somebody came in between and it is worth another look. */
    Optional<RequestOutcome> file(VaultAction action) {
        FiledBefore before = new FiledBefore(ops, route.trustedBranches(ops.branches()), action);
        Optional<RequestOutcome> settled = before.settled();
        if (settled.isPresent()) {
            return settled;
        }
        TrustedState main = main();
        List<Diagnostic> problems = ActionCheck.problems(main, action);
        Optional<OpenPull> open = before.open();
        if (open.isPresent()) {
            return repeated(open.get(), action, main, problems);
        }
        Optional<RequestOutcome> rejected = before.rejected(main);
        if (rejected.isPresent()) {
            return rejected;
        }
        return problems.isEmpty()
                ? filed(action, main)
                : Optional.of(new RequestOutcome.Invalid(action.id(), problems));
    }

    private Optional<RequestOutcome> filed(VaultAction action, TrustedState main) {
        Classification classification = main.classify(action);
        boolean low = classification.tier() == BlastTier.LOW;
        if (low && admission.isPresent() && !admission.get().isPaused(action.id())) {
            String policy = main.policy().orElseThrow().digest().sha256();
            boolean done = admission.get().admit(new Candidate(action, classification, policy, requester));
            return done ? Optional.of(new RequestOutcome.Committed(classification)) : Optional.empty();
        }
        boolean second = low && route instanceof Route.SecondBase && ops.low().isPresent();
        return new NewRequest(ops, requester, action, classification)
                .file(second ? ops.branches().low() : ops.branches().main());
    }

    /** There is an open pull request of the id. */
    private Optional<RequestOutcome> repeated(
            OpenPull open, VaultAction action, TrustedState main, List<Diagnostic> problems) {
        if (!open.isBy(requester)) {
            return Optional.of(new RequestOutcome.Taken(
                    action.id(), OptionalInt.of(open.number()), open.author() + " asks for it already"));
        }
        if (!problems.isEmpty()) {
            return Optional.of(new RequestOutcome.Invalid(action.id(), problems));
        }
        Classification classification = main.classify(action);
        Request request = new Request(open.number(), ops.branches().request(action.id()), classification);
        boolean same = open.has(action);
        if (!open.become(action, classification)) {
            return Optional.empty();
        }
        return Optional.of(same ? new RequestOutcome.Found(request) : new RequestOutcome.Updated(request));
    }

    private TrustedState main() {
        String name = ops.branches().main();
        return ops.main()
                .orElseThrow(() -> new NotFoundException(FailedCall.unanswered(
                        "GET", "branches/" + name, "there is no trusted branch \"" + name + "\" to ask on")));
    }
}
