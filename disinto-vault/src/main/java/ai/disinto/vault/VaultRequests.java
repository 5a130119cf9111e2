package ai.disinto.vault;

import ai.disinto.vault.action.VaultAction;
import ai.disinto.vault.internal.ops.TrustedOps;
import ai.disinto.vault.internal.request.DirectAdmission;
import ai.disinto.vault.route.Route;
import java.util.Objects;
import java.util.Optional;

/** Where an agent asks for actions, under its own account. May be shared between threads. */
public final class VaultRequests {
    private final TrustedOps ops;
    private final Route route;
    private final Optional<DirectAdmission> admission;

    /**
     * The repository of {@code ops} is that of the requester; {@code admission} is there on route A in a process that has
     * the vault's account.
     */
    VaultRequests(TrustedOps ops, Route route, Optional<DirectAdmission> admission) {
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
     * @throws ai.disinto.forge.ForgeException if it cannot be found out what came of it; repeat it
     */
    public RequestOutcome submit(VaultAction action) {
        Objects.requireNonNull(action, "action");
        throw new UnsupportedOperationException("not built yet: " + ops + route + admission);
    }
}
