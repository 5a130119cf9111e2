package ai.disinto.vault.internal.request;

import ai.disinto.forge.ForgeException;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.PullQuery;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.vault.action.ActionId;
import ai.disinto.vault.action.OpsBranches;
import ai.disinto.vault.decision.ActionEvidence;
import ai.disinto.vault.internal.evidence.KnownState;
import ai.disinto.vault.internal.ops.ActionEntry;
import ai.disinto.vault.internal.ops.TrustedOps;
import ai.disinto.vault.internal.ops.TrustedState;
import ai.disinto.vault.internal.state.StateBranch;
import ai.disinto.vault.route.RequestProgress;
import ai.disinto.vault.route.RequestProgress.Step;
import ai.disinto.vault.route.Route;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Takes each open request as far as it may go. Nothing that is written in a pull request decides anything: only the bytes
 * at its head, the policy of the trusted branch and the reviews do.
 */
public final class RequestAdvancer {
    private final TrustedOps ops;
    private final Route route;
    private final Decisions decisions;
    private final StateBranch state;
    private final RequestNotes notes;
    private final RequestLabels labels;

    /** {@code ops} with the account of the vault. */
    public RequestAdvancer(TrustedOps ops, Route route, Decisions decisions, StateBranch state) {
        this.ops = Objects.requireNonNull(ops, "ops");
        this.route = Objects.requireNonNull(route, "route");
        this.decisions = Objects.requireNonNull(decisions, "decisions");
        this.state = Objects.requireNonNull(state, "state");
        this.notes = new RequestNotes(ops.repository(), decisions.vault());
        this.labels = new RequestLabels(ops.repository());
    }

    /** One look at all open requests. What is known of an action is asked for once for each. */
    public List<RequestProgress> advance(Function<ActionId, KnownState> known) {
        Map<String, TrustedState> bases = bases();
        List<PullRequest> open = ops.repository().pulls().list(PullQuery.open()).stream()
                .filter(pull -> OpsBranches.isRequest(pull.head().ref()))
                .sorted(Comparator.comparingInt(PullRequest::number))
                .toList();
        HumanPath people = human();
        Pass pass = new Pass(bases, entries(bases), known, people, path(known, people));
        Set<String> heads = new HashSet<>();
        List<RequestProgress> out = new ArrayList<>();
        for (PullRequest pull : open) {
            String head = pull.head().repository() + " " + pull.head().ref();
            out.add(heads.add(head) ? advance(pull, pass) : twin(pull));
        }
        labels.sweep();
        return List.copyOf(out);
    }

    /** What is looked at once for all requests. */
    private record Pass(
            Map<String, TrustedState> bases,
            Map<String, Map<String, String>> entries,
            Function<ActionId, KnownState> known,
            HumanPath people,
            RequestPath lowPath) {}

    private RequestProgress advance(PullRequest pull, Pass pass) {
        Optional<ActionId> id = id(pull);
        TrustedState base = pass.bases().get(pull.base().ref());
        if (id.isEmpty() || base == null) {
            return new RequestProgress(
                    pull.number(),
                    id,
                    Step.REFUSED,
                    id.isEmpty()
                            ? "its branch does not name an action"
                            : "it goes to a branch that the vault does not run actions from");
        }
        try {
            return advance(look(pull, id.get(), base, pass.known()), pass);
        } catch (ForgeException e) {
            return new RequestProgress(pull.number(), id, Step.WAITING, "the forge did not do it: " + e.getMessage());
        }
    }

    private RequestProgress advance(OpenRequest request, Pass pass) {
        labels.put(request.pull());
        Optional<String> there = Optional.ofNullable(pass.entries()
                .getOrDefault(request.base().branch(), Map.of())
                .get(request.id().file().value()));
        if (there.isPresent()) {
            return settled(request, there.get(), pass);
        }
        if (!request.obstacles().isEmpty()) {
            return refused(request, pass.people());
        }
        return request.isLow() ? pass.lowPath().advance(request) : pass.people().advance(request);
    }

    private RequestProgress refused(OpenRequest request, HumanPath people) {
        if (request.isHeldUp()) {
            return request.progress(Step.WAITING, request.obstacles().get(0).toString());
        }
        request.obstacles().forEach(refusal -> notes.refused(request, refusal));
        people.stop(request);
        return request.progress(Step.REFUSED, request.obstacles().get(0).toString());
    }

    /** The action is on its base already: by an admission that did not come to its end, or another request was faster. */
    private RequestProgress settled(OpenRequest request, String there, Pass pass) {
        boolean admitted = request.known()
                .admission()
                .filter(note -> note.blob().equals(there)
                        && note.blob().equals(request.evidence().file().blob()))
                .isPresent();
        return admitted && pass.lowPath() instanceof AdmittedPath path
                ? path.close(request)
                : Conflicts.tell(notes, request);
    }

    private RequestProgress twin(PullRequest pull) {
        return new RequestProgress(
                pull.number(), id(pull), Step.REFUSED, "there is an older request of the same branch");
    }

    private OpenRequest look(PullRequest pull, ActionId id, TrustedState base, Function<ActionId, KnownState> known) {
        KnownState now = known.apply(id);
        ActionEvidence evidence = decisions.reader().pull(base, pull, now);
        return new OpenRequest(pull, id, base, now, evidence, decisions.matrix().mayMerge(evidence));
    }

    private OpenRequest again(OpenRequest request, Function<ActionId, KnownState> known) {
        PullRequest pull = ops.repository().pulls().get(request.pull().number());
        return look(pull, request.id(), request.base(), known);
    }

    private RequestPath path(Function<ActionId, KnownState> known, RequestPath otherwise) {
        ForgeRepository repository = ops.repository();
        if (route instanceof Route.DirectCommit) {
            DirectAdmission admission = new DirectAdmission(ops, state, known, decisions.vault(), decisions.clock());
            return new AdmittedPath(repository, decisions.matrix(), admission, notes, otherwise);
        }
        if (route instanceof Route.SecondBase) {
            return new MergedPath(merge(), otherwise);
        }
        String login = route.findApprover(decisions.vault()).orElse(decisions.vault());
        ForgeRepository approving =
                route instanceof Route.AutoApprover auto ? auto.approver().repository(repository.slug()) : repository;
        return new ApprovedPath(
                new ApprovedPath.Approver(login, approving), each -> again(each, known), merge(), otherwise);
    }

    private HumanPath human() {
        return new HumanPath(merge(), notes, new ServerRule(ops.repository(), decisions.rules()));
    }

    private BoundMerge merge() {
        return new BoundMerge(ops.repository(), notes);
    }

    private Map<String, TrustedState> bases() {
        Map<String, TrustedState> out = new HashMap<>();
        ops.read(route.trustedBranches(ops.branches())).forEach(state -> out.put(state.branch(), state));
        return out;
    }

    private static Map<String, Map<String, String>> entries(Map<String, TrustedState> bases) {
        Map<String, Map<String, String>> out = new HashMap<>();
        bases.forEach((branch, state) -> {
            Map<String, String> blobs = new HashMap<>();
            for (ActionEntry entry : state.actions()) {
                blobs.put(entry.path(), entry.blob());
            }
            out.put(branch, blobs);
        });
        return out;
    }

    private static Optional<ActionId> id(PullRequest pull) {
        return OpsBranches.requested(pull.head().ref());
    }
}
