package ai.disinto.testing.internal.api.automation;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.store.ActionsSecret;
import ai.disinto.testing.internal.store.ActionsVariable;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.Store;
import ai.disinto.testing.internal.store.User;
import java.util.Map;
import java.util.function.Function;

/** Whose secrets and variables a call is about. */
record Owner(
        long accountId, long repositoryId, Map<String, ActionsSecret> secrets, Map<String, ActionsVariable> variables) {
    static final Function<Call, Owner> REPOSITORY = call -> {
        Repository repository = call.repository();
        return new Owner(0, repository.id(), repository.secrets(), repository.variables());
    };

    static final Function<Call, Owner> ORGANIZATION = call -> account(call, call.organization("org"));

    static final Function<Call, Owner> ACCOUNT = call -> account(call, call.user());

    private static Owner account(Call call, User user) {
        Store store = call.instance().store();
        return new Owner(user.id(), 0, store.secretsOf(user), store.variablesOf(user));
    }
}
