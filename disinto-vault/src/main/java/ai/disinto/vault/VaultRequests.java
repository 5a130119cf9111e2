package ai.disinto.vault;

import ai.disinto.forge.Forge;
import ai.disinto.vault.action.VaultAction;
import ai.disinto.vault.internal.ops.TrustedOps;
import ai.disinto.vault.internal.request.DirectAdmission;
import ai.disinto.vault.route.Route;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** Where an agent asks for actions, under its own account. May be shared between threads. */
public final class VaultRequests {
    private static final int ATTEMPTS = 3;

    private final Forge requester;
    private final TrustedOps ops;
    private final Route route;
    private final Optional<DirectAdmission> admission;

    /**
     * The repository of {@code ops} is the one that the requester sees; {@code admission} is there on route A in a process
     * that has the vault's account.
     */
    VaultRequests(Forge requester, TrustedOps ops, Route route, Optional<DirectAdmission> admission) {
        this.requester = Objects.requireNonNull(requester, "requester");
        this.ops = Objects.requireNonNull(ops, "ops");
        this.route = Objects.requireNonNull(route, "route");
        this.admission = Objects.requireNonNull(admission, "admission");
    }

    /**
     * Asks for an action. May be repeated at any time, also after it failed half-way: there is one request for an id, and
     * a text is never passed off as another one that was asked for under the same id.
     *
     * @param action the action
     * @return what came of it
     * @throws ai.disinto.forge.NotFoundException if there is no trusted branch
     * @throws ai.disinto.forge.ForbiddenException if the requester may not write to the repository
     * @throws ai.disinto.forge.ForgeException if it cannot be found out what came of it; repeat it
     */
    public RequestOutcome submit(VaultAction action) {
        Objects.requireNonNull(action, "action");
        String login = requester.users().current().login();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<RequestOutcome> outcome = new RequestFiler(ops, route, admission, login).file(action);
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        String reason = "its branch changes each time it is looked at: it is asked for by others at the same moment";
        return new RequestOutcome.Taken(action.id(), OptionalInt.empty(), reason);
    }

    /** Answers the repository. */
    @Override
    public String toString() {
        return "VaultRequests[" + ops.repository().slug() + ", " + route.word() + "]";
    }
}
