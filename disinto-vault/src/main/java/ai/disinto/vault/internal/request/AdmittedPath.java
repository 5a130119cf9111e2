package ai.disinto.vault.internal.request;

import ai.disinto.forge.ForgeRepository;
import ai.disinto.vault.action.VaultAction;
import ai.disinto.vault.decision.DecisionMatrix;
import ai.disinto.vault.internal.request.DirectAdmission.Candidate;
import ai.disinto.vault.route.RequestProgress;
import ai.disinto.vault.route.RequestProgress.Step;

/** Route A: the file is committed to the main branch, and the pull request is closed. */
final class AdmittedPath implements RequestPath {
    private final ForgeRepository repository;
    private final DecisionMatrix matrix;
    private final DirectAdmission admission;
    private final RequestNotes notes;
    private final RequestPath otherwise;

    AdmittedPath(
            ForgeRepository repository,
            DecisionMatrix matrix,
            DirectAdmission admission,
            RequestNotes notes,
            RequestPath otherwise) {
        this.repository = repository;
        this.matrix = matrix;
        this.admission = admission;
        this.notes = notes;
        this.otherwise = otherwise;
    }

    @Override
    public RequestProgress advance(OpenRequest request) {
        if (!matrix.mayAdmit(request.evidence()).isApproved()) {
            return otherwise.advance(request);
        }
        VaultAction action = request.evidence().file().action().orElseThrow();
        Candidate candidate = new Candidate(
                action,
                request.classification().orElseThrow(),
                request.evidence().policy().digest(),
                request.pull().author().login());
        return admission.admit(candidate) ? close(request) : Conflicts.tell(notes, request);
    }

    /** The end of an admission, also of one that a process died in. */
    RequestProgress close(OpenRequest request) {
        notes.tell(
                request,
                "committed",
                "This is low. The vault committed it to the main branch, so that nothing is to be merged.\n\n"
                        + RequestText.data(request.explanation()));
        repository.pulls().close(request.pull().number());
        return request.progress(Step.COMMITTED, request.explanation());
    }
}
