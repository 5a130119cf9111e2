package ai.disinto.vault.internal.request;

import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.internal.comment.OwnComment;
import ai.disinto.vault.decision.Refusal;

/** What the vault says on a request: each thing once for each commit that is asked for. */
final class RequestNotes {
    private final ForgeRepository repository;
    private final String vault;

    /** {@code vault} is the account of the vault: what others say in its words counts for nothing. */
    RequestNotes(ForgeRepository repository, String vault) {
        this.repository = repository;
        this.vault = vault;
    }

    void refused(OpenRequest request, Refusal refusal) {
        tell(
                request,
                refusal.code().word(),
                "The vault does not let this pass as it is.\n\n" + RequestText.data(refusal.toString()));
    }

    void tell(OpenRequest request, String what, String text) {
        String key = key(request, what);
        OwnComment note = own(request, key + RequestText.MARK_END).read();
        if (note.text().isEmpty()) {
            note.write(text + "\n\n" + RequestText.MARK + key + RequestText.MARK_END);
        }
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
        return own(request, key).read().text().isPresent();
    }

    private OwnComment own(OpenRequest request, String key) {
        return new OwnComment(
                repository, request.pull().number(), () -> vault, body -> RequestText.isMarked(body, key));
    }

    private static String key(OpenRequest request, String what) {
        return prefix(what) + request.pull().head().sha();
    }

    private static String prefix(String what) {
        return "vault-" + what + "-";
    }
}
