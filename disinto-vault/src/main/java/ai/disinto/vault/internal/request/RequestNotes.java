package ai.disinto.vault.internal.request;

import ai.disinto.forge.ForgeRepository;
import ai.disinto.vault.decision.Refusal;

/** What the vault says on a request: each thing once for each commit that is asked for. */
final class RequestNotes {
    private final ForgeRepository repository;

    RequestNotes(ForgeRepository repository) {
        this.repository = repository;
    }

    void refused(OpenRequest request, Refusal refusal) {
        tell(
                request,
                refusal.code().word(),
                "The vault does not let this pass as it is.\n\n" + RequestText.data(refusal.toString()));
    }

    void tell(OpenRequest request, String what, String text) {
        repository.comments().createOnce(request.pull().number(), text, key(request, what));
    }

    /** Whether something was said of the commit that is asked for now. */
    boolean isTold(OpenRequest request, String what) {
        return has(request, key(request, what));
    }

    /** Whether something was said of any commit. */
    boolean wasTold(OpenRequest request, String what) {
        return has(request, prefix(what));
    }

    private boolean has(OpenRequest request, String key) {
        return repository.comments().list(request.pull().number()).stream()
                .anyMatch(comment -> RequestText.isMarked(comment.body(), key));
    }

    private static String key(OpenRequest request, String what) {
        return prefix(what) + request.pull().head().sha();
    }

    private static String prefix(String what) {
        return "vault-" + what + "-";
    }
}
